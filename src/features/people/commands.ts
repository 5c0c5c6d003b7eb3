import type { Command } from "commander";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { WithDatabase } from "../../platform/database/commands.ts";
import { beginAuthority } from "./roles/begin-authority.ts";

type CommandDeps = { withDatabase: WithDatabase; clock: Clock };

/** Adds the command that lets the first person of an authority in. */
export function authorityCommand(program: Command, { withDatabase, clock }: CommandDeps): void {
  program
    .command("authority")
    .argument("<code>", "the authority's three-digit code, as the national register has it")
    .requiredOption("--lead <email>", "the work e-mail address of the person who leads school improvement there")
    .requiredOption("--name <name>", "their name")
    .description("Begin to serve an authority: its lead may sign in from then on, and invite everybody else.")
    .action((code: string, { lead, name }: { lead: string; name: string }) =>
      withDatabase(async ({ db }) => {
        const email = lead.trim().toLowerCase();
        if (!z.email().safeParse(email).success) return refuse(`${lead} is not an e-mail address.`);
        const authority = await beginAuthority(db, { code, email, name: name.trim() }, clock.now());
        if (authority === undefined) {
          return refuse(`The register has no authority ${code}. Import the national register first.`);
        }
        console.log(`${authority} is served from now on. ${name.trim()} may sign in with ${email}.`);
      }),
    );
}

function refuse(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
