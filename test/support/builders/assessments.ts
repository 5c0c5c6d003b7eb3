import type { Database, Transaction } from "../../../src/platform/database/index.ts";
import { uuidv7 } from "../../../src/platform/ids.ts";
import { settleStage } from "../../../src/features/validation/submissions/settle-stage.ts";
import { aPerson, type Authority, type Person } from "./organisations-and-people.ts";
import { planted } from "./planted.ts";
import type { Practice } from "./practices.ts";

/*
 * Assessors, what they hold and what they gave, for a submission in any stage: its stage follows from what is planted, as
 * it does in the product.
 */

export type FiveScores = readonly [number, number, number, number, number];
export type GivenAssignment = {
  assessor: { id: string };
  part?: "assessor" | "moderator";
  /** Submitted where there are scores. */
  scores?: FiveScores;
  /** Written for every score; a word of its own shows who may read it. */
  reason?: string;
  gates?: Partial<Record<(typeof gates)[number], boolean>>;
  dueOn?: string;
  assignedAt?: Date;
};

const earlier = new Date("2026-09-21T09:00:00Z");
const criteria = ["benefit", "context", "replicability", "sustainability", "inclusion"] as const;
const gates = ["gate_baseline", "gate_privacy", "gate_head_agrees", "gate_named_person", "gate_plain_english"] as const;

export function anAssessor(db: Database, authority: Authority, given: { name?: string } = {}): Promise<Person> {
  return aPerson(db, { ...given, roles: [{ role: "assessor", at: authority }] });
}

/** Gives a submission to these assessors, with the scores that some of them have submitted. */
export async function assessed(
  db: Database,
  practice: Practice,
  assignments: readonly GivenAssignment[],
): Promise<string[]> {
  const ids: string[] = [];
  await planted(db, async (trx) => {
    for (const one of assignments) ids.push(await plantAssignment(trx, practice, one));
    await settleStage(trx, submissionOf(practice), earlier);
  });
  return ids;
}

/** A submission that two assessors have scored alike: 11 of 15, which is Good practice. */
export async function aScoredSubmission(
  db: Database,
  practice: Practice,
  scores: FiveScores = [3, 2, 2, 2, 2],
): Promise<void> {
  const authority = { code: practice.school.authorityCode, name: "" };
  const assessors = [await anAssessor(db, authority), await anAssessor(db, authority)];
  await assessed(
    db,
    practice,
    assessors.map((assessor) => ({ assessor, scores })),
  );
}

function submissionOf({ submissionId }: Practice): string {
  if (submissionId === null) throw new Error("Only what was submitted is assessed");
  return submissionId;
}

async function plantAssignment(trx: Transaction, practice: Practice, given: GivenAssignment): Promise<string> {
  const id = uuidv7();
  const at = given.assignedAt ?? earlier;
  const about = { authority_code: practice.school.authorityCode };
  await trx
    .insertInto("assignments")
    .values({
      ...about,
      id,
      practice_id: practice.id,
      submission_id: submissionOf(practice),
      assessor_id: given.assessor.id,
      part: given.part ?? "assessor",
      status: given.scores ? "submitted" : "assigned",
      assigned_by: practice.author.id,
      assigned_at: at,
      due_on: given.dueOn ?? "2026-12-12",
      closed_at: given.scores ? at : null,
    })
    .execute();
  const { scores, reason = "As the descriptor says." } = given;
  const answers = Object.fromEntries([
    ...criteria.map((criterion, index) => [criterion, scores?.[index] ?? null]),
    ...criteria.map((criterion) => [`${criterion}_reason`, scores || given.reason ? reason : null]),
    ...gates.map((gate) => [gate, scores ? (given.gates?.[gate] ?? true) : null]),
  ]) as Record<string, never>;
  await trx
    .insertInto("assessments")
    .values({ ...about, ...answers, assignment_id: id, saved_at: at, submitted_at: scores ? at : null })
    .execute();
  return id;
}
