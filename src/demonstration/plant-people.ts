import type { Transaction } from "../platform/database/index.ts";
import { uuidv7 } from "../platform/ids.ts";
import { otherPeople, people, personas } from "./personas.ts";
import { fellsideSchools } from "./fellside-schools.ts";
import { saltmarshSchools } from "./saltmarsh-schools.ts";
import { fellside, saltmarshBay } from "./authorities.ts";
import type { DemonstrationMembership } from "./shapes.ts";

/** Writes everybody with their roles, and answers their ids by key. Only the personas can be signed in as. */
export async function plantPeople(trx: Transaction, now: Date): Promise<Map<string, string>> {
  const ids = new Map(people.map(({ key }) => [key, uuidv7(now)]));
  const offered = new Set([...personas, ...otherPeople.filter(isSecondCoordinator)].map(({ key }) => key));
  await trx
    .insertInto("people")
    .values(
      people.map((person) => ({
        id: idOf(ids, person.key),
        email: person.email,
        email_verified: true,
        name: person.name,
        persona_sentence: offered.has(person.key) ? person.sentence : null,
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
  await trx
    .insertInto("memberships")
    .values(
      people.flatMap(({ key, memberships }) =>
        memberships.map((membership) => ({
          id: uuidv7(now),
          person_id: idOf(ids, key),
          role: membership.role,
          ...organisationOf(membership),
          from_on: membership.from,
          until_on: membership.until ?? null,
          granted_at: now,
        })),
      ),
    )
    .execute();
  return ids;
}

/** The other authority's co-ordinator is offered too, so that a newcomer can look at a border from both sides. */
function isSecondCoordinator({ memberships }: { memberships: readonly DemonstrationMembership[] }): boolean {
  return memberships.some(
    ({ role, organisation }) =>
      role === "co_ordinator" && "authority" in organisation && organisation.authority === saltmarshBay.code,
  );
}

const saltmarshUrns = new Set(saltmarshSchools.map(({ urn }) => urn));
const fellsideUrns = new Set(fellsideSchools.map(({ urn }) => urn));

function organisationOf({ organisation }: DemonstrationMembership) {
  if ("authority" in organisation) return { authority_code: organisation.authority, school_urn: null };
  const { school } = organisation;
  if (saltmarshUrns.has(school)) return { authority_code: saltmarshBay.code, school_urn: school };
  if (fellsideUrns.has(school)) return { authority_code: fellside.code, school_urn: school };
  throw new Error(`The demonstration has no school ${school}`);
}

export function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demonstration has nobody called ${key}`);
  return id;
}
