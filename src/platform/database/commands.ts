import type { Command } from "commander";
import { backup, restore, type Which } from "./backup.ts";
import { migrate, openDatabase, type OpenDatabase } from "./index.ts";
import { writeSchema } from "./schema/write-schema.ts";

/** Adds the operator's commands that are about the database itself. */
export function databaseCommands(
  program: Command,
  { which, withDatabase, root }: { which: () => Which; withDatabase: WithDatabase; root: string },
): void {
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
    .command("backup")
    .argument("<file>", "where to write it; a file that is there is replaced")
    .description("Write the whole database to one file. The server may be running.")
    .action(async (file: string) => {
      await backup(which(), file);
      console.log(`Wrote ${file}.`);
    });

  program
    .command("restore")
    .argument("<file>", "what “backup” wrote, or one of the dumps beside the data folder")
    .option("--replace", "restore although there is data already; an embedded database's folder is set aside first")
    .description("Put a backup in place. Stop the server first.")
    .action(async (file: string, options: { replace?: boolean }) => {
      await restore(which(), file, options);
      console.log(`Restored ${file}.`);
    });

  program
    .command("schema")
    .description("For developers: write db/schema.sql and the table types from every migration.")
    .action(async () => {
      const database = await openDatabase({ onNotice: console.error });
      await migrate(database);
      console.log(`Wrote ${(await writeSchema(database, root)).join(" and ")}.`);
      await database.close();
    });
}

export type WithDatabase = (act: (database: OpenDatabase) => Promise<void>) => Promise<void>;
