import { shown, UnreadableCell } from "../../../import/file/cells.ts";
import type { Row } from "../../../import/file/read-rows.ts";
import type { Direction } from "../../rules.ts";
import { areaCode, laitCode } from "./long-forms.ts";
import type { RefusedRow } from "./figures.ts";

/* Forms that describe: the interactive tool’s dictionary of measures, lists of areas, and the table of statistical neighbours. */

export type DescribedIndicator = {
  code: string;
  name: string;
  short_name: string;
  topic: string;
  unit: string;
  decimals: number;
  direction: Direction;
  cohort_of: null;
  averaging: "mean";
  source: string;
  position: number;
};
export type Area = { code: string; name: string; region: string | null };
export type Neighbour = { authority_code: string; rank: number; neighbour_code: string; closeness: Closeness };

export const closenessWords = {
  extremely_close: "extremely close",
  very_close: "very close",
  close: "close",
  somewhat_close: "somewhat close",
  not_close: "not close",
} as const;
export type Closeness = keyof typeof closenessWords;

type Read<T> = { read: T } | { left: "blank" | "empty" } | { refused: RefusedRow };
type Cells = (name: string) => string;

export const laitSource = "Local authority interactive tool, Department for Education";
const laitPositions = 10_000;

/** A measure of the tool’s dictionary. Its short name is what the long file calls it. */
export function dictionaryRowReader(header: readonly string[]): (row: Row) => Read<DescribedIndicator> {
  return reading(header, (cell) => {
    const short = cell("Measure_short");
    if (short === "") throw new UnreadableCell("Measure_short is empty: which measure it is is not said");
    const decimals = Number(cell("dps") || "1");
    return {
      ...namedMeasure(short, cell("Measure") || cell("Chart_title")),
      topic: cell("Topic") || "Not described",
      unit: unitOf(cell("y_axis_name")),
      decimals: decimals >= 0 && decimals <= 3 ? decimals : 1,
      direction: cell("Polarity") === "High" ? "higher" : cell("Polarity") === "Low" ? "lower" : "none",
      position: laitPositions + (Number(cell("Measure_code")) || 0),
    };
  });
}

/** A measure that the long file names and no dictionary has described. */
export function undescribedMeasure(short: string, item: string): DescribedIndicator {
  const rest = {
    topic: "Not described",
    unit: "",
    decimals: 2,
    direction: "none",
    position: 2 * laitPositions,
  } as const;
  return { ...namedMeasure(short, item), ...rest };
}

function namedMeasure(short: string, name: string) {
  const said = (name || short).replace(/\s+/gu, " ").trim().slice(0, 250);
  return {
    code: laitCode(short),
    name: said,
    short_name: said,
    cohort_of: null,
    averaging: "mean",
    source: laitSource,
  } as const;
}

/** "% half days missed" is a percentage; "Rate per 10,000" stays in words. */
function unitOf(axis: string): string {
  return axis.startsWith("%") ? "%" : axis.charAt(0).toLowerCase() + axis.slice(1);
}

export function areaRowReader(header: readonly string[]): (row: Row) => Read<Area> {
  const [code, name, region] = header.includes("LA Number")
    ? ["LA Number", "LA Name", "Region"]
    : ["LEA", "LA Name", "REGION NAME"];
  return reading(header, (cell) => {
    const found = areaCode(cell(code ?? ""));
    if (found === undefined) return undefined;
    return { code: found, name: cell(name ?? ""), region: cell(region ?? "") || null };
  });
}

/** A neighbour of an authority; a cell "-" says that it has none. The words’ case varies from year to year. */
export function neighbourRowReader(header: readonly string[]): (row: Row) => Read<Neighbour> {
  return reading(header, (cell) => {
    if (cell("neighbour_la_code") === "-") return undefined;
    const [authority_code, neighbour_code] = [cell("la_code"), cell("neighbour_la_code")];
    const rank = Number(cell("rank"));
    const closeness = cell("closeness").toLowerCase().replaceAll(" ", "_");
    if (!/^\d{3}$/u.test(authority_code)) throw new UnreadableCell(`la_code is “${shown(authority_code)}”`);
    if (!/^\d{3}$/u.test(neighbour_code)) throw new UnreadableCell(`neighbour_la_code is “${shown(neighbour_code)}”`);
    if (!(Number.isInteger(rank) && rank >= 1 && rank <= 10)) throw new UnreadableCell("rank is not 1 to 10");
    if (!isCloseness(closeness))
      throw new UnreadableCell(`closeness is “${shown(cell("closeness"))}”, which we do not know`);
    return { authority_code, rank, neighbour_code, closeness };
  });
}

const isCloseness = (word: string): word is Closeness => Object.hasOwn(closenessWords, word);

function reading<T>(header: readonly string[], read: (cell: Cells) => T | undefined): (row: Row) => Read<T> {
  const at = new Map(header.map((name, index) => [name, index]));
  return (row) => {
    if (row.cells.every((cell) => cell.trim() === "")) return { left: "blank" };
    try {
      const found = read((name) => row.cells[at.get(name) ?? -1]?.trim() ?? "");
      return found === undefined ? { left: "empty" } : { read: found };
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      return { refused: { line: row.line, reason: error.message } };
    }
  };
}
