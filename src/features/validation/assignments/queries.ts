import { sql } from "kysely";
import { isUuid } from "../../../platform/ids.ts";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { scope, type RecordFacts, type SignedInViewer, type Viewer } from "../../../policy/index.ts";
import { assessorsNeeded } from "../submissions/stage.ts";

export type Part = "assessor" | "moderator";

/** How many a submission still wants for this part. */
export async function stillWanted(db: Database | Transaction, submissionId: string, part: Part): Promise<number> {
  const { held } = await db
    .selectFrom("assignments")
    .select((eb) => eb.fn.countAll<number>().as("held"))
    .where("submission_id", "=", submissionId)
    .where("part", "=", part)
    .where("status", "in", ["assigned", "submitted"])
    .executeTakeFirstOrThrow();
  return (part === "moderator" ? 1 : assessorsNeeded) - held;
}

/** For how long an assessor may still read what they assessed, once it is decided. */
const daysAfterDecision = 30;
const readableSince = (now: Date) => new Date(now.getTime() - daysAfterDecision * 86_400_000);

/** Whether whoever holds it may still open it. */
export function isReadable({ stage, stage_since }: Pick<Assignment, "stage" | "stage_since">, now: Date): boolean {
  return stage !== "decided" || stage_since > readableSince(now);
}

function assignments(db: Database | Transaction) {
  return db
    .selectFrom("assignments")
    .innerJoin("submissions", "submissions.id", "assignments.submission_id")
    .innerJoin("practices", "practices.id", "assignments.practice_id")
    .innerJoin("practice_versions as version", "version.id", "submissions.version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["assignments.id", "assignments.authority_code", "assignments.assessor_id", "assignments.status"])
    .select(["assignments.part", "assignments.assigned_at", "assignments.due_on", "assignments.closed_at"])
    .select(["assignments.submission_id", "assignments.practice_id", "submissions.version_id", "submissions.stage"])
    .select(["practices.school_urn", "practices.author_id", "version.title", "schools.name as school_name"])
    .select(["assignments.reason", "submissions.stage_since"]);
}

export type Assignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;

/** An assignment with what is to be assessed, for whoever holds it; undefined for anybody else, and when it is over. */
export async function findAssignment(db: Database, viewer: Viewer, id: string, now: Date) {
  if (!isUuid(id)) return undefined;
  return assignments(db)
    .where("assignments.id", "=", id)
    .where("assignments.status", "in", ["assigned", "submitted"])
    .where((eb) =>
      eb.or([eb("submissions.stage", "<>", "decided"), eb("submissions.stage_since", ">", readableSince(now))]),
    )
    .where(scope(viewer, "assignment.read", "assignments"))
    .executeTakeFirst();
}

/** The columns that the policy asks about. */
export function assignmentFacts(assignment: AssignmentRow): RecordFacts {
  const { status, authority_code, assessor_id, school_urn, author_id } = assignment;
  return { status, authority_code, assessor_id, school_urn, author_id };
}
type AssignmentRow = Pick<Assignment, "status" | "authority_code" | "assessor_id" | "school_urn" | "author_id">;

/** What this person is to assess, what is due first; then what they have given scores for, newest first. */
export async function assignmentsOf(db: Database, viewer: SignedInViewer) {
  return assignments(db)
    .where(scope(viewer, "assignment.read", "assignments"))
    .where("assignments.status", "in", ["assigned", "submitted"])
    .orderBy(sql`assignments.closed_at desc nulls first`)
    .orderBy("assignments.due_on")
    .orderBy("assignments.id")
    .limit(100)
    .execute();
}

export type Held = Awaited<ReturnType<typeof assignmentsOn>>[number];

/** Every assignment that a submission has had, in the order in which they were given. Names are the co-ordinator's alone. */
export async function assignmentsOn(db: Database | Transaction, submissionId: string) {
  return db
    .selectFrom("assignments")
    .innerJoin("people", "people.id", "assignments.assessor_id")
    .select(["assignments.id", "assignments.part", "assignments.status", "assignments.assessor_id", "people.name"])
    .select(["assignments.assigned_at", "assignments.due_on", "assignments.closed_at", "assignments.reason"])
    .where("assignments.submission_id", "=", submissionId)
    .orderBy("assignments.assigned_at")
    .orderBy("assignments.id")
    .execute();
}
