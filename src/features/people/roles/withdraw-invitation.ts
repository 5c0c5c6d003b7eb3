import { isUuid } from "../../../platform/ids.ts";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { scope, type Role, type SignedInViewer, type Viewer } from "../../../policy/index.ts";
import { ConflictError, type WebRequest } from "../../../web/index.ts";
import { invitationWithdrawn } from "../events.ts";

export type Invitation = { id: string; authority_code: string; school_urn: string | null; role: Role };

/** One invitation, where the viewer may see who is invited there. */
export async function invitationById(db: Database, viewer: Viewer, id: string): Promise<Invitation | undefined> {
  if (!isUuid(id)) return undefined;
  return db
    .selectFrom("invitations as i")
    .select(["i.id", "i.authority_code", "i.school_urn", "i.role"])
    .where("i.id", "=", id)
    .where(scope(viewer, "member.read", "i"))
    .executeTakeFirst();
}

/** Throws a 409 where the invitation has been accepted or withdrawn meanwhile. */
export async function withdrawInvitation(
  { db, clock }: WebRequest,
  viewer: SignedInViewer,
  invitation: Invitation,
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("invitations")
      .set({ withdrawn_at: now })
      .where("id", "=", invitation.id)
      .where("accepted_at", "is", null)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ConflictError("This invitation has been accepted or withdrawn already.");
    await recordEvent(trx, invitationWithdrawn, {
      authorityCode: invitation.authority_code,
      subject: { type: "invitation", id: invitation.id },
      personId: viewer.personId,
      facts: { role: invitation.role },
      happenedAt: now,
    });
  });
}
