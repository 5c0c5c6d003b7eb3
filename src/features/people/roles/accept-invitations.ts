import type { Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { invitationAccepted } from "../events.ts";
import { holdsOn } from "./held-roles.ts";
import type { GivenRole } from "./rules.ts";

/** Turns every open invitation to this address into a role from today: whoever signs in by it has shown it is theirs. */
export async function acceptInvitations(
  trx: Transaction,
  person: { id: string; email: string },
  now: Date,
): Promise<void> {
  const open = await trx
    .updateTable("invitations")
    .set({ accepted_by: person.id, accepted_at: now })
    .where("email", "=", person.email)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning(["id", "authority_code", "school_urn", "role", "invited_by"])
    .execute();
  for (const invitation of open) {
    await giveRole(trx, person.id, invitation, now);
    await recordEvent(trx, invitationAccepted, {
      authorityCode: invitation.authority_code,
      subject: { type: "invitation", id: invitation.id },
      personId: person.id,
      facts: { role: invitation.role },
      happenedAt: now,
    });
  }
}

type Invitation = {
  authority_code: string;
  school_urn: string | null;
  role: GivenRole;
  invited_by: string;
};

async function giveRole(trx: Transaction, personId: string, invitation: Invitation, now: Date): Promise<void> {
  const { authority_code, school_urn, role, invited_by } = invitation;
  const today = dayOf(now);
  const held = await trx
    .selectFrom("memberships")
    .select("id")
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .where("authority_code", "=", authority_code)
    .where("school_urn", "is not distinct from", school_urn)
    .where(holdsOn(today))
    .executeTakeFirst();
  if (held) return;
  await trx
    .insertInto("memberships")
    .values({
      id: uuidv7(),
      person_id: personId,
      role,
      authority_code,
      school_urn,
      from_on: today,
      granted_by: invited_by,
      granted_at: now,
    })
    .execute();
}
