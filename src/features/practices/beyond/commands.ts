import type { Command } from "commander";
import type { Clock } from "../../../platform/clock.ts";
import type { WithDatabase } from "../../../platform/database/commands.ts";
import type { OpenDatabase } from "../../../platform/database/index.ts";
import { importBeyond, ImportRefused, type ImportReport } from "./import-beyond.ts";

type CommandDeps = { withDatabase: WithDatabase; clock: Clock };

const help = `
Reads the Department for Education's list of national resources (CSV, UTF-8; the columns resourceTitle, resourceDescription, resourceUrl,
educationStages, category and subcategory). Each gets a permanent address such as /practices/NR-1001 and is marked as not validated here.

The whole file is imported, or nothing. A resource is known again by its address; the same file again writes nothing. What somebody
changed or retired by hand is left as it is.`;

/** Adds `national-practice` to the command line's `import`. A refusal is one line, and the command ends with 1. */
export function importNationalPracticeCommand(imports: Command, { withDatabase, clock }: CommandDeps): void {
  imports
    .command("national-practice")
    .argument("<file>", "the list of national resources")
    .description("Import national practice, which is marked as not validated here.")
    .option("--dry-run", "say what would be done, and write nothing")
    .addHelpText("after", help)
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) =>
      withDatabase((database) => runImport(database, clock, file, dryRun)),
    );
}

const progressEvery = 1_000;

async function runImport({ db }: OpenDatabase, clock: Clock, file: string, dryRun: boolean): Promise<void> {
  const onProgress = (rows: number) => {
    if (rows % progressEvery === 0) console.error(`  ${rows.toLocaleString("en-GB")} rows`);
  };
  try {
    console.log(reportLine(await importBeyond({ db, clock, file, dryRun, onProgress }), dryRun));
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function reportLine({ rows, added, changed, unchanged, keptByHand }: ImportReport, dryRun: boolean): string {
  const would = dryRun ? "Dry run, nothing written: " : "";
  const byHand = keptByHand > 0 ? `, ${keptByHand} left as they were changed or retired here` : "";
  return `${would}${rows} resources: ${added} added, ${changed} changed, ${unchanged} unchanged${byHand}.`;
}
