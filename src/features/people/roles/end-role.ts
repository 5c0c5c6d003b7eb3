import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { SignedInViewer } from "../../../policy/index.ts";
import { ConflictError, HttpError, type WebRequest } from "../../../web/index.ts";
import { endEveryTie } from "../advisers/name-adviser.ts";
import { roleEnded } from "../events.ts";
import { holdsAnyRole, holdsOn } from "./held-roles.ts";
import type { Member } from "./members.ts";
import { whyNotEnd } from "./rules.ts";

/**
 * Ends a role from today: it is gone on the next request of whoever holds it, and with their last role their sessions
 * go too. Throws a 409 where it has ended already, or where nobody would be left who can invite.
 */
export async function endRole({ db, clock, deps }: WebRequest, viewer: SignedInViewer, held: Member): Promise<void> {
  const now = clock.now();
  const today = dayOf(now);
  await inTransaction(db, async (trx) => {
    const holders = await holdersOfSame(trx, held, today).forUpdate().execute();
    if (!holders.some(({ id }) => id === held.membership_id)) throw new ConflictError("This role has ended already.");
    const reason = whyNotEnd(viewer, held, holders.length);
    if (reason !== undefined) throw new HttpError(409, reason);
    await trx.updateTable("memberships").set({ until_on: today }).where("id", "=", held.membership_id).execute();
    if (held.role === "adviser" && held.authority_code !== null) {
      const telling = { by: viewer.personId, at: now, publicUrl: deps.config.publicUrl };
      await endEveryTie(trx, { personId: held.person_id, authorityCode: held.authority_code }, telling);
    }
    if (!(await holdsAnyRole(trx, held.person_id, today))) {
      await trx.deleteFrom("sessions").where("person_id", "=", held.person_id).execute();
    }
    await recordEvent(trx, roleEnded, {
      authorityCode: held.authority_code,
      subject: { type: "membership", id: held.membership_id },
      personId: viewer.personId,
      facts: { role: held.role, heldBy: held.person_id },
      happenedAt: now,
    });
  });
}

/** Why the viewer may not end the role as things stand, to be said before they try. */
export async function whyNotEndToday({ db, clock, viewer }: WebRequest, held: Member): Promise<string | undefined> {
  const holders = await holdersOfSame(db, held, dayOf(clock.now())).execute();
  return whyNotEnd(viewer, held, holders.length);
}

/** Everybody who holds the same role there; locked by who ends one, so that two leads cannot end each other at once. */
function holdersOfSame(db: Database | Transaction, held: Member, today: string) {
  return db
    .selectFrom("memberships")
    .select("id")
    .where("role", "=", held.role)
    .where("authority_code", "is not distinct from", held.authority_code)
    .where("school_urn", "is not distinct from", held.school_urn)
    .where(holdsOn(today))
    .orderBy("id");
}
