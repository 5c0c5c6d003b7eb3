import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { isUuid, uuidv7 } from "../../../platform/ids.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { ConflictError, NotFoundError } from "../../../web/index.ts";
import type { Acting, Kept } from "../acting.ts";
import { commentAnsweredEmail } from "./emails.tsx";
import { commentAnswered, consultationCommented } from "./events.ts";
import { lockConsultation, refuseUnlessOpen, subjectOf, type Locked } from "./locked.ts";
import { personToWriteTo } from "../../people/index.ts";

/* What those who were asked say, while it is open; and what they are answered, by the school or the co-ordinator. */

/** More would be a conversation, which belongs elsewhere. */
export const mostComments = 20;

export type NewComment = { text: string; may_be_named: boolean; pupil_checked: boolean };

/** Keeps a comment. */
export async function comment(act: Acting, consultationId: string, said: NewComment): Promise<void> {
  await whileOpen(act, consultationId, async (trx, consultation, at) => {
    const before = await trx
      .selectFrom("consultation_comments")
      .select("id")
      .where("consultation_id", "=", consultationId)
      .where("person_id", "=", act.viewer.personId)
      .execute();
    if (before.length >= mostComments) {
      throw new ConflictError(`You have commented ${mostComments} times. Change one of your comments instead.`);
    }
    const id = uuidv7(at);
    const { authority_code } = consultation;
    const about = { consultation_id: consultationId, authority_code, person_id: act.viewer.personId };
    await trx
      .insertInto("consultation_comments")
      .values({ ...about, ...said, id, commented_at: at })
      .execute();
    await tell(trx, act, consultation, at, { commentId: id, changed: false });
    return { outcome: "kept" as const };
  });
}

/** Changes one's own comment; gives what is there where it was changed in another window meanwhile. */
export async function changeComment(
  act: Acting,
  consultationId: string,
  { id, edits, ...said }: NewComment & { id: string; edits: number },
): Promise<Kept<string>> {
  if (!isUuid(id)) throw new NotFoundError();
  return whileOpen(act, consultationId, async (trx, consultation, at) => {
    const stored = await trx
      .selectFrom("consultation_comments")
      .select(["text", "edits"])
      .where("id", "=", id)
      .where("consultation_id", "=", consultationId)
      .where("person_id", "=", act.viewer.personId)
      .executeTakeFirst();
    if (!stored) throw new NotFoundError();
    if (stored.edits !== edits) return { outcome: "stale", edits: stored.edits, stored: stored.text };
    await trx
      .updateTable("consultation_comments")
      .set({ ...said, edits: edits + 1, changed_at: at })
      .where("id", "=", id)
      .execute();
    await tell(trx, act, consultation, at, { commentId: id, changed: true });
    return { outcome: "kept" };
  });
}

async function whileOpen<T>(
  act: Acting,
  consultationId: string,
  change: (trx: Transaction, consultation: Locked, at: Date) => Promise<T>,
): Promise<T> {
  return inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const consultation = await lockConsultation(trx, act.viewer, consultationId, "consultation.comment");
    refuseUnlessOpen(consultation, dayOf(at));
    return change(trx, consultation, at);
  });
}

async function tell(
  trx: Transaction,
  act: Acting,
  consultation: Locked,
  at: Date,
  facts: { commentId: string; changed: boolean },
): Promise<void> {
  await recordEvent(trx, consultationCommented, {
    authorityCode: consultation.authority_code,
    subject: subjectOf(consultation),
    personId: act.viewer.personId,
    facts: { consultationId: consultation.id, ...facts },
    happenedAt: at,
  });
}

/** Answers a comment, once, and writes to whoever made it. The second of two who answer at once is told. */
export async function answerComment(
  act: Acting,
  consultationId: string,
  { id, answer }: { id: string; answer: string },
): Promise<void> {
  if (!isUuid(id)) throw new NotFoundError();
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const consultation = await lockConsultation(trx, act.viewer, consultationId, "consultation.answer");
    const said = await trx
      .selectFrom("consultation_comments")
      .select(["person_id", "answered_at"])
      .where("id", "=", id)
      .where("consultation_id", "=", consultationId)
      .executeTakeFirst();
    if (!said) throw new NotFoundError();
    if (said.answered_at) throw new ConflictError("Somebody has answered this comment since you opened the page.");
    await trx
      .updateTable("consultation_comments")
      .set({ answer, answered_by: act.viewer.personId, answered_at: at })
      .where("id", "=", id)
      .execute();
    await recordEvent(trx, commentAnswered, {
      authorityCode: consultation.authority_code,
      subject: subjectOf(consultation),
      personId: act.viewer.personId,
      facts: { consultationId, commentId: id },
      happenedAt: at,
    });
    if (said.person_id === null) return;
    const link = `${act.publicUrl}/consultations/${consultationId}`;
    const email = commentAnsweredEmail({ title: consultation.title, link, by: act.viewer.name, answer });
    const writer = await personToWriteTo(trx, said.person_id);
    await notify(trx, writer, { topic: "consultations", email, publicUrl: act.publicUrl, at });
  });
}
