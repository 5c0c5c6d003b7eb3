import { sql, type NotNull } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { scope, type RecordFacts, type SignedInViewer, type Viewer } from "../../../policy/index.ts";

type Reading = Database | Transaction;

/**
 * Nominations with what became of them: a merged one has become what the twin did that it was merged into, whose columns
 * begin with `kept_`. One that is nobody's any more, because its time has come, is counted and never shown.
 */
function nominationsIn(db: Reading) {
  return db
    .selectFrom("nominations")
    .innerJoin("nominations as kept", (join) =>
      join.on(sql`kept.id`, "=", sql`coalesce(nominations.merged_into, nominations.id)`),
    )
    .innerJoin("schools", "schools.urn", "nominations.school_urn")
    .innerJoin("people as nominator", "nominator.id", "nominations.nominated_by")
    .leftJoin("practices", "practices.id", "kept.practice_id")
    .select(["nominations.id", "nominations.authority_code", "nominations.school_urn", "nominations.status"])
    .select(["nominations.nominated_by", "nominations.nominated_at", "nominations.route", "nominations.title"])
    .select(["nominations.seen", "nominations.seen_on", "nominations.done_by", "nominations.invited_id"])
    .select(["nominations.merged_into", "schools.name as school_name", "nominator.name as nominator_name"])
    .select(["kept.id as kept_id", "kept.status as kept_status", "kept.practice_id"])
    .select(sql<string | null>`case when practices.status <> 'withdrawn' then practices.ref end`.as("ref"))
    .select(
      sql<boolean>`exists (select from nomination_answers a where a.nomination_id = kept.id
      and a.answer = 'invited')`.as("was_invited"),
    )
    .select(sql<boolean>`exists (select from submissions s where s.practice_id = kept.practice_id)`.as("was_submitted"))
    .select(sql<boolean>`coalesce(practices.published_version_id is not null, false)`.as("was_published"))
    .$narrowType<{ nominated_by: NotNull }>();
}

export type Nomination = Awaited<ReturnType<ReturnType<typeof nominationsIn>["execute"]>>[number];

/** One nomination, for whoever may read it; undefined for anybody else. */
export async function findNomination(db: Reading, viewer: Viewer, id: string): Promise<Nomination | undefined> {
  if (!isUuid(id)) return undefined;
  return nominationsIn(db)
    .where("nominations.id", "=", id)
    .where(scope(viewer, "nomination.read", "nominations"))
    .executeTakeFirst();
}

/** The columns that the policy asks about. */
export function nominationFacts(nomination: Pick<Nomination, FactColumn>): RecordFacts {
  const { status, authority_code, school_urn, nominated_by, invited_id } = nomination;
  return { status, authority_code, school_urn, nominated_by, invited_id };
}
type FactColumn = "status" | "authority_code" | "school_urn" | "nominated_by" | "invited_id";

/** Those that wait for the co-ordinator, the longest first. */
export async function nominationsWaiting(db: Database, viewer: SignedInViewer): Promise<Nomination[]> {
  return nominationsIn(db)
    .where("nominations.status", "in", ["waiting", "turned_down"])
    .where(scope(viewer, "nomination.read_queue", "nominations"))
    .orderBy("nominations.nominated_at")
    .orderBy("nominations.id")
    .limit(200)
    .execute();
}

/** What was answered of late in the authorities whose queue this person reads, newest first. */
export async function nominationsAnswered(db: Database, viewer: SignedInViewer): Promise<Nomination[]> {
  return nominationsIn(db)
    .where("nominations.status", "not in", ["waiting", "turned_down"])
    .where(scope(viewer, "nomination.read_queue", "nominations"))
    .orderBy("nominations.nominated_at", "desc")
    .limit(50)
    .execute();
}

/** What this person nominated, newest first. */
export async function nominationsBy(db: Database, { personId }: SignedInViewer): Promise<Nomination[]> {
  return nominationsIn(db)
    .where("nominations.nominated_by", "=", personId)
    .orderBy("nominations.nominated_at", "desc")
    .limit(50)
    .execute();
}

/** Invitations that this person may accept or turn down, oldest first. */
export async function invitationsFor(db: Database, viewer: SignedInViewer): Promise<Nomination[]> {
  return nominationsIn(db)
    .where(scope(viewer, "nomination.accept", "nominations"))
    .orderBy("nominations.nominated_at")
    .limit(50)
    .execute();
}

/** Other nominations of the same school that one could be merged into. */
export async function othersAtSchool(db: Database, viewer: Viewer, { id, school_urn }: Nomination) {
  return nominationsIn(db)
    .where("nominations.school_urn", "=", school_urn)
    .where("nominations.id", "!=", id)
    .where("nominations.status", "in", ["waiting", "invited", "accepted"])
    .where(scope(viewer, "nomination.read", "nominations"))
    .orderBy("nominations.nominated_at", "desc")
    .limit(50)
    .execute();
}

/** Who nominated it, each once: its own nominator first, then those of the twins that were merged into it. */
export async function nominatorsOf(db: Reading, keptId: string) {
  return db
    .selectFrom("people")
    .innerJoin("nominations", "nominations.nominated_by", "people.id")
    .select(["people.id", "people.name", "people.email"])
    .where((eb) => eb.or([eb("nominations.id", "=", keptId), eb("nominations.merged_into", "=", keptId)]))
    .groupBy(["people.id", "people.name", "people.email"])
    .orderBy((eb) => eb.fn.min("nominations.nominated_at"))
    .execute();
}

/** What was answered, oldest first, each with who answered. */
export async function answersTo(db: Database, { id }: Pick<Nomination, "id">) {
  return db
    .selectFrom("nomination_answers")
    .innerJoin("people", "people.id", "nomination_answers.answered_by")
    .select(["nomination_answers.answer", "nomination_answers.reason", "nomination_answers.answered_at"])
    .select("people.name as answered_by")
    .where("nomination_answers.nomination_id", "=", id)
    .orderBy("nomination_answers.answered_at")
    .orderBy("nomination_answers.id")
    .execute();
}

export type AnswerGiven = Awaited<ReturnType<typeof answersTo>>[number];

/** The nomination that a draft came from, for whoever may read it. */
export async function nominationOfPractice(db: Database, viewer: Viewer, practiceId: string) {
  return nominationsIn(db)
    .where("nominations.practice_id", "=", practiceId)
    .where(scope(viewer, "nomination.read", "nominations"))
    .executeTakeFirst();
}
