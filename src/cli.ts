import { Command } from "commander";
import { ConfigError, readConfig } from "./config.ts";
import { migrate, openDatabase, StartError, writeSchema, type OpenDatabase } from "./platform/database/index.ts";
import { projectRoot } from "./platform/project-root.ts";

/* The operator's command line: one block a command. Bad input is one clear line and a non-zero end; nothing is changed then. */

const program = new Command("waymark")
  .description("The operator's command line of Waymark. Every command explains itself with --help.")
  .showHelpAfterError("Add --help to see how it is used.");

program
  .command("migrate")
  .description("Bring the database's schema up to date. The server does this by itself when it starts.")
  .action(() =>
    withDatabase(async (database) => {
      const { applied, version } = await migrate(database);
      console.log(applied.length === 0 ? `Already at ${version}.` : `Applied ${applied.join(", ")}.`);
    }),
  );

program
  .command("schema")
  .description("Write db/schema.sql and the table types from a new database with every migration applied.")
  .action(async () => {
    const database = await openDatabase({ onNotice: console.error });
    await migrate(database);
    console.log(`Wrote ${(await writeSchema(database, projectRoot)).join(" and ")}.`);
    await database.close();
  });

/** Opens the database of the settings, through the running server where there is one, and closes it whatever happens. */
async function withDatabase(act: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const { databaseUrl, dataFolder } = readConfig();
  const database = await openDatabase({
    ...(databaseUrl ? { url: databaseUrl } : { folder: dataFolder, through: true }),
    onNotice: console.error,
  });
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
