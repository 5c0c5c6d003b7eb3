import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { joinSeries, joinedSchools, type JoinedSchools, type RegisterLink } from "./joined-schools.ts";
import type { Averaging, Direction, YearValue } from "./rules.ts";

type Reading = Database | Transaction;

export type Indicator = {
  code: string;
  name: string;
  short_name: string;
  topic: string;
  unit: string;
  decimals: number;
  direction: Direction;
  cohort_of: string | null;
  averaging: Averaging;
  source: string;
};

const indicatorColumns = [
  "code",
  "name",
  "short_name",
  "topic",
  "unit",
  "decimals",
  "direction",
  "cohort_of",
  "averaging",
  "source",
] as const;

/** A value of a school: of which school (a predecessor's years keep its URN), and when it was taken in. */
export type SchoolValue = YearValue & { indicator_code: string; urn: string; imported_on: string | null };

export async function findIndicator(db: Reading, code: string): Promise<Indicator | undefined> {
  return db.selectFrom("indicators").select(indicatorColumns).where("code", "=", code).executeTakeFirst();
}

/** The indicators of which any of these schools has a value, in the order of the catalogue. */
export async function indicatorsOf(db: Reading, urns: readonly string[]): Promise<Indicator[]> {
  return db
    .selectFrom("indicators")
    .select(indicatorColumns)
    .where("code", "in", (eb) =>
      eb.selectFrom("indicator_values").select("indicator_code").distinct().where("urn", "in", urns),
    )
    .orderBy("position")
    .orderBy("code")
    .execute();
}

export type ValuesAsked = { indicators?: readonly string[]; from?: number; until?: number };

/** Every held value of these schools, without joining any, by school, indicator and year. */
export async function valuesOfSchools(
  db: Reading,
  urns: readonly string[],
  { indicators, from = 0, until = 9999 }: ValuesAsked = {},
): Promise<SchoolValue[]> {
  if (urns.length === 0) return [];
  const { rows } = await sql<SchoolValue>`
    select v.indicator_code, v.urn, v.year, v.value, v.cohort, v.suppressed, v.provisional,
      to_char(i.imported_at, 'YYYY-MM-DD') as imported_on
    from indicator_values v left join indicator_imports i on i.id = v.import_id
    where v.urn = any(${[...urns]}) and v.year between ${from} and ${until}
      and (${indicators === undefined} or v.indicator_code = any(${[...(indicators ?? [])]}))
    order by v.urn, v.indicator_code, v.year`.execute(db);
  return rows;
}

export type SchoolSeries = {
  values: SchoolValue[];
  joins: JoinedSchools;
  /** The names of the schools that it is joined with or stands apart from; null where we do not hold the school. */
  names: Map<string, string | null>;
};

/** A school's values with those of its predecessors and successors, joined by the rule of joined-schools.ts. */
export async function seriesOfSchool(db: Reading, urn: string, asked: ValuesAsked = {}): Promise<SchoolSeries> {
  const links = await linksAround(db, urn);
  const joins = joinedSchools(urn, links);
  const urns = [urn, ...joins.joined.map((school) => school.urn)];
  const held = await valuesOfSchools(db, urns, asked);
  const codes = [...new Set(held.map((value) => value.indicator_code))];
  const values = codes.flatMap((code) =>
    joinSeries(
      urn,
      held.filter((value) => value.indicator_code === code),
      joins,
    ),
  );
  return { values, joins, names: await namesOf(db, [...urns, ...joins.apart]) };
}

/** The links of a school and of those that it leads to by plain links, six steps at most. */
async function linksAround(db: Reading, urn: string): Promise<RegisterLink[]> {
  const { rows } = await sql<RegisterLink>`
    with recursive around (urn, steps) as (
      select ${urn}::text, 0
      union
      select l.linked_urn, a.steps + 1 from around a join school_links l on l.urn = a.urn
      where l.link_type in ('Predecessor', 'Successor') and a.steps < 6
    )
    select distinct l.urn, l.linked_urn, l.link_type, l.established_on from school_links l
    where l.urn in (select urn from around)
      and (l.link_type like 'Predecessor%' or l.link_type like 'Successor%')
    order by l.urn, l.linked_urn, l.link_type limit 500`.execute(db);
  return rows;
}

async function namesOf(db: Reading, urns: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom("schools").select(["urn", "name"]).where("urn", "in", urns).execute();
  return new Map([...urns.map((urn) => [urn, null] as const), ...rows.map(({ urn, name }) => [urn, name] as const)]);
}

/** A value of an authority, a region ("R980") or England ("R970"). */
export type AuthorityValue = YearValue & {
  indicator_code: string;
  authority_code: string;
  period: string | null;
  imported_on: string | null;
};

/** England's code among the areas. */
export const england = "R970";

export async function valuesOfAuthorities(
  db: Reading,
  codes: readonly string[],
  indicators: readonly string[],
): Promise<AuthorityValue[]> {
  const { rows } = await sql<AuthorityValue>`
    select v.indicator_code, v.authority_code, v.year, v.period, v.value, v.cohort, v.suppressed, v.provisional,
      to_char(i.imported_at, 'YYYY-MM-DD') as imported_on
    from authority_indicator_values v left join indicator_imports i on i.id = v.import_id
    where v.authority_code = any(${[...codes]}) and v.indicator_code = any(${[...indicators]})
    order by v.authority_code, v.indicator_code, v.year`.execute(db);
  return rows;
}
