import { shown, UnreadableCell } from "../../../import/file/cells.ts";
import type { Row } from "../../../import/file/read-rows.ts";
import { valueIn, type ReadFigures } from "./figures.ts";

/*
 * Forms with a row for each area and period: the local authority interactive tool (434 measures), and the offers of school places.
 */

/** The code of one of the tool's measures, from its short name: "Pri_ Pup_FixedEx" is lait_pri_pup_fixedex. */
export function laitCode(short: string): string {
  const slug = short
    .toLowerCase()
    .replaceAll("%", " pct ")
    .replaceAll(/[^a-z0-9]+/gu, "_");
  return `lait_${slug.replace(/^_|_$/gu, "")}`;
}

/** Regions and England are numbered from 970: they are kept as R970 and on, beside the authorities. */
export function areaCode(number: string): string | undefined {
  if (!/^\d{3}$/u.test(number)) return undefined;
  return Number(number) >= 970 && Number(number) < 1000 ? `R${number}` : number;
}

/** The year in which a period ends, and whether its figures are provisional: "2022-24", "2015/16", "2025 (prov)", "2016-17 (OT)". */
export function periodIn(text: string): { year: number; provisional: boolean } | undefined {
  const bare = text.replace(/\s*\(.*\)$/u, "");
  const [, first, last] = /^((?:19|20)\d\d)(?:[-/].*?(\d\d))?$/u.exec(bare) ?? [];
  if (first === undefined) return undefined;
  const century = Number(first) - (Number(first) % 100);
  const ends = last === undefined ? Number(first) : century + Number(last);
  const year = ends < Number(first) ? ends + 100 : ends;
  return { year, provisional: /\(prov/iu.test(text) };
}

/** A row of the interactive tool’s long file. Pure. */
export function laitRowReader(header: readonly string[]): (row: Row) => ReadFigures {
  const at = (name: string) => header.indexOf(name);
  const [measure, years, values, number] = ["Short Desc", "Years", "Values", "LA Number"].map(at) as [
    number,
    number,
    number,
    number,
  ];
  return reading(header.length, (row) => {
    const read = valueIn(row.cells[values] ?? "", "number");
    const text = row.cells[years]?.trim() ?? "";
    const period = periodIn(text);
    if (read === undefined || ("mark" in read && period === undefined)) return { left: "empty" };
    if (period === undefined) throw new UnreadableCell(`Years is “${shown(text)}”, in which there is no year`);
    const place = areaCode(row.cells[number]?.trim() ?? "");
    if (place === undefined) throw new UnreadableCell(`LA Number is “${shown(row.cells[number] ?? "")}”`);
    return {
      figures: [
        {
          level: "area",
          indicator: laitCode(row.cells[measure] ?? ""),
          ...period,
          place,
          value: "value" in read ? read.value : null,
          mark: "mark" in read ? read.mark : null,
          cohort: null,
          period: text === String(period.year) ? null : text,
        },
      ],
    };
  });
}

/** A row of the offers of school places: authorities, regions and England; the share that got their first preference. Pure. */
export function offersRowReader(header: readonly string[]): (row: Row) => ReadFigures {
  return reading(header.length, (row) => {
    const cell = (name: string): string => row.cells[header.indexOf(name)]?.trim() ?? "";
    const phase = cell("school_phase").toLowerCase();
    const place = cell("geographic_level") === "National" ? "R970" : areaCode(cell("old_la_code"));
    if (place === undefined || !["primary", "secondary"].includes(phase)) return { left: "summary" };
    const read = valueIn(cell("first_preference_offers_percent"), "percent");
    const cohort = valueIn(cell("applications_received"), "count");
    if (read === undefined) return { left: "empty" };
    const year = Number(`20${cell("time_period").slice(4, 6)}`);
    if (!Number.isInteger(year)) throw new UnreadableCell(`time_period is “${shown(cell("time_period"))}”`);
    return {
      figures: [
        {
          level: "area",
          indicator: `offers_first_preference_${phase}`,
          year,
          place,
          value: "value" in read ? read.value : null,
          mark: "mark" in read ? read.mark : null,
          cohort: cohort !== undefined && "value" in cohort ? cohort.value : null,
          provisional: false,
          period: null,
        },
      ],
    };
  });
}

function reading(width: number, read: (row: Row) => ReadFigures): (row: Row) => ReadFigures {
  return (row) => {
    if (row.cells.every((one) => one.trim() === "")) return { left: "blank" };
    try {
      if (row.cells.length < width) {
        throw new UnreadableCell(`it has ${row.cells.length} cells where the header has ${width}`);
      }
      return read(row);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      return { refused: { line: row.line, reason: error.message } };
    }
  };
}
