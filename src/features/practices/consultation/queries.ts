import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { scope, type RecordFacts, type Viewer } from "../../../policy/index.ts";
import { holdsOn } from "../../people/index.ts";

/* Consultations, each with what is open for comment, and whether the viewer was asked. */

/** Every consultation with the columns that the policy asks about; person_id is the viewer's where they were asked. */
function withFacts(db: Database | Transaction, viewer: Viewer) {
  return db
    .selectFrom("consultations as n")
    .leftJoin("practices as p", "p.id", "n.practice_id")
    .leftJoin("practice_versions as v", "v.id", "n.version_id")
    .leftJoin("schools as s", "s.urn", "p.school_urn")
    .leftJoin("collections as g", "g.id", "n.collection_id")
    .innerJoin("authorities as a", "a.code", "n.authority_code")
    .leftJoin("consultation_people as asked", (join) =>
      join.onRef("asked.consultation_id", "=", "n.id").on("asked.person_id", "=", viewer.personId),
    )
    .select(["n.id", "n.authority_code", "n.practice_id", "n.version_id", "n.collection_id", "n.opened_at"])
    .select(["n.closes_on", "n.closed_at", "n.closed_early_reason", "n.said", "n.changed", "n.unchanged", "n.edits"])
    .select(["n.asked_count", "n.commented_count", "n.comments_removed_at"])
    .select(["n.stated_at", "n.returned_at", "n.returned_reason", "p.school_urn", "p.author_id", "p.status"])
    .select(["p.working_version_id", "p.ref", "s.name as school_name", "a.name as authority_name", "g.slug"])
    .select(["asked.person_id", sql<string | null>`coalesce(v.title, g.title)`.as("title")]);
}

export type ConsultationRecord = NonNullable<Awaited<ReturnType<typeof findConsultation>>>;

/** One consultation, for whoever was asked or may read about it; undefined for anybody else. */
export async function findConsultation(db: Database, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined;
  return db
    .selectFrom(withFacts(db, viewer).as("c"))
    .selectAll()
    .where("c.id", "=", id)
    .where(scope(viewer, "consultation.read", "c"))
    .executeTakeFirst();
}

/** The columns that the policy asks about. */
export function consultationFacts(one: ConsultationRecord): RecordFacts {
  const { authority_code, school_urn, author_id, person_id } = one;
  return { authority_code, school_urn, author_id, person_id };
}

/** Those on which the viewer was asked to comment, and those that they run; those that close first come first. */
export async function consultationsFor(
  db: Database,
  viewer: Viewer,
  action: "consultation.comment" | "consultation.run",
) {
  return db
    .selectFrom(withFacts(db, viewer).as("c"))
    .selectAll()
    .where(scope(viewer, action, "c"))
    .orderBy("c.closes_on", "desc")
    .orderBy("c.id", "desc")
    .limit(100)
    .execute();
}

/** Every consultation on a practice or collection, the latest first. */
export async function consultationsOn(
  db: Database | Transaction,
  of: { practice_id: string } | { collection_id: string },
) {
  const [column, id] =
    "practice_id" in of ? (["practice_id", of.practice_id] as const) : (["collection_id", of.collection_id] as const);
  return db
    .selectFrom("consultations")
    .select(["id", "closes_on", "closed_at", "stated_at", "opened_at"])
    .where(column, "=", id)
    .orderBy("opened_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function peopleAsked(db: Database | Transaction, consultationId: string) {
  return db
    .selectFrom("consultation_people as asked")
    .innerJoin("people", "people.id", "asked.person_id")
    .select(["people.id", "people.name", "people.email", "asked.reminded_at"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("consultation_comments as said")
            .select("said.id")
            .whereRef("said.person_id", "=", "people.id")
            .where("said.consultation_id", "=", consultationId),
        )
        .as("has_commented"),
    )
    .where("asked.consultation_id", "=", consultationId)
    .orderBy("people.name")
    .execute();
}

export type Asked = Awaited<ReturnType<typeof peopleAsked>>[number];

/** People of the authority and its schools with this in their name, who have not been asked yet; 20 at most. */
export async function peopleToAsk(
  db: Database | Transaction,
  { id, authority_code }: { id: string; authority_code: string },
  { name, ids, today }: { name?: string; ids?: readonly string[]; today: string },
) {
  return db
    .selectFrom("people")
    .innerJoin("memberships as held", "held.person_id", "people.id")
    .leftJoin("schools", "schools.urn", "held.school_urn")
    .select(["people.id", "people.name", "people.email", sql<string | null>`min(schools.name)`.as("school_name")])
    .where("held.authority_code", "=", authority_code)
    .where(holdsOn(today, "held"))
    .where(
      sql<boolean>`not exists (select from consultation_people asked
      where asked.consultation_id = ${id} and asked.person_id = people.id)`,
    )
    .$if(name !== undefined, (query) =>
      query.where(
        sql<boolean>`position(lower(${name ?? ""}) in lower(people.name || ' ' || coalesce(schools.name, ''))) > 0`,
      ),
    )
    .$if(ids !== undefined, (query) => query.where("people.id", "in", ids?.length ? [...ids] : [nobodyId]))
    .groupBy(["people.id", "people.name", "people.email"])
    .orderBy("people.name")
    .limit(20)
    .execute();
}

const nobodyId = "00000000-0000-0000-0000-000000000000";

export type PersonToAsk = Awaited<ReturnType<typeof peopleToAsk>>[number];

/** What was said, in the order in which it was; only one person's where that is asked. */
export async function commentsOn(db: Database | Transaction, consultationId: string, by?: string | null) {
  return db
    .selectFrom("consultation_comments as said")
    .leftJoin("people as writer", "writer.id", "said.person_id")
    .leftJoin("people as answerer", "answerer.id", "said.answered_by")
    .select(["said.id", "said.person_id", "said.text", "said.may_be_named", "said.pupil_checked", "said.edits"])
    .select(["said.commented_at", "said.changed_at", "said.answer", "said.answered_at"])
    .select(["writer.name as writer_name", "answerer.name as answerer_name"])
    .where("said.consultation_id", "=", consultationId)
    .$if(by !== undefined, (query) => query.where("said.person_id", "=", by ?? nobodyId))
    .orderBy("said.commented_at")
    .orderBy("said.id")
    .execute();
}

export type Comment = Awaited<ReturnType<typeof commentsOn>>[number];
