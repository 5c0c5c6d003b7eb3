import type { Command } from "commander";
import type { Clock } from "../../platform/clock.ts";
import type { WithDatabase } from "../../platform/database/commands.ts";
import type { OpenDatabase } from "../../platform/database/index.ts";
import { isDay } from "./import/file/cells.ts";
import { ImportRefused } from "./import/file/import-refused.ts";
import { importSchools } from "./import/import-schools.ts";
import { reportLines } from "./import/report.ts";
import { runCommand } from "./import/run-command.ts";

export type CommandDeps = {
  withDatabase: WithDatabase;
  clock: Clock;
};

type Options = { dryRun?: boolean; allowVanished?: boolean; date?: string };

const help = `
Reads the files that “Get Information about Schools” publishes as they are, packed (gz) or not: the register of schools in any
of its forms, links between schools, groups (trusts, federations), and schools’ membership of groups. Encoding and form are found
from the file.

All files of a command are imported, or none. A school is never deleted. A newer file replaces the columns that it has; an older one
only fills what is empty. Of which day a file is, its name says (…20250422.csv, 2024-06-17); --date says otherwise.
A file that lacks more than 2% of the open schools that it should name is refused, unless --allow-vanished is given.`;

/** Adds `schools` to the command line's `import`. A refusal is one line, and the command ends with 1. */
export function importSchoolsCommand(imports: Command, { withDatabase, clock }: CommandDeps): void {
  imports
    .command("schools")
    .argument("<files...>", "files of the national register")
    .description("Import the national register of schools, its links and its groups.")
    .option("--dry-run", "say what would be done, and write nothing")
    .option("--allow-vanished", "import a file in which more than 2% of the open schools are missing")
    .option("--date <YYYY-MM-DD>", "of which day the files are, whatever their names say")
    .addHelpText("after", help)
    .action((files: string[], options: Options) =>
      withDatabase((database) => runImport(database, clock, files, options)),
    );
}

function runImport({ db }: OpenDatabase, clock: Clock, files: string[], options: Options): Promise<void> {
  const { dryRun = false, allowVanished = false, date } = options;
  return runCommand(async (onProgress) => {
    if (date !== undefined && !isDay(date))
      throw new ImportRefused(`--date ${date} is not a day: write it as 2026-11-21`);
    const dated = date === undefined ? {} : { date };
    return reportLines(await importSchools({ db, files, clock, dryRun, allowVanished, ...dated, onProgress }));
  });
}
