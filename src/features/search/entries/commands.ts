import type { Command } from "commander";
import type { WithDatabase } from "../../../platform/database/commands.ts";
import { rebuildIndex } from "./rebuild.ts";

type CommandDeps = { withDatabase: WithDatabase };

/** Adds `index rebuild` to the command line. Searches are answered from what is there meanwhile. */
export function indexCommand(program: Command, { withDatabase }: CommandDeps): void {
  program
    .command("index")
    .description("The index that search reads.")
    .command("rebuild")
    .description("Make the index again from what is published, while the site goes on answering.")
    .action(() =>
      withDatabase(async ({ db }) => {
        const made = await rebuildIndex(db, ({ kind, done, of }) => console.error(`  ${kind}: ${done} of ${of}`));
        console.log(`The index holds ${[...made].map(([kind, count]) => `${kind} ${count}`).join(", ")}.`);
      }),
    );
}
