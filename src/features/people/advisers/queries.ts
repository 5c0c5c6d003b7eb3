import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { scope, type Viewer } from "../../../policy/index.ts";
import { holdsOn } from "../roles/held-roles.ts";

/** Open schools whose link adviser this viewer names, each with who it is; a school has one at a time. */
function advisedSchools(db: Database, viewer: Viewer) {
  return db
    .selectFrom("schools as s")
    .leftJoin("adviser_schools as a", (join) => join.onRef("a.school_urn", "=", "s.urn").on("a.until_on", "is", null))
    .leftJoin("people as p", "p.id", "a.person_id")
    .select(["s.urn", "s.name", "s.authority_code"])
    .select(["a.id as tie_id", "a.person_id as adviser_id", "a.from_on as since", "p.name as adviser"])
    .where("s.status", "<>", "closed")
    .where(scope(viewer, "adviser.name", "s"));
}

export type AdvisedSchool = Awaited<ReturnType<ReturnType<typeof advisedSchools>["execute"]>>[number];

export async function schoolsToAdvise(db: Database, viewer: Viewer): Promise<AdvisedSchool[]> {
  return advisedSchools(db, viewer)
    .orderBy(sql`s.name collate natural_order`)
    .execute();
}

export async function schoolToAdvise(db: Database, viewer: Viewer, urn: string): Promise<AdvisedSchool | undefined> {
  if (!/^\d{5,7}$/.test(urn)) return undefined;
  return advisedSchools(db, viewer).where("s.urn", "=", urn).executeTakeFirst();
}

export type Adviser = { id: string; name: string };

/** Who is an adviser of the authority on this day, by name. */
export function advisersOf(db: Database | Transaction, authorityCode: string, today: string) {
  return db
    .selectFrom("memberships as m")
    .innerJoin("people as p", "p.id", "m.person_id")
    .select(["p.id", "p.name"])
    .where("m.role", "=", "adviser")
    .where("m.authority_code", "=", authorityCode)
    .where("m.school_urn", "is", null)
    .where(holdsOn(today, "m"))
    .orderBy(sql`p.name collate natural_order`)
    .orderBy("p.id");
}

/** The day on which the last of those who advised the school and no longer do stopped; null where there is none. */
export async function lastEnded(db: Database | Transaction, urn: string): Promise<string | null> {
  const ended = await db
    .selectFrom("adviser_schools")
    .select("until_on")
    .where("school_urn", "=", urn)
    .where("until_on", "is not", null)
    .orderBy("until_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return ended?.until_on ?? null;
}
