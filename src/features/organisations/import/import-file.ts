import { recogniseForm, type Form } from "./rows/forms.ts";
import { fileDate } from "./file/file-date.ts";
import { groupLinkRowReader, groupRowReader } from "./rows/group-row.ts";
import { ImportRefused } from "./file/import-refused.ts";
import type { InspectedFile } from "./file/inspect-file.ts";
import { linkRowReader } from "./rows/link-row.ts";
import { rowsOf, type Row } from "./file/read-rows.ts";
import { takeSchoolRows } from "./merging/register-file.ts";
import { nothingCounted, type FileReport } from "./report.ts";
import type { ImportRun } from "./run.ts";
import { schoolRowReader, type ReadRow, type RefusedRow } from "./rows/school-row.ts";
import {
  endedMemberships,
  linkKey,
  stageEnded,
  takeGroupLinkRows,
  takeGroupRows,
  takeLinkRows,
  type GroupScope,
} from "./merging/smaller-files.ts";
import { emptyScope, refuseVanished, vanishedFrom, type Vanished } from "./merging/vanished.ts";

/** How one form is read: its rows, what makes two of them the same, what is done with some, and what at the end. */
type Reading<T extends { line: number }> = {
  read: (row: Row) => ReadRow<T>;
  key: (row: T) => string;
  take: (rows: readonly T[]) => Promise<void>;
  finish: () => Promise<void>;
};

/** Rows weighed at once: one look at what is held, about 40 ms of the embedded database. */
const rowsAtOnce = 500;

/** Reads one file into the staging tables. Throws ImportRefused where the file as a whole cannot be believed. */
export async function importFile(run: ImportRun, file: InspectedFile): Promise<FileReport> {
  const rows = rowsOf(file);
  const header = await rows.next();
  if (header.done === true) throw new ImportRefused("it is empty");
  const form = recogniseForm(header.value.cells);
  const report = newReport(file, form, run);
  switch (form.name) {
    case "register":
      await readThrough(run, file, rows, report, registerReading(run, report, form));
      break;
    case "links":
      await readThrough(run, file, rows, report, {
        read: linkRowReader(form),
        key: linkKey,
        take: (some) => takeLinkRows(run, report, some),
        finish: () => Promise.resolve(),
      });
      break;
    case "groups":
      await readThrough(run, file, rows, report, {
        read: groupRowReader(form),
        key: (row) => row.uid,
        take: (some) => takeGroupRows(run, report, some),
        finish: () => Promise.resolve(),
      });
      break;
    case "group_links":
      await readThrough(run, file, rows, report, groupLinksReading(run, report, form));
      break;
  }
  return report;
}

function newReport(file: InspectedFile, form: Form, run: ImportRun): FileReport {
  return {
    name: file.name,
    form: form.name,
    columns: form.columns,
    encoding: file.encoding,
    date: fileDate(file.name, file.lastChangedAt, run.options.date),
    rowsRead: 0,
    blank: 0,
    confirmed: 0,
    refusedRows: [],
    vanished: 0,
    vanishedFirst: [],
    ...nothingCounted,
  };
}

function registerReading(
  run: ImportRun,
  report: FileReport,
  form: Form,
): Reading<Parameters<typeof takeSchoolRows>[3][number]> {
  const scope = emptyScope();
  return {
    read: schoolRowReader(form),
    key: (row) => row.urn,
    take: (some) => takeSchoolRows(run, report, scope, some),
    async finish() {
      for (const { urn } of report.refusedRows) if (urn !== undefined) scope.seen.add(urn);
      weighVanished(run, report, await vanishedFrom(run.db, scope, report.date.on), "open schools");
      run.renamed.push(...run.authorities.closeFile(report.date.on));
    },
  };
}

function groupLinksReading(
  run: ImportRun,
  report: FileReport,
  form: Form,
): Reading<Parameters<typeof takeGroupLinkRows>[3][number]> {
  const scope: GroupScope = { groups: new Set(), seen: new Set() };
  return {
    read: groupLinkRowReader(form),
    key: (row) => `${row.group.uid} ${row.urn}`,
    take: (some) => takeGroupLinkRows(run, report, scope, some),
    async finish() {
      const ended = await endedMemberships(run, scope);
      weighVanished(run, report, ended, "memberships");
      report.closed += ended.missing.length;
      await stageEnded(run, ended.urns, report.date.on);
    },
  };
}

function weighVanished(run: ImportRun, report: FileReport, vanished: Vanished, what: string): void {
  if (!run.options.allowVanished) refuseVanished(vanished, what);
  report.vanished = vanished.missing.length;
  report.vanishedFirst = vanished.missing.slice(0, 3).map(({ urn, name }) => `${name} (${urn})`);
}

async function readThrough<T extends { line: number }>(
  run: ImportRun,
  file: InspectedFile,
  rows: AsyncIterable<Row>,
  report: FileReport,
  reading: Reading<T>,
): Promise<void> {
  const lineOf = new Map<string, number>();
  let batch: T[] = [];
  let lastRow: RefusedRow | undefined;
  // The next rows are read while the database looks at these.
  let taking = Promise.resolve();
  for await (const row of rows) {
    report.rowsRead += 1;
    const found = readOnce(reading.read(row), reading.key, lineOf);
    lastRow = "refused" in found ? found.refused : undefined;
    if ("blank" in found) report.blank += 1;
    else if ("refused" in found) refuse(report, found.refused);
    else batch.push(found.read);
    if (batch.length < rowsAtOnce) continue;
    await taking;
    taking = reading.take(batch);
    taking.catch(() => undefined);
    batch = [];
    run.options.onProgress?.({ file: file.name, rowsRead: report.rowsRead, rowsExpected: file.lines - 1, done: false });
  }
  await taking;
  refuseCutShort(file, lastRow);
  if (batch.length > 0) await reading.take(batch);
  refuseUnusable(report);
  await reading.finish();
  run.options.onProgress?.({ file: file.name, rowsRead: report.rowsRead, rowsExpected: file.lines - 1, done: true });
}

/** A row that says again what an earlier one is about is refused: which of the two holds is not for us to choose. */
function readOnce<T extends { line: number }>(
  found: ReadRow<T>,
  key: (row: T) => string,
  lineOf: Map<string, number>,
): ReadRow<T> {
  if (!("read" in found)) return found;
  const about = key(found.read);
  const earlier = lineOf.get(about);
  if (earlier === undefined) {
    lineOf.set(about, found.read.line);
    return found;
  }
  return { refused: { line: found.read.line, reason: `${about} is on line ${earlier} already` } };
}

function refuse(report: FileReport, row: RefusedRow): void {
  report.refused += 1;
  report.refusedRows.push(row);
}

/** A last row that is broken and ends without a line break is where a transfer stopped. */
function refuseCutShort(file: InspectedFile, lastRow: RefusedRow | undefined): void {
  if (lastRow === undefined || file.endsWithNewline) return;
  throw new ImportRefused(`it ends in the middle of line ${lastRow.line} (${lastRow.reason}): the file is cut short`);
}

function refuseUnusable({ rowsRead, blank, refused, refusedRows }: FileReport): void {
  if (rowsRead === blank) throw new ImportRefused("it has a header and no rows");
  if (refused * 2 <= rowsRead - blank) return;
  const first = refusedRows[0];
  const all =
    refused === rowsRead - blank ? "none of its rows can be used" : `${refused} of its ${rowsRead} rows cannot be used`;
  throw new ImportRefused(`${all}; the first is line ${first?.line}: ${first?.reason}`);
}
