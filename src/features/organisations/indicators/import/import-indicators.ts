import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/index.ts";
import { naming } from "../../import/file/import-refused.ts";
import { inspectFile, type InspectedFile } from "../../import/file/inspect-file.ts";
import { leave } from "../../import/lease.ts";
import { apply } from "./apply.ts";
import type { Form } from "./forms/forms.ts";
import { formOfFile, importFile } from "./import-file.ts";
import type { IndicatorReport, IndicatorsReport } from "./report.ts";
import { beginRun, emptyStage, leaseOf, type ImportOptions, type IndicatorRun } from "./run.ts";

/**
 * Imports files of indicators: all of them, or, where one is refused, none. Each is read twice, first its bytes and then its rows; what
 * differs from what is held is staged in short statements while pages are answered, and applied in one transaction. The same files again
 * write nothing. Throws ImportRefused, one line for the operator, with nothing changed.
 */
export async function importIndicators(
  given: { db: Database; files: readonly string[]; clock: Clock } & ImportOptions,
): Promise<IndicatorsReport> {
  const { db, files, clock, ...options } = given;
  const began = performance.now();
  const inspected: { file: InspectedFile; form: Form }[] = [];
  for (const path of files) inspected.push(await naming(path, () => recognised(path)));
  const run = await beginRun(db, options);
  try {
    const reports: IndicatorReport[] = [];
    for (const { file } of describedFirst(inspected)) {
      reports.push(await naming(file.path, () => importFile(run, file, reports.length + 1)));
    }
    const rowsWritten = await finish(run, reports, clock);
    return { files: reports, rowsWritten, dryRun: options.dryRun, milliseconds: performance.now() - began };
  } finally {
    await leave(run, emptyStage);
  }
}

async function recognised(path: string): Promise<{ file: InspectedFile; form: Form }> {
  const file = await inspectFile(path);
  return { file, form: await formOfFile(file) };
}

function describedFirst<T extends { form: Form }>(files: readonly T[]): T[] {
  const describes = ({ form }: T): number => (form.kind === "dictionary" || form.kind === "areas" ? 0 : 1);
  return [...files].sort((a, b) => describes(a) - describes(b));
}

/** Applies what was staged; where nothing was, nothing is written, not even that there was an import. */
async function finish(run: IndicatorRun, reports: readonly IndicatorReport[], clock: Clock): Promise<number> {
  if (run.options.dryRun || run.lease === undefined) return 0;
  const { holder } = await leaseOf(run);
  return apply(run, reports, holder, clock);
}
