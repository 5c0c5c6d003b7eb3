import type { Database, Transaction } from "../../../platform/database/index.ts";
import { isReference } from "../../practices/index.ts";

export type AskedPractice = {
  id: string;
  ref: string;
  school_urn: string;
  school_name: string;
  version_id: string;
  title: string;
  offers: string[];
};

/** A practice as the public reads it; undefined where it is not, or no longer, published. */
export async function findAskedPractice(db: Database, ref: string): Promise<AskedPractice | undefined> {
  if (!isReference(ref)) return undefined;
  const row = await db
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["practices.id", "practices.ref", "practices.school_urn", "schools.name as school_name"])
    .select(["version.id as version_id", "version.title", "version.offers"])
    .where("practices.ref", "=", ref.toUpperCase())
    .where("practices.status", "!=", "withdrawn")
    .executeTakeFirst();
  return row && { ...row, ref: row.ref ?? ref, title: row.title ?? "" };
}

/** Schools by these URNs, by name. */
export async function schoolsByUrn(db: Database, urns: readonly string[]) {
  if (urns.length === 0) return [];
  return db
    .selectFrom("schools")
    .select(["urn", "name", "authority_code"])
    .where("urn", "in", urns)
    .orderBy("name")
    .execute();
}

/** The adoption of this practice that each of these schools has under way. */
export async function underWayAt(db: Database | Transaction, practiceId: string, urns: readonly string[]) {
  if (urns.length === 0) return [];
  return db
    .selectFrom("adoptions")
    .select(["id", "school_urn", "status"])
    .where("practice_id", "=", practiceId)
    .where("school_urn", "in", urns)
    .where("status", "in", ["proposed", "asked", "offered", "explore", "prepare", "deliver", "sustain"])
    .execute();
}
