import type { Database } from "../../../platform/database/index.ts";
import { scope, type SignedInViewer } from "../../../policy/index.ts";
import { criteria } from "../assessments/criteria.ts";
import { bothAreIn } from "../assessments/queries.ts";
import { calibrationOf } from "./rules.ts";

export type CalibrationRow = Awaited<ReturnType<typeof calibrationReport>>[number];

/** How does each assessor score beside all the others? Of submissions whose both assessors have submitted, and no other. */
export async function calibrationReport(db: Database, viewer: SignedInViewer) {
  const rows = await db
    .selectFrom("assignments")
    .innerJoin("assessments as given", "given.assignment_id", "assignments.id")
    .innerJoin("people", "people.id", "assignments.assessor_id")
    .select(["assignments.assessor_id", "people.name"])
    .select(criteria.map((criterion) => `given.${criterion}` as const))
    .where("assignments.status", "=", "submitted")
    .where(bothAreIn("assignments.submission_id"))
    .where(scope(viewer, "calibration.read", "assignments"))
    .orderBy("people.name")
    .orderBy("assignments.assessor_id")
    .limit(5_000)
    .execute();
  const scoresOf = (wanted: (id: string) => boolean) =>
    rows
      .filter(({ assessor_id }) => wanted(assessor_id))
      .map(({ benefit, context, replicability, sustainability, inclusion }) => ({
        benefit: benefit ?? 0,
        context: context ?? 0,
        replicability: replicability ?? 0,
        sustainability: sustainability ?? 0,
        inclusion: inclusion ?? 0,
      }));
  const names = new Map(rows.map(({ assessor_id, name }) => [assessor_id, name]));
  return [...names].map(([id, name]) => ({
    name,
    own: calibrationOf(scoresOf((one) => one === id)),
    others: calibrationOf(scoresOf((one) => one !== id)),
  }));
}
