import { sql } from "kysely";
import type { Database, Transaction } from "../../platform/database/index.ts";
import type { Status } from "./words.ts";

type Reading = Database | Transaction;

/** A school with what its page says of it. */
export type School = NonNullable<Awaited<ReturnType<typeof findSchoolByUrn>>>;

export async function findSchoolByUrn(db: Reading, urn: string) {
  return db
    .selectFrom("schools")
    .innerJoin("authorities", "authorities.code", "schools.authority_code")
    .leftJoin("school_register_dates", "school_register_dates.urn", "schools.urn")
    .select([
      "schools.urn",
      "schools.authority_code",
      "authorities.name as authority_name",
      "authorities.demonstration",
      "schools.establishment_number",
      "schools.name",
      "schools.status",
      "schools.phase",
      "schools.type",
      "schools.gender",
      "schools.religious_character",
      "schools.low_age",
      "schools.high_age",
      "schools.roll",
      "schools.fsm_percent",
      "schools.sen_percent",
      "schools.eal_percent",
      "schools.street",
      "schools.locality",
      "schools.town",
      "schools.county",
      "schools.postcode",
      "schools.urban_rural",
      "schools.easting",
      "schools.northing",
      "schools.website",
      "schools.trust_name",
      "schools.opened_on",
      "schools.closed_on",
      "school_register_dates.identity_on",
      "school_register_dates.details_on",
    ])
    .where("schools.urn", "=", urn)
    .executeTakeFirst();
}

export type LinkedSchool = {
  urn: string;
  name: string | null;
  status: Status | null;
  link_type: string;
  established_on: string | null;
};

/** Predecessors, successors and other ties, told from this school; a school that we do not hold has no name. */
export async function linkedSchools(db: Reading, urn: string): Promise<LinkedSchool[]> {
  return db
    .selectFrom("school_links")
    .leftJoin("schools", "schools.urn", "school_links.linked_urn")
    .select(["school_links.linked_urn as urn", "schools.name", "schools.status", "link_type", "established_on"])
    .where("school_links.urn", "=", urn)
    .orderBy("established_on", (order) => order.desc().nullsLast())
    .orderBy("school_links.linked_urn")
    .limit(50)
    .execute();
}

export type PublishedPractice = { ref: string; title: string; summary: string };

/** What the public sees of the school's practices; one stays while a new version of it is being written. */
export async function publishedPracticesOf(db: Reading, urn: string): Promise<PublishedPractice[]> {
  const { rows } = await sql<PublishedPractice>`
    select p.ref, v.title, v.summary
    from schools s
    join practices p on p.authority_code = s.authority_code and p.school_urn = s.urn and p.status <> 'withdrawn'
    join practice_versions v on v.id = p.published_version_id
    where s.urn = ${urn}
    order by p.ref desc limit 100`.execute(db);
  return rows;
}

export type SchoolMark = {
  ref: string;
  title: string;
  level: "promising" | "good" | "leading";
  awarded_on: string;
  valid_until: string;
};

/** The kitemarks of what the school has published: for each practice the one that lasts longest, newest award first. */
export async function kitemarksOf(db: Reading, urn: string): Promise<SchoolMark[]> {
  const { rows } = await sql<SchoolMark>`
    select m.ref, m.title, m.level, m.awarded_on, m.valid_until from (
      select distinct on (p.id) p.ref, v.title, k.level, k.awarded_on, k.valid_until
      from schools s
      join practices p on p.authority_code = s.authority_code and p.school_urn = s.urn and p.status <> 'withdrawn'
      join practice_versions v on v.id = p.published_version_id
      join submissions su on su.version_id = v.id
      join decisions d on d.submission_id = su.id
      join kitemarks k on k.decision_id = d.id and k.ended_at is null
      where s.urn = ${urn}
      order by p.id, k.valid_until desc, k.id desc
    ) m
    order by m.awarded_on desc, m.ref limit 100`.execute(db);
  return rows;
}

export type MapDot = { urn: string; easting: number; northing: number };

/** Where the authority's open schools are. */
export async function schoolsOnMap(db: Reading, authorityCode: string): Promise<MapDot[]> {
  const { rows } = await sql<MapDot>`
    select urn, easting, northing from schools
    where authority_code = ${authorityCode} and status in ('open', 'open_proposed_to_close')
      and easting is not null and northing is not null
    limit 1500`.execute(db);
  return rows;
}
