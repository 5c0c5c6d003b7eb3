import { isUuid } from "../../platform/ids.ts";
import type { Database } from "../../platform/database/index.ts";
import { scope, type RecordFacts, type SignedInViewer, type Viewer } from "../../policy/index.ts";
import { gateKeys, isReference, publicStatus } from "../practices/index.ts";

/** Submissions that wait for this authority: to decide, and to publish. Those that waited longest first. */
export async function queueOf(db: Database, viewer: SignedInViewer) {
  return db
    .selectFrom("practices")
    .innerJoin("submissions", "submissions.version_id", "practices.working_version_id")
    .innerJoin("practice_versions as version", "version.id", "submissions.version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["submissions.id", "submissions.submitted_at", "practices.status", "practices.ref", "version.title"])
    .select(["version.number", "schools.name as school_name"])
    .where("practices.status", "in", ["submitted", "validated"])
    .where(scope(viewer, "submission.read", "practices"))
    .orderBy("submissions.submitted_at")
    .orderBy("submissions.id")
    .limit(500)
    .execute();
}

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
    .select(["submissions.id", "submissions.version_id", "submissions.submitted_at", "version.title", "version.number"])
    .select(["practices.id as practice_id", "practices.status", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.ref", "practices.working_version_id", "schools.name as school_name"])
    .select(["submitter.name as submitted_by", "author.name as author_name"])
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

export type DecisionMade = NonNullable<Awaited<ReturnType<typeof decisionOn>>>;

/** What was decided of a submission, if it was. */
export async function decisionOn(db: Database, submissionId: string) {
  return db
    .selectFrom("decisions")
    .innerJoin("people", "people.id", "decisions.decided_by")
    .leftJoin("kitemarks", "kitemarks.decision_id", "decisions.id")
    .select(["decisions.outcome", "decisions.reason", "decisions.decided_at", "people.name as decided_by"])
    .select(gateKeys.map((gate) => `decisions.${gate}` as const))
    .select(["kitemarks.level", "kitemarks.valid_until"])
    .where("decisions.submission_id", "=", submissionId)
    .executeTakeFirst();
}

export type ShownPractice = NonNullable<Awaited<ReturnType<typeof findShownPractice>>>;

/** A practice that the public sees, or saw, by its reference. */
export async function findShownPractice(db: Database, ref: string) {
  if (!isReference(ref)) return undefined;
  return db
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .select(["practices.id", "practices.ref", "practices.status", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.published_version_id", "version.title"])
    .where("practices.ref", "=", ref)
    .executeTakeFirst();
}

/** Withdrawing asks how the practice stands to the public, whatever is being written meanwhile. */
export function shownFacts(practice: ShownPractice): RecordFacts {
  const { authority_code, school_urn, author_id } = practice;
  return { authority_code, school_urn, author_id, status: publicStatus(practice) };
}
