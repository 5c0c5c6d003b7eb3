import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { gateKeys, type Gate } from "../../practices/index.ts";
import { assessorsNeeded } from "../submissions/stage.ts";
import { criteria } from "./criteria.ts";
import { reasonOf, type ReasonOf } from "./form.ts";
import type { Scores } from "./scores.ts";

/** One assessor's scores that are in. */
export type Assessed = {
  part: "assessor" | "moderator";
  name: string;
  assessorId: string;
  submittedAt: Date;
  scores: Scores;
  reasons: Record<ReasonOf, string>;
  gates: Record<Gate, boolean>;
};

/**
 * The scores of a submission, the two assessors' first, in the order in which they were asked. The one way to read
 * another's scores: it gives none at all until both assessors' are in, whoever asks.
 */
export async function scoresOn(db: Database | Transaction, submissionId: string): Promise<Assessed[]> {
  const rows = await db
    .selectFrom("assignments as a")
    .innerJoin("assessments as given", "given.assignment_id", "a.id")
    .innerJoin("people as p", "p.id", "a.assessor_id")
    .select(["a.part", "a.assessor_id", "p.name", "given.submitted_at"])
    .select([...criteria, ...criteria.map(reasonOf), ...gateKeys].map((column) => `given.${column}` as const))
    .where("a.submission_id", "=", submissionId)
    .where("a.status", "=", "submitted")
    .where(bothAreIn("a.submission_id"))
    .orderBy(sql`a.part = 'moderator'`)
    .orderBy("a.assigned_at")
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({
    part: row.part,
    name: row.name,
    assessorId: row.assessor_id,
    submittedAt: row.submitted_at as Date,
    scores: pick(row, criteria) as Scores,
    reasons: pick(row, criteria.map(reasonOf)) as Record<ReasonOf, string>,
    gates: pick(row, gateKeys) as Record<Gate, boolean>,
  }));
}

/** Whether both assessors of the submission in this column have submitted their scores. */
export function bothAreIn(column: string) {
  return sql<boolean>`(select count(*) from assignments both_of where both_of.submission_id = ${sql.ref(column)}
    and both_of.part = 'assessor' and both_of.status = 'submitted') >= ${assessorsNeeded}`;
}

function pick<Row extends object, Name extends keyof Row>(row: Row, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
