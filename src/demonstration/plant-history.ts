import {
  practicePublished,
  practiceReturned,
  practiceValidated,
  practiceWithdrawn,
} from "../features/validation/index.ts";
import { agreementAsked, practiceDrafted, practiceSubmitted } from "../features/practices/index.ts";
import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { plantScoresAndProposal } from "./assessing/plant-scores.ts";
import { at, type Planting } from "./planting.ts";
import { tell } from "./tell.ts";

/** Writes what happened to a practice, step by step, with its event: submitted, decided, published, withdrawn. */
export async function plantHistory(trx: Transaction, planting: Planting, versionId: string): Promise<void> {
  const { practice, authorId, leadId, id: practiceId } = planting;
  const facts = { practiceId, versionId };
  await tell(trx, planting, practiceDrafted, authorId, practice.startedOn, facts);
  if (practice.status !== "draft") {
    await tell(trx, planting, agreementAsked, authorId, practice.submittedOn ?? practice.startedOn, facts);
  }
  if (!practice.submittedOn) return;
  await tell(trx, planting, practiceSubmitted, leadId, practice.submittedOn, facts);
  const submissionId = await submissionOf(trx, versionId);
  if (practice.decidedOn) await plantDecision(trx, planting, submissionId, practice.decidedOn);
  if (practice.publishedOn && practice.ref) {
    await plantPublication(trx, planting, versionId, { ref: practice.ref, on: practice.publishedOn });
  }
}

/** Validation has kept it, as it does whenever a practice is submitted. */
async function submissionOf(trx: Transaction, versionId: string): Promise<string> {
  const kept = trx.selectFrom("submissions").select("id").where("version_id", "=", versionId);
  const { id } = await kept.executeTakeFirstOrThrow();
  return id;
}

async function plantDecision(trx: Transaction, planting: Planting, submissionId: string, on: string): Promise<void> {
  const { practice, authorityCode, authorityLeadId, id: practiceId } = planting;
  const { proposalId, ...letter } = await plantScoresAndProposal(trx, planting, submissionId, on);
  const returned = practice.status === "returned";
  const decisionId = uuidv7(at(on));
  await trx
    .insertInto("decisions")
    .values({
      id: decisionId,
      authority_code: authorityCode,
      practice_id: practiceId,
      submission_id: submissionId,
      outcome: returned ? "returned" : "validated",
      gate_baseline: true,
      gate_privacy: true,
      gate_head_agrees: true,
      gate_named_person: true,
      gate_plain_english: !returned,
      ...letter,
      proposal_id: proposalId,
      decided_by: authorityLeadId,
      decided_at: at(on),
    })
    .execute();
  if (returned) {
    const reason = practice.returnReason ?? "";
    await tell(trx, planting, practiceReturned, authorityLeadId, on, { practiceId, submissionId, reason });
    return;
  }
  const validUntil = practice.kitemarkUntil ?? on;
  const level = practice.level ?? "promising";
  await trx
    .insertInto("kitemarks")
    .values({
      id: uuidv7(at(on)),
      authority_code: authorityCode,
      practice_id: practiceId,
      decision_id: decisionId,
      level,
      awarded_on: on,
      valid_until: validUntil,
    })
    .execute();
  await tell(trx, planting, practiceValidated, authorityLeadId, on, { practiceId, submissionId, validUntil, level });
}

async function plantPublication(
  trx: Transaction,
  planting: Planting,
  versionId: string,
  { ref, on }: { ref: string; on: string },
): Promise<void> {
  const { practice, authorityCode, coordinatorId, id: practiceId } = planting;
  await trx
    .insertInto("publications")
    .values({
      id: uuidv7(at(on)),
      authority_code: authorityCode,
      practice_id: practiceId,
      version_id: versionId,
      published_by: coordinatorId,
      published_at: at(on),
    })
    .execute();
  await tell(trx, planting, practicePublished, coordinatorId, on, { practiceId, ref, versionId });
  if (!practice.withdrawnOn || !practice.withdrawnReason) return;
  await trx
    .insertInto("withdrawals")
    .values({
      id: uuidv7(at(practice.withdrawnOn)),
      authority_code: authorityCode,
      practice_id: practiceId,
      reason: practice.withdrawnReason,
      withdrawn_by: planting.leadId,
      withdrawn_at: at(practice.withdrawnOn),
    })
    .execute();
  const facts = { practiceId, ref, versionId, reason: practice.withdrawnReason };
  await tell(trx, planting, practiceWithdrawn, planting.leadId, practice.withdrawnOn, facts);
}
