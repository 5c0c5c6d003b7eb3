import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { date, dayOf, yearsAfter } from "../../../platform/text/dates.ts";
import { NotFoundError } from "../../../web/index.ts";
import { gatesNotMet, lockPractice, moveTo, type Acting, type Gates } from "../../practices/index.ts";
import { returnedEmail, validatedEmail } from "./emails.tsx";
import { practiceReturned, practiceValidated } from "../events.ts";
import { kitemarkYears } from "../kitemarks/rules.ts";
import { refuseIfSubmittedSince } from "../submissions/submitted-since.ts";
import { factsForMail, writeToSchool } from "../write-to-school.ts";
import { levelAwarded } from "./rules.ts";

export type DecisionTaken = { gates: Gates } & ({ outcome: "validated" } | { outcome: "returned"; reason: string });

/**
 * Decides a submission, once: the kitemark for two years, or back to the school with a reason. The practice's row is
 * locked and everything asked again, so that the second of two co-ordinators gets a 409 and nothing of theirs is done.
 */
export async function decideSubmission(act: Acting, submissionId: string, taken: DecisionTaken): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const submission = await trx
      .selectFrom("submissions")
      .select(["id", "practice_id", "version_id", "authority_code"])
      .where("id", "=", submissionId)
      .executeTakeFirst();
    if (!submission) throw new NotFoundError();
    const at = act.clock.now();
    const locked = await lockPractice(trx, submission.practice_id);
    const action = taken.outcome === "validated" ? ("validate" as const) : ("return" as const);
    const practice = await moveTo(trx, { ...act, practiceId: submission.practice_id, action, at });
    refuseIfSubmittedSince(locked.working_version_id, submission);
    const decisionId = uuidv7(at);
    await trx
      .insertInto("decisions")
      .values({
        id: decisionId,
        authority_code: submission.authority_code,
        practice_id: practice.id,
        submission_id: submission.id,
        outcome: taken.outcome,
        ...taken.gates,
        reason: taken.outcome === "returned" ? taken.reason : null,
        decided_by: act.viewer.personId,
        decided_at: at,
      })
      .execute();
    const about = { trx, act, at, practice, submission };
    if (taken.outcome === "returned") await returnToSchool(about, taken);
    else await award(about, decisionId);
  });
}

type Returned = { gates: Gates; reason: string };
type About = {
  trx: Transaction;
  act: Acting;
  at: Date;
  practice: { id: string; authority_code: string; author_id: string; school_urn: string };
  submission: { id: string; version_id: string };
};

async function award({ trx, act, at, practice, submission }: About, decisionId: string): Promise<void> {
  const awardedOn = dayOf(at);
  const validUntil = yearsAfter(awardedOn, kitemarkYears);
  await trx
    .insertInto("kitemarks")
    .values({
      id: uuidv7(at),
      authority_code: practice.authority_code,
      practice_id: practice.id,
      decision_id: decisionId,
      level: levelAwarded,
      awarded_on: awardedOn,
      valid_until: validUntil,
    })
    .execute();
  await recordEvent(trx, practiceValidated, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: act.viewer.personId,
    facts: { practiceId: practice.id, submissionId: submission.id, validUntil, level: levelAwarded },
    happenedAt: at,
  });
  const facts = await factsForMail(trx, submission.version_id);
  const link = `${act.publicUrl}/drafts/${practice.id}/check`;
  await writeToSchool(
    trx,
    practice,
    validatedEmail({ ...facts, link, level: levelAwarded, validUntil: date(validUntil) }),
    act,
  );
}

async function returnToSchool(
  { trx, act, at, practice, submission }: About,
  { reason, gates }: Returned,
): Promise<void> {
  await recordEvent(trx, practiceReturned, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: act.viewer.personId,
    facts: { practiceId: practice.id, submissionId: submission.id, reason },
    happenedAt: at,
  });
  const facts = await factsForMail(trx, submission.version_id);
  const link = `${act.publicUrl}/drafts/${practice.id}`;
  await writeToSchool(trx, practice, returnedEmail({ ...facts, link, reason, notMet: gatesNotMet(gates) }), act);
}
