import { decisionProposed, settleStage } from "../../features/validation/index.ts";
import type { Transaction } from "../../platform/database/index.ts";
import { at, daysAfter, type Planting } from "../planting.ts";
import { tell } from "../tell.ts";
import { plantAssignment, plantProposal, tellAssigned } from "./plant-scores.ts";
import { underWay } from "./under-way.ts";
import { answersOf, yesToEveryGate } from "./words.ts";

/** The day on which the demonstration stands: what is under way is told in days before it. */
const today = "2026-11-21";
const daysBefore = (days: number) => daysAfter(today, -days);

/** Writes how far a submission has got with its assessors, and the stage that follows. */
export async function plantAssessing(trx: Transaction, planting: Planting, versionId: string): Promise<void> {
  const { practice, assessorIds } = planting;
  if (!practice.submittedOn) return;
  const kept = trx.selectFrom("submissions").select("id").where("version_id", "=", versionId);
  const { id: submissionId } = await kept.executeTakeFirstOrThrow();
  const way = practice.status === "submitted" ? underWay[practice.key] : undefined;
  if (way) {
    await tellAssigned(trx, planting, submissionId, { part: "assessor", on: daysBefore(way.assignedDaysAgo) });
    for (const [index, given] of way.given.entries()) {
      const part = index < 2 ? ("assessor" as const) : ("moderator" as const);
      const assignedOn = daysBefore(part === "moderator" ? 5 : way.assignedDaysAgo);
      if (part === "moderator") await tellAssigned(trx, planting, submissionId, { part, on: assignedOn });
      await plantAssignment(trx, planting, submissionId, {
        assessorId: assessorIds[index] ?? "",
        part,
        assignedOn,
        dueOn: daysAfter(assignedOn, 21),
        ...(given
          ? {
              given: {
                on: daysBefore(given.daysAgo),
                answers: answersOf(given.scores, index, given.own),
                gates: yesToEveryGate,
              },
            }
          : {}),
      });
    }
    await plantProposed(trx, planting, submissionId);
  }
  await settleStage(trx, submissionId, at(lastStep(planting)));
}

function lastStep({ practice }: Planting): string {
  const way = underWay[practice.key];
  const given = (way?.given ?? []).flatMap((one) => one?.daysAgo ?? []);
  if (practice.decidedOn) return practice.decidedOn;
  if (!way) return practice.submittedOn ?? today;
  return daysBefore(way.proposed?.daysAgo ?? (given.length < 2 ? way.assignedDaysAgo : Math.min(...given)));
}

async function plantProposed(trx: Transaction, planting: Planting, submissionId: string): Promise<void> {
  const { practice, authorityCode, id: practiceId, coordinatorId } = planting;
  const proposed = underWay[practice.key]?.proposed;
  if (!proposed) return;
  const { daysAgo, level, reason, strong, lift } = proposed;
  await plantProposal(trx, {
    proposal: { authority_code: authorityCode, practice_id: practiceId, proposed_by: coordinatorId, reason },
    panel: { level, ...yesToEveryGate, strong, lift },
    submissionId,
    proposedOn: daysBefore(daysAgo),
  });
  await tell(trx, planting, decisionProposed, coordinatorId, daysBefore(daysAgo), { practiceId, submissionId, level });
}
