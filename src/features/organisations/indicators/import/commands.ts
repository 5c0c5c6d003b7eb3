import type { Command } from "commander";
import type { Clock } from "../../../../platform/clock.ts";
import type { OpenDatabase } from "../../../../platform/database/index.ts";
import type { CommandDeps } from "../../commands.ts";
import { ImportRefused } from "../../import/file/import-refused.ts";
import { runCommand } from "../../import/run-command.ts";
import { importIndicators } from "./import-indicators.ts";
import { reportLines } from "./report.ts";

type Options = { dryRun?: boolean; allowVanished?: boolean; year?: string };

const help = `
Reads what the Department for Education publishes of schools and authorities by year, as it is, packed (gz) or not. Encoding and form
are found from the file: performance at key stages 2 and 4 (CSV or JSON), destinations, absence, the school census, the school
workforce, offers of school places, the long table of the local authority interactive tool and its dictionary, lists of authorities,
and the table of statistical neighbours.

All files of a command are imported, or none. The same files again write nothing. A provisional figure never replaces a final one.
Of which academic year a file is, its name or its contents say; --year 2019 says so for 2018 to 2019 where they do not.
A file that lacks more than 2% of the figures that files like it gave before is refused, unless --allow-vanished is given.`;

/** Adds `indicators` to the command line's `import`. A refusal is one line, and the command ends with 1. */
export function importIndicatorsCommand(imports: Command, { withDatabase, clock }: CommandDeps): void {
  imports
    .command("indicators")
    .argument("<files...>", "published files of indicators")
    .description("Import the published values of schools and authorities by year, and statistical neighbours.")
    .option("--dry-run", "say what would be done, and write nothing")
    .option("--allow-vanished", "import a file in which more than 2% of the figures are missing")
    .option("--year <YYYY>", "the year in which the files’ academic year ends, where they do not say")
    .addHelpText("after", help)
    .action((files: string[], options: Options) =>
      withDatabase((database) => runImport(database, clock, files, options)),
    );
}

function runImport({ db }: OpenDatabase, clock: Clock, files: string[], options: Options): Promise<void> {
  const { dryRun = false, allowVanished = false, year } = options;
  return runCommand(async (onProgress) => {
    if (year !== undefined && !/^20\d\d$/u.test(year)) {
      throw new ImportRefused(`--year ${year} is not a year: write 2019 for 2018 to 2019`);
    }
    const dated = year === undefined ? {} : { year: Number(year) };
    return reportLines(await importIndicators({ db, files, clock, dryRun, allowVanished, ...dated, onProgress }));
  });
}
