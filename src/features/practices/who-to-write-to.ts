import type { Database, Transaction } from "../../platform/database/index.ts";
import { holdsOn } from "../people/index.ts";

export type Addressee = { id: string; name: string; email: string };

/** The people who lead this school on this day, by name. */
export async function schoolLeadsOn(db: Database | Transaction, schoolUrn: string, day: string): Promise<Addressee[]> {
  return db
    .selectFrom("people")
    .innerJoin("memberships", "memberships.person_id", "people.id")
    .select(["people.id", "people.name", "people.email"])
    .distinct()
    .where("memberships.school_urn", "=", schoolUrn)
    .where("memberships.role", "=", "school_lead")
    .where(holdsOn(day))
    .orderBy("people.name")
    .execute();
}

/** The co-ordinators of this authority on this day, by name. */
export async function coOrdinatorsOn(trx: Transaction, authorityCode: string, day: string): Promise<Addressee[]> {
  return trx
    .selectFrom("people")
    .innerJoin("memberships", "memberships.person_id", "people.id")
    .select(["people.id", "people.name", "people.email"])
    .distinct()
    .where("memberships.authority_code", "=", authorityCode)
    .where("memberships.role", "=", "co_ordinator")
    .where(holdsOn(day))
    .orderBy("people.name")
    .execute();
}

export async function personToWriteTo(db: Database | Transaction, id: string): Promise<Addressee> {
  return db.selectFrom("people").select(["id", "name", "email"]).where("id", "=", id).executeTakeFirstOrThrow();
}

/** The author and whoever leads the school, each once. */
export async function authorAndLeads(
  db: Database | Transaction,
  practice: { author_id: string; school_urn: string },
  day: string,
): Promise<Addressee[]> {
  const author = await personToWriteTo(db, practice.author_id);
  const leads = await schoolLeadsOn(db, practice.school_urn, day);
  return [author, ...leads.filter(({ id }) => id !== author.id)];
}
