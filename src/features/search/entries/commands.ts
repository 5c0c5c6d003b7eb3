import type { Command } from "commander";
import type { WithDatabase } from "../../../platform/database/commands.ts";
import { rebuildIndex } from "./entries.ts";
import { prepareRanking } from "../ranking/ranking.ts";

type CommandDeps = { withDatabase: WithDatabase };

/** Adds `index rebuild` to the command line. Searches are answered from what is there meanwhile. */
export function indexCommand(program: Command, { withDatabase }: CommandDeps): void {
  program
    .command("index")
    .description("The index that search reads.")
    .command("rebuild")
    .description("Make the index again from what is published, while the site goes on answering.")
    .action(() =>
      withDatabase(async (database) => {
        await prepareRanking(database);
        const done = await rebuildIndex(database.db, (at, of) => console.error(`  ${at} of ${of}`));
        console.log(`The index holds ${done} practices.`);
      }),
    );
}
