import type { Command } from "commander";
import type { Clock } from "../platform/clock.ts";
import type { WithDatabase } from "../platform/database/commands.ts";
import { keepRetention } from "../platform/retention/index.ts";
import { everyRetentionRule } from "./retention.ts";

type CommandDeps = { withDatabase: WithDatabase; clock: Clock; publicUrl: () => string };

/** Adds `retention`: what has come to its time, counted or removed as the job does it every night. */
export function retentionCommand(program: Command, { withDatabase, clock, publicUrl }: CommandDeps): void {
  program
    .command("retention")
    .description("Remove what has come to its time, as the job does every night; or say what that would be.")
    .option("--dry-run", "count only: nothing is warned, removed or written")
    .action(({ dryRun = false }: { dryRun?: boolean }) =>
      withDatabase(async ({ db }) => {
        const now = clock.now();
        const work = { db, clock, publicUrl: publicUrl() };
        const gone = dryRun ? {} : await keepRetention(work, everyRetentionRule);
        for (const { key, what, kept, job, removedBy } of everyRetentionRule) {
          const told =
            job === undefined
              ? `left to ${removedBy}`
              : dryRun
                ? inWords(await job.due(db, now))
                : `${gone[key] ?? 0} removed`;
          console.log(`${key.padEnd(20)} ${told} (${what}: ${kept})`);
        }
        if (dryRun) console.log("Nothing was removed.");
      }),
    );
}

function inWords({ remove, warn }: { remove: number; warn?: number }): string {
  return warn === undefined ? `${remove} due` : `${remove} due, ${warn} to be warned`;
}
