import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { PersonHistory, PracticeInterest } from "./conflicts.ts";

/* What the records tell of people and of a practice, for working out who has an interest in it. */

/** A school under every number that it has had: an academy conversion, a merger or a split does not end an interest. */
async function sameSchools(db: Database | Transaction, urn: string): Promise<string[]> {
  const { rows } = await sql<{ urn: string }>`
    with recursive same (urn) as (
      select ${urn}::text
      union
      select case when link.urn = same.urn then link.linked_urn else link.urn end
      from school_links link join same on same.urn in (link.urn, link.linked_urn)
      where link.link_type ilike 'predecessor%' or link.link_type ilike 'successor%'
    )
    select urn from same`.execute(db);
  return rows.map((row) => row.urn);
}

/** What of a practice somebody may have an interest in. */
export async function interestIn(
  db: Database | Transaction,
  practice: { id: string; school_urn: string; author_id: string },
): Promise<PracticeInterest> {
  const school = await db
    .selectFrom("schools")
    .select(["trust_uid", "trust_name"])
    .where("urn", "=", practice.school_urn)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ person_id: string }>`
    select created_by as person_id from practice_versions where practice_id = ${practice.id}
    union select submitted_by from submissions where practice_id = ${practice.id}`.execute(db);
  return {
    schoolUrns: await sameSchools(db, practice.school_urn),
    trusts: trustsOf(school),
    writers: [...new Set([practice.author_id, ...rows.map(({ person_id }) => person_id)])],
  };
}

/** Some files of the register give a trust its number, some its name, some both. */
function trustsOf({ trust_uid, trust_name }: { trust_uid: string | null; trust_name: string | null }): string[] {
  return [trust_uid, trust_name].filter((one) => one !== null && one !== "") as string[];
}

/** What is known of each of these people, in the order in which they are given. */
export async function historiesOf(db: Database | Transaction, personIds: readonly string[]): Promise<PersonHistory[]> {
  if (personIds.length === 0) return [];
  const roles = await db
    .selectFrom("memberships as m")
    .innerJoin("schools as s", "s.urn", "m.school_urn")
    .select(["m.person_id", "s.urn", "s.trust_uid", "s.trust_name", "m.from_on", "m.until_on"])
    .where("m.person_id", "in", personIds)
    .execute();
  const advises = await db
    .selectFrom("adviser_schools")
    .select(["person_id", "school_urn", "from_on", "until_on"])
    .where("person_id", "in", personIds)
    .execute();
  const interests = await db
    .selectFrom("declared_interests")
    .select(["person_id", "school_urn", "kind"])
    .where("person_id", "in", personIds)
    .where("ended_at", "is", null)
    .execute();
  const of = <T extends { person_id: string }>(rows: T[], id: string) =>
    rows.filter(({ person_id }) => person_id === id);
  return personIds.map((personId) => ({
    personId,
    roles: of(roles, personId).map((role) => ({
      schoolUrn: role.urn,
      trusts: trustsOf(role),
      from: role.from_on,
      until: role.until_on,
    })),
    advises: of(advises, personId).map((tie) => ({
      schoolUrn: tie.school_urn,
      from: tie.from_on,
      until: tie.until_on,
    })),
    interests: of(interests, personId).map(({ school_urn, kind }) => ({ schoolUrn: school_urn, kind })),
  }));
}
