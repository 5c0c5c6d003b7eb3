import type { Transaction } from "../../../platform/database/index.ts";
import type { Stage } from "../../../policy/index.ts";
import { criteria } from "../assessments/criteria.ts";
import type { Scores } from "../assessments/scores.ts";
import { stageOf, type Held } from "./stage.ts";

/** Works the stage of a submission out anew after a change of what it follows from, keeps it, and gives it. */
export async function settleStage(trx: Transaction, submissionId: string, at: Date): Promise<Stage> {
  const stage = stageOf({
    held: await heldOn(trx, submissionId),
    proposalOpen: await isThere(
      trx.selectFrom("proposals").select("id").where("subject_id", "=", submissionId).where("status", "=", "open"),
    ),
    decided: await isThere(trx.selectFrom("decisions").select("id").where("submission_id", "=", submissionId)),
  });
  await trx
    .updateTable("submissions")
    .set({ stage, stage_since: at })
    .where("id", "=", submissionId)
    .where("stage", "<>", stage)
    .execute();
  return stage;
}

async function isThere(query: { executeTakeFirst(): Promise<unknown> }): Promise<boolean> {
  return (await query.executeTakeFirst()) !== undefined;
}

async function heldOn(trx: Transaction, submissionId: string): Promise<Held[]> {
  const rows = await trx
    .selectFrom("assignments")
    .leftJoin("assessments", "assessments.assignment_id", "assignments.id")
    .select(["assignments.part", "assignments.status"])
    .select(criteria.map((criterion) => `assessments.${criterion}` as const))
    .where("assignments.submission_id", "=", submissionId)
    .where("assignments.status", "in", ["assigned", "submitted"])
    .orderBy("assignments.assigned_at")
    .orderBy("assignments.id")
    .execute();
  return rows.map(({ part, status, ...scores }) => ({
    part,
    scores: status === "submitted" ? (scores as Scores) : null,
  }));
}
