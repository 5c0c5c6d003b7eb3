import { Command } from "commander";
import { ConfigError, databaseFolder, readConfig } from "./config.ts";
import { evaluationCommands } from "./features/evaluation/commands.ts";
import { importNationalPracticeCommand } from "./features/practices/beyond/commands.ts";
import { keysCommand } from "./features/exchange/commands.ts";
import { importSchoolsCommand } from "./features/organisations/commands.ts";
import { importIndicatorsCommand } from "./features/organisations/indicators/import/commands.ts";
import { authorityCommand } from "./features/people/commands.ts";
import { indexCommand } from "./features/search/index.ts";
import { systemClock } from "./platform/clock.ts";
import { databaseCommands, type WithDatabase } from "./platform/database/commands.ts";
import { openDatabase, StartError, type Which } from "./platform/database/index.ts";
import { retentionCommand } from "./site/retention-command.ts";
import { projectRoot } from "./platform/project-root.ts";

/* The operator's command line: one line a room. Bad input is one clear line and a non-zero end; nothing is changed then. */

const program = new Command("waymark")
  .description("The operator's command line of Waymark. Every command explains itself with --help.")
  .showHelpAfterError("Add --help to see how it is used.");
const imports = program.command("import").description("Bring in what others publish.");

databaseCommands(program, { which, withDatabase, root: projectRoot });
indexCommand(program, { withDatabase });
importSchoolsCommand(imports, { withDatabase, clock: systemClock });
importNationalPracticeCommand(imports, { withDatabase, clock: systemClock });
importIndicatorsCommand(imports, { withDatabase, clock: systemClock });
authorityCommand(program, { withDatabase, clock: systemClock });
evaluationCommands(program, { withDatabase, clock: systemClock });
retentionCommand(program, { withDatabase, clock: systemClock, publicUrl: () => readConfig().publicUrl });
keysCommand(program, { withDatabase, clock: systemClock });

function which(): Which {
  const config = readConfig();
  const url = config.databaseUrl ? { url: config.databaseUrl } : {};
  return { ...url, folder: databaseFolder(config), onNotice: console.error };
}

/** Opens the database of the settings, through the running server where there is one, and closes it whatever happens. */
async function withDatabase(act: Parameters<WithDatabase>[0]): Promise<void> {
  const database = await openDatabase({ ...which(), through: true });
  try {
    await act(database);
  } finally {
    await database.close();
  }
}

try {
  await program.parseAsync();
  process.exit(process.exitCode ?? 0);
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
