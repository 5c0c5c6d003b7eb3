import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import { post } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { Deps } from "../../../web/index.ts";
import { signInLinkEmail } from "../emails.ts";
import { holdsAnyRole, isInvited } from "../roles/held-roles.ts";
import { thenQuery } from "./safe-path.ts";
import { createSignIn } from "./sign-in.ts";

export type LinkWanted = { email: string; destination?: string };

/** Added for every address that is typed, known or not, so that the answer to the form takes as long for both. */
export const sendSignInLinkQueue = defineQueue<LinkWanted>("send_sign_in_link", { retryLimit: 3, expireInSeconds: 60 });

/** Mails a link to somebody who has a role or is invited to one; to anybody else, nothing. */
export async function sendSignInLink(deps: Deps, { email, destination }: LinkWanted): Promise<void> {
  const now = deps.clock.now();
  const engineOn = await createSignIn(deps).engine();
  await inTransaction(deps.database.db, async (trx) => {
    const person = await personWhoMaySignIn(trx, email, dayOf(now));
    if (!person) return;
    const token = await engineOn(trx).newLink(email);
    const link = `${deps.config.publicUrl}/sign-in/${token}${thenQuery(destination)}`;
    await post(trx, { personId: person.id, address: email }, signInLinkEmail(link), now);
  });
}

async function personWhoMaySignIn(trx: Transaction, email: string, today: string): Promise<{ id: string } | undefined> {
  const person = await trx.selectFrom("people").select("id").where("email", "=", email).executeTakeFirst();
  if (!person) return undefined;
  return (await holdsAnyRole(trx, person.id, today)) || (await isInvited(trx, email)) ? person : undefined;
}
