import { isUuid } from "../../../platform/ids.ts";
import type { Database } from "../../../platform/database/index.ts";
import { scope, type RecordFacts, type SignedInViewer, type Viewer } from "../../../policy/index.ts";

/** Submissions that wait for this authority: to decide, and to publish. Those that waited longest first. */
export async function queueOf(db: Database, viewer: SignedInViewer) {
  return db
    .selectFrom("practices")
    .innerJoin("submissions", "submissions.version_id", "practices.working_version_id")
    .innerJoin("practice_versions as version", "version.id", "submissions.version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["submissions.id", "submissions.submitted_at", "practices.status", "practices.ref", "version.title"])
    .select(["version.number", "schools.name as school_name", "submissions.stage", "submissions.stage_since"])
    .where("practices.status", "in", ["submitted", "validated"])
    .where(scope(viewer, "submission.read", "practices"))
    .orderBy("submissions.submitted_at")
    .orderBy("submissions.id")
    .limit(500)
    .execute();
}

/** Who is to give scores for what waits in this viewer's queue, as far as they may know it. */
export async function waitedForIn(db: Database, viewer: SignedInViewer) {
  return db
    .selectFrom("assignments")
    .innerJoin("practices", "practices.id", "assignments.practice_id")
    .innerJoin("people", "people.id", "assignments.assessor_id")
    .select(["assignments.submission_id", "assignments.due_on", "people.name"])
    .where("assignments.status", "=", "assigned")
    .where(scope(viewer, "assessor.read_identity", "practices"))
    .orderBy("assignments.assigned_at")
    .orderBy("assignments.id")
    .limit(1_000)
    .execute();
}

export type WaitedFor = Awaited<ReturnType<typeof waitedForIn>>[number];
export type Queued = Awaited<ReturnType<typeof queueOf>>[number];
export type Submission = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;

/** One submission with its practice, for whoever in the authority may read it; undefined for anybody else. */
export async function findSubmission(db: Database, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined;
  return db
    .selectFrom("submissions")
    .innerJoin("practices", "practices.id", "submissions.practice_id")
    .innerJoin("practice_versions as version", "version.id", "submissions.version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("people as submitter", "submitter.id", "submissions.submitted_by")
    .innerJoin("people as author", "author.id", "practices.author_id")
    .leftJoin("proposals as open", (join) =>
      join
        .onRef("open.subject_id", "=", "submissions.id")
        .on("open.kind", "=", "decision")
        .on("open.status", "=", "open"),
    )
    .select(["submissions.id", "submissions.version_id", "submissions.submitted_at", "version.title", "version.number"])
    .select(["practices.id as practice_id", "practices.status", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.ref", "practices.working_version_id", "schools.name as school_name"])
    .select(["submitter.name as submitted_by", "author.name as author_name"])
    .select(["submissions.stage", "submissions.stage_since", "open.proposed_by"])
    .where("submissions.id", "=", id)
    .where(scope(viewer, "submission.read", "practices"))
    .executeTakeFirst();
}

/** The columns that the policy asks about. */
export function submissionFacts({ status, authority_code, school_urn, author_id }: Submission): RecordFacts {
  return { status, authority_code, school_urn, author_id };
}

/** Whether it is this submission that the practice's status is about; an earlier one is only to be read. */
export function isCurrent(submission: Submission): boolean {
  return submission.version_id === submission.working_version_id;
}
