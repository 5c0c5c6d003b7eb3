import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Role } from "../../../policy/index.ts";
import { holdsOn } from "./held-roles.ts";

/* Whom to write to, by the role that they hold on a day. */

export type Addressee = { id: string; name: string; email: string };

export async function personToWriteTo(db: Database | Transaction, id: string): Promise<Addressee> {
  return db.selectFrom("people").select(["id", "name", "email"]).where("id", "=", id).executeTakeFirstOrThrow();
}

/** The people who lead this school on this day, by name. */
export function schoolLeadsOn(db: Database | Transaction, schoolUrn: string, day: string): Promise<Addressee[]> {
  return peopleOfSchool(db, schoolUrn, ["school_lead"], day);
}

/** The people with one of these roles at this school on this day, each once, by name. */
export async function peopleOfSchool(
  db: Database | Transaction,
  schoolUrn: string,
  roles: readonly Role[],
  day: string,
): Promise<Addressee[]> {
  return holdersOn(db, roles, day).where("memberships.school_urn", "=", schoolUrn).execute();
}

/** The co-ordinators of this authority on this day, by name. */
export async function coOrdinatorsOn(trx: Transaction, authorityCode: string, day: string): Promise<Addressee[]> {
  return holdersOn(trx, ["co_ordinator"], day).where("memberships.authority_code", "=", authorityCode).execute();
}

function holdersOn(db: Database | Transaction, roles: readonly Role[], day: string) {
  return db
    .selectFrom("people")
    .innerJoin("memberships", "memberships.person_id", "people.id")
    .select(["people.id", "people.name", "people.email"])
    .distinct()
    .where("memberships.role", "in", roles)
    .where(holdsOn(day))
    .orderBy("people.name");
}
