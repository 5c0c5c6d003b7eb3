import type { Insertable } from "kysely";
import type { Database, Tables } from "../../../src/platform/database/index.ts";
import { uuidv7 } from "../../../src/platform/ids.ts";
import type { Role } from "../../../src/policy/index.ts";
import { planted } from "./planted.ts";

/*
 * Authorities, schools and people for a test: each call makes one more, believable and different from the last, with
 * whatever the test wants to say of it.
 */

export type Authority = { code: string; name: string };
export type School = { urn: string; name: string; authorityCode: string };
export type Person = { id: string; name: string; email: string };
/** A role at an authority or a school; from long ago until further notice, unless the test says otherwise. */
export type HeldRole = { role: Role; at: Authority | School; from?: string; until?: string | null };

const longAgo = new Date("2020-01-01T09:00:00Z");
let made = 0;

export async function anAuthority(
  db: Database,
  given: Partial<Insertable<Tables["authorities"]>> = {},
): Promise<Authority> {
  const number = ++made;
  const row = { code: String(100 + number), name: `Dale and Fell ${number}`, served: true, ...given };
  await planted(db, (trx) => trx.insertInto("authorities").values(row).execute());
  return { code: row.code, name: row.name };
}

export async function aSchool(
  db: Database,
  { authority, ...given }: Partial<Insertable<Tables["schools"]>> & { authority?: Authority } = {},
): Promise<School> {
  const number = ++made;
  const { code } = authority ?? (await anAuthority(db));
  const row = {
    urn: String(800_000 + number),
    authority_code: code,
    name: `Becksteads Primary School ${number}`,
    status: "open" as const,
    phase: "primary" as const,
    type: "Community school",
    roll: 104,
    fsm_percent: 18.3,
    sen_percent: 14.1,
    eal_percent: 2.9,
    town: "Kelderwick",
    postcode: "KW4 7QP",
    ...given,
  };
  await planted(db, (trx) => trx.insertInto("schools").values(row).execute());
  return { urn: row.urn, name: row.name, authorityCode: row.authority_code };
}

export async function aPerson(
  db: Database,
  { roles = [], ...given }: Partial<Insertable<Tables["people"]>> & { roles?: HeldRole[] } = {},
): Promise<Person> {
  const number = ++made;
  const id = given.id ?? uuidv7();
  const row = {
    name: `Person ${number}`,
    email: `person-${number}@school.example`,
    created_at: longAgo,
    updated_at: longAgo,
    ...given,
    id,
  };
  await planted(db, async (trx) => {
    await trx.insertInto("people").values(row).execute();
    for (const held of roles) await trx.insertInto("memberships").values(membershipRow(id, held)).execute();
  });
  return { id, name: row.name, email: row.email };
}

/** Gives a person one more role. */
export async function aMembership(db: Database, person: Person, held: HeldRole): Promise<{ id: string }> {
  const row = membershipRow(person.id, held);
  await planted(db, (trx) => trx.insertInto("memberships").values(row).execute());
  return { id: row.id };
}

function membershipRow(personId: string, { role, at, from, until }: HeldRole) {
  const organisation =
    "urn" in at
      ? { authority_code: at.authorityCode, school_urn: at.urn }
      : { authority_code: at.code, school_urn: null };
  return {
    id: uuidv7(),
    person_id: personId,
    role,
    ...organisation,
    from_on: from ?? "2020-01-01",
    until_on: until ?? null,
    granted_at: longAgo,
  };
}
