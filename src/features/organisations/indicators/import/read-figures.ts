import { ImportRefused } from "../../import/file/import-refused.ts";
import type { InspectedFile } from "../../import/file/inspect-file.ts";
import type { Row } from "../../import/file/read-rows.ts";
import type { Figure, ReadFigures, RefusedRow } from "./forms/figures.ts";
import type { IndicatorReport } from "./report.ts";
import type { IndicatorRun } from "./run.ts";

/** Figures weighed at once. */
const figuresAtOnce = 2_000;
/** Refused rows that are kept to be told; the rest are only counted. */
const refusedKept = 200;

export type Reading = {
  file: InspectedFile;
  width: number;
  rows: AsyncIterable<Row>;
  read: (row: Row) => ReadFigures;
  take: (figures: readonly Figure[]) => Promise<void>;
  report: IndicatorReport;
};

/**
 * Reads a file of figures to its end, handing on some thousand at a time. Gives how many places each indicator and year had. A row that
 * says again what an earlier one did is refused. Throws ImportRefused where the file as a whole cannot be believed.
 */
export async function readFigures(run: IndicatorRun, reading: Reading): Promise<Map<string, number>> {
  const { file, report } = reading;
  const seen = new Map<string, Map<number, number>>();
  let batch: Figure[] = [];
  let last: { row: Row; refused: RefusedRow | undefined } | undefined;
  /* The next rows are read while the database looks at these. */
  let taking = Promise.resolve();
  for await (const row of reading.rows) {
    report.rowsRead += 1;
    const found = onlyOnce(ours(run, reading.read(row), row), row, seen);
    last = { row, refused: "refused" in found ? found.refused : undefined };
    count(report, found);
    if ("figures" in found) batch.push(...found.figures);
    if (batch.length < figuresAtOnce) continue;
    await taking;
    taking = reading.take(batch);
    taking.catch(() => undefined);
    batch = [];
    run.options.onProgress?.({ file: file.name, rowsRead: report.rowsRead, rowsExpected: file.lines - 1, done: false });
  }
  await taking;
  refuseCutShort(reading, last);
  if (batch.length > 0) await reading.take(batch);
  refuseUnusable(report);
  report.years = [...new Set([...seen.keys()].map((key) => Number(key.split(" ")[1])))].sort((a, b) => a - b);
  run.options.onProgress?.({ file: file.name, rowsRead: report.rowsRead, rowsExpected: file.lines - 1, done: true });
  return new Map([...seen].map(([key, places]) => [key, places.size]));
}

function count(report: IndicatorReport, found: ReadFigures): void {
  if ("refused" in found) {
    report.refused += 1;
    if (report.refusedRows.length < refusedKept) report.refusedRows.push(found.refused);
  } else if ("left" in found) {
    report[found.left === "summary" ? "summaries" : "empty"] += 1;
  }
}

/** No publication writes to the demonstration. */
function ours({ demonstration }: IndicatorRun, found: ReadFigures, { line }: Row): ReadFigures {
  const place = "figures" in found ? found.figures[0] : undefined;
  if (place === undefined) return found;
  const theirs = place.level === "school" ? demonstration.urns : demonstration.authorities;
  if (!theirs.has(place.place)) return found;
  return { refused: { line, reason: `${place.place} is one of the demonstration’s: no file may write to it` } };
}

function onlyOnce(found: ReadFigures, { line }: Row, seen: Map<string, Map<number, number>>): ReadFigures {
  if (!("figures" in found)) return found;
  const keyed = found.figures.map((figure) => ({
    key: `${figure.indicator} ${figure.year}`,
    number: numberOf(figure),
  }));
  for (const [at, { key, number }] of keyed.entries()) {
    const earlier = seen.get(key)?.get(number);
    if (earlier === undefined) continue;
    const { place, indicator, year } = found.figures[at] as Figure;
    return { refused: { line, reason: `${indicator} of ${place} in ${year} is on line ${earlier} already` } };
  }
  for (const { key, number } of keyed) {
    let places = seen.get(key);
    if (places === undefined) seen.set(key, (places = new Map()));
    places.set(number, line);
  }
  return found;
}

/** A place as one small number: a file has 600,000 of them to remember. */
function numberOf({ place }: Figure): number {
  return place.startsWith("R") ? 10_000_000 + Number(place.slice(1)) : Number(place);
}

/** A file that ends without a line break in a row that is broken, or shorter than the header, ends where a transfer stopped. */
function refuseCutShort(
  { file, width }: Reading,
  last: { row: Row; refused: RefusedRow | undefined } | undefined,
): void {
  if (last === undefined || file.endsWithNewline || last.row.line <= 1) return;
  if (last.refused === undefined && last.row.cells.length >= width) return;
  throw new ImportRefused(`it ends in the middle of line ${last.row.line}: the file is cut short`);
}

function refuseUnusable({ rowsRead, refused, refusedRows, added, changed, unchanged }: IndicatorReport): void {
  if (rowsRead === 0) throw new ImportRefused("it has a header and no rows");
  if (refused * 2 > rowsRead) {
    const first = refusedRows[0];
    const all =
      refused === rowsRead ? "none of its rows can be used" : `${refused} of its ${rowsRead} rows cannot be used`;
    throw new ImportRefused(`${all}; the first is line ${first?.line}: ${first?.reason}`);
  }
  if (added + changed + unchanged === 0) throw new ImportRefused("it has a header and not one figure");
}
