import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { post } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { SignedInViewer } from "../../../policy/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import { invitationEmail } from "../emails.ts";
import { personInvited } from "../events.ts";
import { holdsOn } from "./held-roles.ts";
import type { GivenRole, Organisation } from "./rules.ts";

export type Invited = { name: string; email: string; role: GivenRole };

/**
 * Invites somebody to a role. They are taken into the list of people at once, so that a link to sign in reaches them;
 * the role is theirs from the day that they first sign in by it. Gives the reason where there is nothing to invite to.
 */
export async function invite(
  { db, clock, deps }: WebRequest,
  viewer: SignedInViewer,
  at: Organisation,
  invited: Invited,
): Promise<"invited" | "holds the role" | "is invited already"> {
  const now = clock.now();
  return inTransaction(db, async (trx) => {
    const personId = await personWithAddress(trx, invited, now);
    if (await holdsRole(trx, personId, at, invited.role, dayOf(now))) return "holds the role";
    if (await isInvitedTo(trx, at, invited)) return "is invited already";
    const id = uuidv7();
    await trx
      .insertInto("invitations")
      .values({
        id,
        authority_code: at.authority_code,
        school_urn: at.school_urn,
        ...invited,
        invited_by: viewer.personId,
        invited_at: now,
      })
      .execute();
    await recordEvent(trx, personInvited, {
      authorityCode: at.authority_code,
      subject: { type: "invitation", id },
      personId: viewer.personId,
      facts: { role: invited.role },
      happenedAt: now,
    });
    const { role, email } = invited;
    const { publicUrl } = deps.config;
    const message = invitationEmail({ by: viewer.name, role, organisation: at.name, email, publicUrl });
    await post(trx, { personId, address: email }, message, now);
    return "invited";
  });
}

/** Holds on to the row, so that two invitations of one person wait for each other. A known person keeps their own name. */
async function personWithAddress(trx: Transaction, { name, email }: Invited, now: Date): Promise<string> {
  const added = await trx
    .insertInto("people")
    .values({ id: uuidv7(), name, email, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added) return added.id;
  const known = await trx.selectFrom("people").select("id").where("email", "=", email).forUpdate().executeTakeFirst();
  if (!known) throw new Error("A person was deleted while being invited");
  return known.id;
}

async function holdsRole(
  trx: Transaction,
  personId: string,
  at: Organisation,
  role: GivenRole,
  today: string,
): Promise<boolean> {
  const held = await trx
    .selectFrom("memberships")
    .select("id")
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .where("authority_code", "=", at.authority_code)
    .where("school_urn", "is not distinct from", at.school_urn)
    .where(holdsOn(today))
    .executeTakeFirst();
  return held !== undefined;
}

async function isInvitedTo(trx: Transaction, at: Organisation, { email, role }: Invited): Promise<boolean> {
  const open = await trx
    .selectFrom("invitations")
    .select("id")
    .where("email", "=", email)
    .where("role", "=", role)
    .where("authority_code", "=", at.authority_code)
    .where("school_urn", "is not distinct from", at.school_urn)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return open !== undefined;
}
