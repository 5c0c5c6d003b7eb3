import { assessorsAssigned, decisionProposed, scoresSubmitted } from "../../features/validation/index.ts";
import type { Transaction } from "../../platform/database/index.ts";
import { uuidv7 } from "../../platform/ids.ts";
import { at, daysAfter, type Planting } from "../planting.ts";
import { tell } from "../tell.ts";
import { pastLetter, pastScores } from "./past.ts";
import { answersOf, yesToEveryGate } from "./words.ts";

export type PlantedAssignment = {
  assessorId: string;
  part: "assessor" | "moderator";
  assignedOn: string;
  dueOn: string;
  /** Absent where they are still waited for. */
  given?: { on: string; answers: ReturnType<typeof answersOf>; gates: typeof yesToEveryGate };
};

/** Gives a submission to an assessor, with what they gave where it is in, and the events of both. */
export async function plantAssignment(
  trx: Transaction,
  planting: Planting,
  submissionId: string,
  { assessorId, part, assignedOn, dueOn, given }: PlantedAssignment,
): Promise<void> {
  const { authorityCode, id: practiceId, coordinatorId } = planting;
  const id = uuidv7(at(assignedOn));
  await trx
    .insertInto("assignments")
    .values({
      id,
      authority_code: authorityCode,
      practice_id: practiceId,
      submission_id: submissionId,
      assessor_id: assessorId,
      part,
      status: given ? "submitted" : "assigned",
      assigned_by: coordinatorId,
      assigned_at: at(assignedOn),
      due_on: dueOn,
      closed_at: given ? at(given.on) : null,
    })
    .execute();
  await trx
    .insertInto("assessments")
    .values({
      assignment_id: id,
      authority_code: authorityCode,
      ...given?.answers,
      ...given?.gates,
      saved_at: at(given?.on ?? assignedOn),
      submitted_at: given ? at(given.on) : null,
    })
    .execute();
  if (given) await tell(trx, planting, scoresSubmitted, assessorId, given.on, { practiceId, submissionId, part });
}

export async function tellAssigned(
  trx: Transaction,
  planting: Planting,
  submissionId: string,
  { part, on }: { part: "assessor" | "moderator"; on: string },
): Promise<void> {
  const facts = { practiceId: planting.id, submissionId, part, count: part === "assessor" ? 2 : 1 };
  await tell(trx, planting, assessorsAssigned, planting.coordinatorId, on, facts);
}

/** How a practice that was decided on this day had been scored, and what had been proposed of it two days before. */
export async function plantScoresAndProposal(
  trx: Transaction,
  planting: Planting,
  submissionId: string,
  decidedOn: string,
) {
  const { practice, authorityCode, id: practiceId, coordinatorId, authorityLeadId, assessorIds } = planting;
  const level = practice.status === "returned" ? null : (practice.level ?? "promising");
  const turn = practice.key.length;
  const gates = { ...yesToEveryGate, gate_plain_english: level !== null };
  const [submittedOn, proposedOn] = [practice.submittedOn ?? decidedOn, daysAfter(decidedOn, -2)];
  for (const [index, scores] of pastScores(level, turn).entries()) {
    const assessorId = assessorIds[index];
    if (!scores || !assessorId) continue;
    const part = index < 2 ? ("assessor" as const) : ("moderator" as const);
    const assignedOn = daysAfter(submittedOn, part === "moderator" ? 14 : 2);
    if (index !== 1) await tellAssigned(trx, planting, submissionId, { part, on: assignedOn });
    await plantAssignment(trx, planting, submissionId, {
      assessorId,
      part,
      assignedOn,
      dueOn: daysAfter(assignedOn, 21),
      given: { on: daysAfter(submittedOn, 10 + index * 3), answers: answersOf(scores, turn + index), gates },
    });
  }
  const letter = pastLetter(level, practice.returnReason, turn);
  const proposalId = await plantProposal(trx, {
    proposal: {
      authority_code: authorityCode,
      practice_id: practiceId,
      proposed_by: coordinatorId,
      reason: letter.reason,
    },
    panel: { level, ...gates, strong: letter.strong, lift: letter.lift },
    submissionId,
    proposedOn,
    settled: { status: "confirmed", settled_by: authorityLeadId, settled_at: at(decidedOn) },
  });
  await tell(trx, planting, decisionProposed, coordinatorId, proposedOn, { practiceId, submissionId, level });
  return { ...letter, proposalId };
}

type ProposalToPlant = {
  proposal: { authority_code: string; practice_id: string; proposed_by: string; reason: string };
  panel: { level: "good" | "promising" | null; strong: string; lift: string } & typeof yesToEveryGate;
  submissionId: string;
  proposedOn: string;
  settled?: { status: "confirmed"; settled_by: string; settled_at: Date };
};

export async function plantProposal(
  trx: Transaction,
  { proposal, panel, submissionId, proposedOn, settled }: ProposalToPlant,
): Promise<string> {
  const id = uuidv7(at(proposedOn));
  const about = { kind: "decision" as const, subject_id: submissionId, proposed_at: at(proposedOn) };
  await trx
    .insertInto("proposals")
    .values({ id, ...proposal, ...about, ...settled })
    .execute();
  const { authority_code } = proposal;
  await trx
    .insertInto("panel_proposals")
    .values({ proposal_id: id, authority_code, submission_id: submissionId, ...panel })
    .execute();
  return id;
}
