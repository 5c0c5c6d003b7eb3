import type { Encoding } from "../../import/file/encoding.ts";
import type { RefusedRow } from "./forms/figures.ts";

/** What became of one file: its rows, and the figures (or neighbours, areas, measures) that they gave. */
export type IndicatorReport = {
  name: string;
  form: string;
  title: string;
  encoding: Encoding;
  /** The academic years of its figures, by the year in which each ends. */
  years: number[];
  /** How the year of the file is known, where its rows do not each have one. */
  yearFrom: string | null;
  rowsRead: number;
  summaries: number;
  empty: number;
  refusedRows: RefusedRow[];
  refused: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Why nothing of it is kept. */
  left: string | null;
};

export type IndicatorsReport = {
  files: IndicatorReport[];
  rowsWritten: number;
  dryRun: boolean;
  milliseconds: number;
};

const n = (count: number): string => count.toLocaleString("en-GB");

/** The report as the operator reads it, a line each. */
export function reportLines(report: IndicatorsReport, refusedShown = 20): string[] {
  return [...report.files.flatMap((file) => fileLines(file, refusedShown)), lastLine(report)];
}

function fileLines(file: IndicatorReport, refusedShown: number): string[] {
  if (file.left !== null) return [`${file.name}: ${file.title}: nothing is taken from it, because ${file.left}`];
  const span = file.years.length === 0 ? "" : `, of ${yearsInWords(file.years)}`;
  const told = file.yearFrom === null ? "" : ` (${file.yearFrom})`;
  const besides = [
    file.summaries > 0 ? `${n(file.summaries)} of neither a school nor an area` : undefined,
    file.empty > 0 ? `${n(file.empty)} without a figure` : undefined,
    file.refused > 0 ? `${n(file.refused)} refused` : undefined,
  ].filter((one) => one !== undefined);
  const rows = [`${n(file.rowsRead)} rows read`, ...besides].join(", ");
  return [
    `${file.name}: ${file.title}, ${file.encoding}${span}${told}`,
    `  ${rows}; figures: ${n(file.added)} added, ${n(file.changed)} changed, ${n(file.unchanged)} unchanged`,
    ...file.refusedRows.slice(0, refusedShown).map(({ line, reason }) => `  line ${n(line)} is refused: ${reason}`),
    ...(file.refused > refusedShown ? [`  and ${n(file.refused - refusedShown)} more refused rows`] : []),
  ];
}

export function yearsInWords(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first} to ${last}`;
}

function lastLine({ files, rowsWritten, dryRun, milliseconds }: IndicatorsReport): string {
  const seconds = (milliseconds / 1000).toFixed(1);
  if (dryRun) return `A dry run: nothing is written. It took ${seconds} s.`;
  if (rowsWritten === 0) return `Nothing has changed: 0 rows written in ${seconds} s.`;
  return `Imported ${files.length === 1 ? "1 file" : `${n(files.length)} files`}: ${n(rowsWritten)} rows written in ${seconds} s.`;
}
