import { sql } from "kysely";
import { isUuid } from "../../platform/ids.ts";
import type { Database } from "../../platform/database/index.ts";
import type { Reading } from "../../platform/events/index.ts";
import { gateKeys } from "./gates.ts";
import { scope, type RecordFacts, type Viewer } from "../../policy/index.ts";

const reference = /^GP-\d{1,9}$/i;
/** Whether this is written as the references of practices are, whatever its case. */
export const isReference = (text: string) => reference.test(text);

export type PracticeRecord = NonNullable<Awaited<ReturnType<typeof findRecord>>>;

/** The working record of a practice, for whoever may read it; undefined for anybody else. */
export async function findRecord(db: Database, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined;
  return db
    .selectFrom("practices")
    .innerJoin("practice_versions as working", "working.id", "practices.working_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("authorities", "authorities.code", "practices.authority_code")
    .innerJoin("people as author", "author.id", "practices.author_id")
    .select(["practices.id", "practices.status", "practices.ref", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.published_version_id"])
    .select(["working.id as working_version_id", "working.number as version_number", "working.title"])
    .select(["schools.name as school_name", "authorities.name as authority_name", "author.name as author_name"])
    .select(sql<boolean>`exists (select from submissions where practice_id = practices.id)`.as("was_submitted"))
    .where("practices.id", "=", id)
    .where(scope(viewer, "practice.read_record", "practices"))
    .executeTakeFirst();
}

/** The columns that the policy asks about. */
export function recordFacts({ status, authority_code, school_urn, author_id }: PracticeRecord): RecordFacts {
  return { status, authority_code, school_urn, author_id };
}

type OpenedPractice = { authority_code: string; school_urn: string; author_id: string };

/** What is noted when somebody other than its author opens a practice's record. */
export function readingOf(viewer: Viewer, practice: OpenedPractice & { id: string }): Reading | undefined {
  const { id, authority_code, school_urn, author_id } = practice;
  if (viewer.personId === null || viewer.personId === author_id) return undefined;
  const isAtSchool = viewer.memberships.some(({ schoolUrn }) => schoolUrn === school_urn);
  return {
    personId: viewer.personId,
    subject: { type: "practice", id },
    authorityCode: authority_code,
    schoolUrn: school_urn,
    side: isAtSchool ? "school" : "authority",
  };
}

/** Why the authority last returned it, when, and who did. */
export async function lastReturn(db: Database, practiceId: string) {
  return db
    .selectFrom("decisions")
    .innerJoin("people", "people.id", "decisions.decided_by")
    .select(["decisions.reason", "decisions.decided_at", "people.name as decided_by"])
    .select(gateKeys.map((gate) => `decisions.${gate}` as const))
    .where("decisions.practice_id", "=", practiceId)
    .where("decisions.outcome", "=", "returned")
    .orderBy("decisions.decided_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What the school lead last asked to have changed, if that is the last thing that happened to the draft's standing. */
export async function lastHandBack(db: Database, practiceId: string) {
  const event = await db
    .selectFrom("events")
    .innerJoin("people", "people.id", "events.person_id")
    .select(["events.type", "events.facts", "events.happened_at", "people.name as by"])
    .where("events.subject_type", "=", "practice")
    .where("events.subject_id", "=", practiceId)
    .where("events.type", "in", ["practice_handed_back", "agreement_asked", "practice_returned", "new_version_begun"])
    .orderBy("events.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  if (event?.type !== "practice_handed_back") return undefined;
  return { reason: (event.facts as { reason: string }).reason, at: event.happened_at, by: event.by };
}

/** Every version of a practice, newest first, and which of them the public sees. */
export async function versionsOf(db: Database, practice: { id: string; published_version_id: string | null }) {
  const versions = await db
    .selectFrom("practice_versions")
    .select(["id", "number", "created_at", "frozen_at"])
    .where("practice_id", "=", practice.id)
    .orderBy("number", "desc")
    .execute();
  return versions.map((version) => ({ ...version, isPublished: version.id === practice.published_version_id }));
}
