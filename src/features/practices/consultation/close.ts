import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting, Kept } from "../acting.ts";
import { moveTo } from "../move-to.ts";
import { authorAndLeads } from "../who-to-write-to.ts";
import { returnedAfterConsultationEmail, whatCameOfItEmail, type Statement } from "./emails.tsx";
import { consultationClosed, consultationStated, returnedAfterConsultation } from "./events.ts";
import { lockConsultation, refuseUnlessOpen, refuseWhileOpen, subjectOf, type Locked } from "./locked.ts";
import { peopleAsked } from "./queries.ts";

/* The end of a consultation: closed, answered for in a statement, and where that is wanted back to the school. */

/** Closes it before its last day is over, with a reason that those who were asked can read. */
export async function closeEarly(act: Acting, consultationId: string, reason: string): Promise<void> {
  await running(act, consultationId, async (trx, consultation, at) => {
    refuseUnlessOpen(consultation, dayOf(at));
    await trx
      .updateTable("consultations")
      .set({ closed_at: at, closed_by: act.viewer.personId, closed_early_reason: reason })
      .where("id", "=", consultationId)
      .execute();
    await releaseCollection(trx, consultation, at);
    await tell(trx, act, consultationClosed, consultation, { early: true });
  });
}

/** A collection can be changed again once nobody comments on it any more. */
export async function releaseCollection(
  trx: Transaction,
  { collection_id }: { collection_id: string | null },
  at: Date,
): Promise<void> {
  if (collection_id === null) return;
  await trx
    .updateTable("collections")
    .set({ status: "draft", updated_at: at })
    .where("id", "=", collection_id)
    .where("status", "=", "in_consultation")
    .execute();
}

/**
 * Says what came of it: what was said, what was changed, what was not and why. It is told to those who were asked, and
 * stands with what is published. It may be said again until then; gives what is kept where somebody else said it meanwhile.
 */
export async function state(
  act: Acting,
  consultationId: string,
  { edits, ...statement }: Statement & { edits: number },
): Promise<Kept<Statement>> {
  return running(act, consultationId, async (trx, consultation, at) => {
    refuseWhileOpen(consultation, dayOf(at));
    const { said, changed, unchanged } = consultation;
    if (consultation.edits !== edits) {
      return { outcome: "stale", edits: consultation.edits, stored: { said: said ?? "", changed, unchanged } };
    }
    const by = { stated_by: act.viewer.personId, stated_at: at };
    const closed = consultation.closed_at ? {} : { closed_at: at, closed_by: act.viewer.personId };
    await trx
      .updateTable("consultations")
      .set({ ...statement, ...by, ...closed, edits: edits + 1 })
      .where("id", "=", consultationId)
      .execute();
    if (!consultation.closed_at) await releaseCollection(trx, consultation, at);
    await tell(trx, act, consultationStated, consultation, {});
    if (consultation.stated_at === null) await writeToAsked(trx, act, consultation, statement);
    return { outcome: "kept" };
  });
}

async function writeToAsked(trx: Transaction, act: Acting, consultation: Locked, statement: Statement): Promise<void> {
  const link = `${act.publicUrl}/consultations/${consultation.id}`;
  const email = whatCameOfItEmail({ title: consultation.title, link, ...statement });
  for (const person of await peopleAsked(trx, consultation.id)) {
    const notice = { topic: "consultations", email, publicUrl: act.publicUrl, at: act.clock.now() } as const;
    await notify(trx, person, notice);
  }
}

/** Gives the practice back to its school for changes. A version that follows goes the way of every version. */
export async function returnToSchool(act: Acting, consultationId: string, reason: string): Promise<void> {
  await running(act, consultationId, async (trx, consultation, at) => {
    refuseWhileOpen(consultation, dayOf(at));
    const { practice_id: practiceId, version_id } = consultation;
    if (practiceId === null || version_id !== consultation.working_version_id) {
      throw new ConflictError("What people commented on is no longer what waits to be published.");
    }
    const practice = await moveTo(trx, { ...act, practiceId, action: "return_after_consultation", at });
    const by = { returned_reason: reason, returned_by: act.viewer.personId, returned_at: at };
    const closed = consultation.closed_at ? {} : { closed_at: at, closed_by: act.viewer.personId };
    await trx
      .updateTable("consultations")
      .set({ ...by, ...closed })
      .where("id", "=", consultationId)
      .execute();
    await tell(trx, act, returnedAfterConsultation, consultation, { reason });
    const link = `${act.publicUrl}/drafts/${practiceId}`;
    const email = returnedAfterConsultationEmail({ title: consultation.title, link, by: act.viewer.name, reason });
    for (const person of await authorAndLeads(trx, practice, dayOf(at))) {
      await notify(trx, person, { topic: "my_practices", email, publicUrl: act.publicUrl, at });
    }
  });
}

async function running<T>(
  act: Acting,
  consultationId: string,
  change: (trx: Transaction, consultation: Locked, at: Date) => Promise<T>,
): Promise<T> {
  return inTransaction(act.db, async (trx) => {
    const consultation = await lockConsultation(trx, act.viewer, consultationId, "consultation.run");
    return change(trx, consultation, act.clock.now());
  });
}

async function tell<Facts extends object>(
  trx: Transaction,
  act: Acting,
  kind: EventKind<Facts & { consultationId: string }>,
  consultation: Locked,
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: consultation.authority_code,
    subject: subjectOf(consultation),
    personId: act.viewer.personId,
    facts: { ...facts, consultationId: consultation.id },
    happenedAt: act.clock.now(),
  });
}
