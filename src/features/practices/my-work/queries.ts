import type { Database } from "../../../platform/database/index.ts";
import { decide, scope, type SignedInViewer } from "../../../policy/index.ts";

/** What a person's own work is made of: the practices that they wrote, and those of the schools that they lead. */
export async function workOf(db: Database, viewer: SignedInViewer) {
  const schools = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  return db
    .selectFrom("practices")
    .innerJoin("practice_versions as working", "working.id", "practices.working_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("people as author", "author.id", "practices.author_id")
    .select(["practices.id", "practices.status", "practices.ref", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.updated_at", "working.title", "working.number as version_number"])
    .select(["schools.name as school_name", "author.name as author_name"])
    .where(scope(viewer, "practice.read_record", "practices"))
    .where((eb) =>
      eb.or([
        eb("practices.author_id", "=", viewer.personId),
        ...(schools.length > 0 ? [eb("practices.school_urn", "in", schools)] : []),
      ]),
    )
    .orderBy("practices.updated_at", "desc")
    .limit(200)
    .execute();
}

export type Work = Awaited<ReturnType<typeof workOf>>[number];

/** The schools for which this person may write up a practice, by name. */
export async function schoolsToWriteFor(db: Database, viewer: SignedInViewer) {
  const urns = viewer.memberships
    .flatMap(({ schoolUrn }) => schoolUrn ?? [])
    .filter((school_urn) => decide(viewer, "practice.create", { school_urn }).allowed);
  if (urns.length === 0) return [];
  return db
    .selectFrom("schools")
    .select(["urn", "name", "authority_code"])
    .where("urn", "in", urns)
    .orderBy("name")
    .execute();
}

export type SchoolToWriteFor = Awaited<ReturnType<typeof schoolsToWriteFor>>[number];
