import { shown, UnreadableCell } from "../../../import/file/cells.ts";
import { isMark } from "../../rules.ts";

/** One figure as a file gives it: of a school (`level` school, place its URN) or of an area (place its code). */
export type Figure = {
  level: "school" | "area";
  indicator: string;
  year: number;
  place: string;
  value: number | null;
  /** The publication's mark in place of a figure; null with a value. */
  mark: string | null;
  /** Null where the file gives none: then the cohort that is held stays. */
  cohort: number | null;
  provisional: boolean;
  /** As the publication writes the period, where that is more than a year. */
  period: string | null;
};

export type RefusedRow = { line: number; reason: string };

/** What one row says: figures; nothing that we keep (and why, in a word that is counted); or something that cannot be right. */
export type ReadFigures = { figures: Figure[] } | { left: "blank" | "summary" | "empty" } | { refused: RefusedRow };

/** Marks that say no more than an empty cell does: they are kept only where a figure is held that they take back. */
const quiet = new Set(["NA", "NP", "-", "X", "Z", "NEW"]);
export const isQuiet = (figure: Figure): boolean => figure.mark !== null && quiet.has(figure.mark.toUpperCase());

/** How the figures of one column are written, and between which bounds they can be right. */
export type Measure = "percent" | "scaled_score" | "points" | "count" | "ratio" | "number";

const bounds: Record<Measure, [least: number, most: number]> = {
  percent: [0, 100],
  scaled_score: [80, 120],
  points: [-100, 100],
  count: [0, 10_000_000],
  ratio: [0, 200],
  number: [-1e12, 1e12],
};
const names: Record<Measure, string> = {
  percent: "a percentage",
  scaled_score: "a scaled score between 80 and 120",
  points: "points between −100 and 100",
  count: "a whole number",
  ratio: "a number of pupils to a teacher",
  number: "a number",
};

/** A cell's value or mark; undefined where the cell is blank. Throws UnreadableCell. */
export function valueIn(cell: string, measure: Measure): { value: number } | { mark: string } | undefined {
  const text = cell.trim();
  if (text === "") return undefined;
  if (isMark(text)) return { mark: text };
  const bare = measure === "percent" ? text.replace(/%$/u, "") : text;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(bare) ? bare.replaceAll(",", "") : bare;
  const value = /^-?(\d+\.?\d*|\.\d+)(e-?\d{1,2})?$/iu.test(plain) ? withoutNoise(Number(plain)) : Number.NaN;
  const [least, most] = bounds[measure];
  const whole = measure !== "count" || Number.isInteger(value);
  if (!(value >= least && value <= most) || !whole) {
    throw new UnreadableCell(`is “${shown(text)}”, not ${names[measure]}`);
  }
  return { value };
}

/** 4.3600000000000003 is 4.36 that went through a spreadsheet. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

export const isUrn = (text: string): boolean => /^\d{5,7}$/u.test(text);
