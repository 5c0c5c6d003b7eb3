import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { WebRequest } from "../../../web/index.ts";
import { signedIn } from "../events.ts";
import { acceptInvitations } from "../roles/accept-invitations.ts";
import { holdsAnyRole } from "../roles/held-roles.ts";
import { personOfLink } from "./links.ts";
import type { SignIn } from "./sign-in.ts";

/**
 * Signs somebody in by the link that was sent to them, and takes up the invitations that wait for them. Gives the
 * cookies of the new session; undefined, and nothing changed, where the link is not good or they hold no role.
 */
export async function useLink(request: WebRequest, signIn: SignIn, token: string): Promise<string[] | undefined> {
  const now = request.clock.now();
  const engineOn = await signIn.engine();
  const before = await signIn.tokenOf(request.http.req.raw.headers);
  return inTransaction(request.db, async (trx) => {
    const person = await personOfLink(trx, token, now);
    if (!person) return undefined;
    await acceptInvitations(trx, person, now);
    if (!(await holdsAnyRole(trx, person.id, dayOf(now)))) return undefined;
    await showsAddress(trx, person.id);
    const used = await engineOn(trx).useLink(token);
    if (!used) throw new LinkUsedMeanwhile();
    if (before !== undefined) await trx.deleteFrom("sessions").where("token", "=", before).execute();
    await recordEvent(trx, signedIn, {
      authorityCode: null,
      subject: { type: "person", id: person.id },
      personId: person.id,
      facts: { by: "link" },
      happenedAt: now,
    });
    return used.cookies;
  }).catch((error: unknown) => {
    if (error instanceof LinkUsedMeanwhile) return undefined;
    throw error;
  });
}

/** Two presses of the button at once: the second undoes what it did. */
class LinkUsedMeanwhile extends Error {}

/** The link came to their mailbox, so the address is theirs. Said before better-auth asks, which else looks for passwords. */
async function showsAddress(trx: Transaction, personId: string): Promise<void> {
  await trx
    .updateTable("people")
    .set({ email_verified: true })
    .where("id", "=", personId)
    .where("email_verified", "=", false)
    .execute();
}
