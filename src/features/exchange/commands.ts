import type { Command } from "commander";
import type { Clock } from "../../platform/clock.ts";
import type { WithDatabase } from "../../platform/database/commands.ts";
import { keyAlgorithms, publicKeys, rotateKeys } from "./credentials/keys.ts";

type CommandDeps = { withDatabase: WithDatabase; clock: Clock };

/** Adds the commands for the keys that sign credentials. */
export function keysCommand(program: Command, { withDatabase, clock }: CommandDeps): void {
  const keys = program.command("keys").description("The keys that sign kitemarks as credentials.");
  keys
    .command("list")
    .description("Say which keys there are, and which one signs.")
    .action(() =>
      withDatabase(async ({ db }) => {
        const all = await publicKeys(db);
        if (all.length === 0) console.log("There is no key yet. The first credential makes one.");
        for (const { id, algorithm, retiredAt, madeAt } of all) {
          const until = retiredAt === null ? "signs now" : `retired ${retiredAt.toISOString()}`;
          console.log(`${id}  ${algorithm}  made ${madeAt.toISOString()}  ${until}`);
        }
      }),
    );
  keys
    .command("rotate")
    .option("--algorithm <name>", `what the new key signs with: ${keyAlgorithms.join(" or ")}`, "ES256")
    .description(
      "Sign with a new key from now on. What was signed before still verifies; the old key’s private half is destroyed.",
    )
    .action(({ algorithm }: { algorithm: string }) =>
      withDatabase(async ({ db }) => {
        const chosen = keyAlgorithms.find((one) => one === algorithm);
        if (chosen === undefined) {
          console.error(`${algorithm} is not an algorithm that Waymark signs with. Use ${keyAlgorithms.join(" or ")}.`);
          process.exitCode = 1;
          return;
        }
        console.log(`Credentials are signed with the key ${await rotateKeys(db, chosen, clock.now())} from now on.`);
      }),
    );
}
