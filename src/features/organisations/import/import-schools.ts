import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/index.ts";
import { apply } from "./apply.ts";
import { fileDate } from "./file/file-date.ts";
import { importFile } from "./import-file.ts";
import { ImportRefused, naming } from "./file/import-refused.ts";
import { inspectFile, type InspectedFile } from "./file/inspect-file.ts";
import { leave } from "./lease.ts";
import type { FileReport, ImportReport } from "./report.ts";
import { beginRun, leaseOf, type ImportOptions, type ImportRun } from "./run.ts";
import { emptyStage } from "./stage.ts";

/**
 * Imports files of the national register: all of them, or, where one is refused, none. Each is read twice, first its bytes and then
 * its rows; what differs from what is held is staged in short statements while pages are answered, and applied in one transaction.
 * Throws ImportRefused, one line for the operator, with nothing changed.
 */
export async function importSchools(
  given: { db: Database; files: readonly string[]; clock: Clock } & ImportOptions,
): Promise<ImportReport> {
  const { db, files, clock, ...options } = given;
  const began = performance.now();
  const inspected = inDateOrder(await Promise.all(files.map((path) => naming(path, () => inspectFile(path)))), options);
  const run = await beginRun(db, options);
  try {
    const reports: FileReport[] = [];
    for (const file of inspected) reports.push(await naming(file.path, () => importOne(run, file, reports)));
    const rowsWritten = await finish(run, reports, clock);
    const milliseconds = performance.now() - began;
    return { files: reports, renamed: run.renamed, rowsWritten, dryRun: options.dryRun, milliseconds };
  } finally {
    await leave(run, emptyStage);
  }
}

/** Older files first, so that a later file of the same import is never taken for newer than it is. */
function inDateOrder(files: readonly InspectedFile[], options: ImportOptions): InspectedFile[] {
  const on = (file: InspectedFile): string => fileDate(file.name, file.lastChangedAt, options.date).on;
  return [...files].sort((a, b) => on(a).localeCompare(on(b)));
}

async function importOne(run: ImportRun, file: InspectedFile, before: readonly FileReport[]): Promise<FileReport> {
  const report = await importFile(run, file);
  if (report.form === "register") return report;
  if (before.some(({ form }) => form === report.form)) {
    throw new ImportRefused("another file of the same form comes before it: import one at a time");
  }
  const newest = await newestOf(run.db, report.form);
  if (newest !== null && report.date.on < newest) {
    throw new ImportRefused(
      `it is of ${report.date.on}, and what we hold of this form is of ${newest}: nothing is taken from it`,
    );
  }
  run.newerThanLogged ||= newest !== null && report.date.on > newest;
  return report;
}

async function newestOf(db: Database, form: string): Promise<string | null> {
  const { rows } = await sql<{ newest: string | null }>`
    select max(register_date) as newest from register_imports where form = ${form}`.execute(db);
  return rows[0]?.newest ?? null;
}

/** Applies what was staged; where there is nothing to write, nothing is written, not even that there was an import. */
async function finish(run: ImportRun, reports: readonly FileReport[], clock: Clock): Promise<number> {
  if (run.options.dryRun) return 0;
  if (run.lease === undefined && run.authorities.changed().length === 0 && !run.newerThanLogged) return 0;
  const { holder } = await leaseOf(run);
  return apply(run, reports, holder, clock);
}
