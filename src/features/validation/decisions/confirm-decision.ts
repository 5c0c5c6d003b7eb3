import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { date, dayOf, yearsAfter } from "../../../platform/text/dates.ts";
import { ConflictError } from "../../../web/index.ts";
import { gateKeys, gatesNotMet, moveTo, type Acting, type Gates } from "../../practices/index.ts";
import { practiceReturned, practiceValidated } from "../events.ts";
import { kitemarkYears } from "../kitemarks/rules.ts";
import { checkPanelAction, lockPanel, type Panel } from "../submissions/panel.ts";
import { settleStage } from "../submissions/settle-stage.ts";
import { refuseIfSubmittedSince } from "../submissions/submitted-since.ts";
import { refuseUnfit, unfitToDecide } from "../submissions/unfit.ts";
import { settle } from "../two-people.ts";
import { factsForMail, writeToSchool } from "../write-to-school.ts";
import { returnedEmail, validatedEmail, type Letter } from "./emails.tsx";
import type { AwardedLevel } from "./level.ts";

/**
 * The second person confirms what was proposed, and that decides the submission, once: the kitemark for two years, or
 * back to the school. The practice's row is held and everything asked again, so that of two who confirm at once the
 * second gets a 409 and nothing of theirs is done.
 */
export async function confirmDecision(act: Acting, submissionId: string, proposalId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const panel = await lockPanel(trx, submissionId);
    checkPanelAction(act.viewer, "confirm", panel);
    await refuseUnfit(trx, panel, act.viewer.personId, at);
    await refuseIfProposerUnfit(trx, panel, at);
    refuseIfSubmittedSince(panel.working_version_id, panel);
    const { reason } = await settle(trx, { id: proposalId, personId: act.viewer.personId, at, as: "confirmed" });
    const proposed = await trx
      .selectFrom("panel_proposals")
      .select(["level", "strong", "lift", ...gateKeys])
      .where("proposal_id", "=", proposalId)
      .where("submission_id", "=", submissionId)
      .executeTakeFirstOrThrow();
    const { level, strong, lift, ...gates } = proposed;
    const action = level === null ? ("return" as const) : ("validate" as const);
    const practice = await moveTo(trx, { ...act, practiceId: panel.practice_id, action, at });
    const decisionId = uuidv7(at);
    await trx
      .insertInto("decisions")
      .values({
        id: decisionId,
        authority_code: panel.authority_code,
        practice_id: panel.practice_id,
        submission_id: submissionId,
        proposal_id: proposalId,
        outcome: level === null ? "returned" : "validated",
        ...gates,
        reason,
        strong,
        lift,
        decided_by: act.viewer.personId,
        decided_at: at,
      })
      .execute();
    await settleStage(trx, submissionId, at);
    const about = { trx, act, at, practice, submission: panel, letter: { reason, strong, lift } };
    if (level === null) await returnToSchool(about, gates);
    else await award(about, decisionId, level);
  });
}

/** Between the two steps somebody may have joined the school. */
async function refuseIfProposerUnfit(trx: Transaction, panel: Panel, at: Date): Promise<void> {
  const proposer = panel.proposed_by ?? "";
  if ((await unfitToDecide(trx, panel, [proposer], at)).size === 0) return;
  throw new ConflictError("Whoever proposed this has come to have an interest in it. Do not confirm it, and say so.");
}

type About = {
  trx: Transaction;
  act: Acting;
  at: Date;
  practice: { id: string; authority_code: string; author_id: string; school_urn: string };
  submission: Pick<Panel, "id" | "version_id">;
  letter: Letter;
};

async function award(about: About, decisionId: string, level: AwardedLevel): Promise<void> {
  const { trx, act, at, practice, submission, letter } = about;
  const awardedOn = dayOf(at);
  const validUntil = yearsAfter(awardedOn, kitemarkYears);
  await trx
    .insertInto("kitemarks")
    .values({
      id: uuidv7(at),
      authority_code: practice.authority_code,
      practice_id: practice.id,
      decision_id: decisionId,
      level,
      awarded_on: awardedOn,
      valid_until: validUntil,
    })
    .execute();
  await recordEvent(trx, practiceValidated, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: act.viewer.personId,
    facts: { practiceId: practice.id, submissionId: submission.id, validUntil, level },
    happenedAt: at,
  });
  const facts = await factsForMail(trx, submission.version_id);
  const link = `${act.publicUrl}/drafts/${practice.id}/check`;
  const email = validatedEmail({ ...facts, ...letter, link, level, validUntil: date(validUntil) });
  await writeToSchool(trx, practice, email, act);
}

async function returnToSchool({ trx, act, at, practice, submission, letter }: About, gates: Gates): Promise<void> {
  await recordEvent(trx, practiceReturned, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: act.viewer.personId,
    facts: { practiceId: practice.id, submissionId: submission.id, reason: letter.reason },
    happenedAt: at,
  });
  const facts = await factsForMail(trx, submission.version_id);
  const link = `${act.publicUrl}/drafts/${practice.id}`;
  const email = returnedEmail({ ...facts, ...letter, link, notMet: gatesNotMet(gates) });
  await writeToSchool(trx, practice, email, act);
}
