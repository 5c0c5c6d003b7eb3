import { sql, type NotNull } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import { scope, type AdoptionStatus, type RecordFacts, type Viewer } from "../../../policy/index.ts";

/** What a person of this left join is called; somebody, once names are removed. */
export const nameOf = (table: string) => sql<string>`coalesce(${sql.ref(`${table}.name`)}, 'Somebody')`;

/** An adoption with its practice and both schools. */
export type Adoption = NonNullable<Awaited<ReturnType<typeof findAdoption>>>;

/** One adoption for whoever may read it; undefined for anybody else. */
export async function findAdoption(db: Database, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined;
  return adoptions(db)
    .where("adoptions.id", "=", id)
    .where(scope(viewer, "adoption.read", "adoptions"))
    .executeTakeFirst();
}

/** Those that this viewer may read of these schools, or of a whole authority, what changed last first. */
export async function adoptionsOf(db: Database, viewer: Viewer): Promise<Adoption[]> {
  return adoptions(db)
    .where(scope(viewer, "adoption.read", "adoptions"))
    .orderBy("adoptions.updated_at", "desc")
    .orderBy("adoptions.id")
    .limit(500)
    .execute();
}

function adoptions(db: Database | Transaction) {
  return db
    .selectFrom("adoptions")
    .innerJoin("practices", "practices.id", "adoptions.practice_id")
    .innerJoin("practice_versions as version", "version.id", "adoptions.version_id")
    .innerJoin("schools as school", "school.urn", "adoptions.school_urn")
    .innerJoin("schools as offering", "offering.urn", "adoptions.offering_urn")
    .leftJoin("people as asker", "asker.id", "adoptions.asked_by")
    .leftJoin("indicators", "indicators.code", "adoptions.indicator_code")
    .select(["adoptions.id", "adoptions.status", "adoptions.authority_code", "adoptions.school_urn"])
    .select(["adoptions.offering_urn", "adoptions.offering_authority_code", "adoptions.asked_by", "adoptions.asked_at"])
    .select(["adoptions.practice_id", "adoptions.version_id", "adoptions.draws", "adoptions.context"])
    .select(["adoptions.wished_for", "adoptions.indicator_code", "adoptions.agreed_on", "adoptions.delivering_on"])
    .select(["adoptions.stopped_on", "adoptions.agreed_to_be_named", "adoptions.agreed_to_be_asked"])
    .select([
      "adoptions.updated_at",
      "adoptions.archived_at",
      "adoptions.block_edits",
      "practices.ref",
      "practices.status as practice_status",
    ])
    .select(["practices.school_urn as origin_urn", "version.title"])
    .select(["school.name as school_name", "offering.name as offering_name", nameOf("asker").as("asker_name")])
    .select(["indicators.name as indicator_name"])
    .$narrowType<{ ref: NotNull; title: NotNull }>();
}

/** The columns that the policy asks about. */
export function adoptionFacts(adoption: AdoptionKey): RecordFacts {
  const { status, authority_code, school_urn, offering_urn, offering_authority_code, asked_by } = adoption;
  return { status, authority_code, school_urn, offering_urn, offering_authority_code, asked_by };
}

export type AdoptionKey = {
  status: AdoptionStatus;
  authority_code: string;
  school_urn: string;
  offering_urn: string;
  offering_authority_code: string;
  /** Null once its names are removed. */
  asked_by: string | null;
};

/** Everything that moved an adoption, oldest first, with who did it. */
export async function movesOf(db: Database, adoptionId: string) {
  return db
    .selectFrom("adoption_moves as move")
    .leftJoin("people", "people.id", "move.moved_by")
    .leftJoin("schools as passed", "passed.urn", "move.passed_to_urn")
    .innerJoin("schools as offering", "offering.urn", "move.offering_urn")
    .select(["move.action", "move.to_status", "move.reason", "move.offers", "move.moved_at", nameOf("people").as("by")])
    .select(["passed.name as passed_to", "offering.name as offering_name"])
    .where("move.adoption_id", "=", adoptionId)
    .orderBy("move.moved_at")
    .orderBy("move.id")
    .execute();
}

export type Move = Awaited<ReturnType<typeof movesOf>>[number];

/** The schools with which an adopter is compared, nearest first. */
export async function comparatorsOf(db: Database, adoptionId: string) {
  return db
    .selectFrom("adoption_comparators as comparator")
    .innerJoin("schools", "schools.urn", "comparator.urn")
    .select(["comparator.urn", "schools.name", "comparator.distance"])
    .where("comparator.adoption_id", "=", adoptionId)
    .orderBy("comparator.rank")
    .execute();
}

export type ComparatorSchool = Awaited<ReturnType<typeof comparatorsOf>>[number];

/** What a school took up and agreed to be named with, of what is published. */
export async function namedAdoptionsOf(db: Database, urn: string) {
  return db
    .selectFrom("adoptions")
    .innerJoin("practices", "practices.id", "adoptions.practice_id")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", (join) =>
      join
        .onRef("schools.urn", "=", "adoptions.school_urn")
        .onRef("schools.authority_code", "=", "adoptions.authority_code"),
    )
    .select(["practices.ref", "version.title", "adoptions.status"])
    .where("schools.urn", "=", urn)
    .where("practices.status", "!=", "withdrawn")
    .where("adoptions.agreed_on", "is not", null)
    .where("adoptions.agreed_to_be_named", "=", true)
    .orderBy("adoptions.agreed_on", "desc")
    .limit(100)
    .execute();
}

/** What this viewer may read of what a school takes up. */
export async function adoptionsAt(db: Database, viewer: Viewer, urn: string): Promise<Adoption[]> {
  return adoptions(db)
    .where("adoptions.school_urn", "=", urn)
    .where(scope(viewer, "adoption.read", "adoptions"))
    .orderBy("adoptions.updated_at", "desc")
    .limit(100)
    .execute();
}
