import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { date, dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import { nameOf, type Acting } from "../../practices/index.ts";
import { refuseConflicted } from "../conflicts/of-person.ts";
import { renewedUntil } from "../kitemarks/dates.ts";
import { newVersionAskedEmail, renewedEmail } from "../kitemarks/emails.tsx";
import { kitemarkRenewed, newVersionAsked } from "../kitemarks/events.ts";
import { followMark } from "../kitemarks/follow.ts";
import { lockMarked } from "../kitemarks/lock-marked.ts";
import { markedFacts, type Marked } from "../kitemarks/queries.ts";
import { writeToSchool } from "../write-to-school.ts";

export type RenewalDecision = { outcome: "renewed" } | { outcome: "new_version_asked"; reason: string };

/**
 * Decides a renewal, once: two more years at the same level, or a new version first. Whoever has an interest in the
 * practice is refused, as when it was judged. The practice's row is locked and everything asked again, so that the second of
 * two co-ordinators is told (409).
 */
export async function decideRenewal(
  act: Acting,
  renewal: { id: string; practice_id: string },
  taken: RenewalDecision,
): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const marked = await lockMarked(trx, renewal.practice_id);
    await checkAllowed(trx, act, renewal.id, marked);
    const who = { personId: act.viewer.personId, today: dayOf(at), whoCan: "another co-ordinator" };
    await refuseConflicted(trx, marked, who);
    await trx
      .updateTable("renewals")
      .set({
        status: taken.outcome,
        reason: taken.outcome === "new_version_asked" ? taken.reason : null,
        decided_by: act.viewer.personId,
        decided_at: at,
      })
      .where("id", "=", renewal.id)
      .execute();
    if (taken.outcome === "renewed") await renew(trx, act, marked, at);
    else await askForNewVersion(trx, act, marked, { reason: taken.reason, at });
  });
}

async function checkAllowed(trx: Transaction, { viewer }: Acting, id: string, marked: Marked): Promise<void> {
  const row = await trx.selectFrom("renewals").select("status").where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFoundError();
  const facts = { ...markedFacts(marked), status: "waiting" };
  const decision = decide(viewer, "renewal.decide", facts);
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  if (row.status !== "waiting") {
    throw new ConflictError(
      "Somebody has decided this renewal since you opened the page. Nothing that you sent has been done.",
    );
  }
}

async function renew(trx: Transaction, act: Acting, marked: Marked, at: Date): Promise<void> {
  const validUntil = renewedUntil(marked.valid_until, dayOf(at));
  const kitemarkId = await followMark(trx, marked, { level: marked.level, validUntil, at });
  await recordEvent(trx, kitemarkRenewed, {
    ...by(act, marked, at),
    facts: { practiceId: marked.id, kitemarkId, ref: marked.ref ?? "", validUntil },
  });
  const link = `${act.publicUrl}/practices/${marked.ref}/kitemark`;
  await writeToSchool(trx, marked, renewedEmail({ ...about(marked), link, validUntil: date(validUntil) }), act);
}

async function askForNewVersion(
  trx: Transaction,
  act: Acting,
  marked: Marked,
  { reason, at }: { reason: string; at: Date },
): Promise<void> {
  await recordEvent(trx, newVersionAsked, {
    ...by(act, marked, at),
    facts: { practiceId: marked.id, kitemarkId: marked.kitemark_id, ref: marked.ref ?? "", reason },
  });
  const link = `${act.publicUrl}/drafts/${marked.id}/check`;
  await writeToSchool(trx, marked, newVersionAskedEmail({ ...about(marked), link, reason }), act);
}

const by = ({ viewer }: Acting, { id, authority_code }: Marked, at: Date) => ({
  authorityCode: authority_code,
  subject: { type: "practice", id },
  personId: viewer.personId,
  happenedAt: at,
});

const about = (marked: Marked) => ({
  title: nameOf(marked),
  ref: marked.ref ?? "",
  authority: marked.authority_name,
});
