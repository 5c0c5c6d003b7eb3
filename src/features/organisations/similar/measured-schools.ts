import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import {
  matrixOf,
  similarityMethods,
  waymarkValues,
  winsorisedDeviations,
  type Matrix,
} from "../../../platform/similarity/index.ts";
import type { Phase } from "../words.ts";
import { phaseGroupOf, type PhaseGroup } from "./phase-groups.ts";

/*
 * What the methods measure of every open school, kept in memory as typed arrays, a matrix for each method and phase group: about 1 MB
 * for all of England. It is read again when an import was applied, which each question asks in one small query, so that every process
 * finds it out for itself. The demonstration’s schools are compared with one another only.
 */

type Reading = Database | Transaction;

export type MeasuredGroup = { matrix: Matrix; deviations: Float64Array; row: ReadonlyMap<string, number> };

export type MeasuredSchools = {
  groupOf: ReadonlyMap<string, PhaseGroup>;
  /** By method and group: "waymark primary". */
  groups: ReadonlyMap<string, MeasuredGroup>;
};

type Kept = { stamp: string; schools: Promise<MeasuredSchools> };
const kept = new WeakMap<Database, Kept>();

export async function measuredSchools(db: Reading): Promise<MeasuredSchools> {
  const stamp = await stampOf(db);
  const before = kept.get(db);
  if (before?.stamp === stamp) return before.schools;
  const schools = readSchools(db);
  kept.set(db, { stamp, schools });
  schools.catch(() => kept.delete(db));
  return schools;
}

/** Differs after every import; and, where there are few schools, after every school that was added. */
async function stampOf(db: Reading): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select count(*) from register_imports), (select coalesce(max(id), 0) from indicator_imports),
      (select count(*) from (select from schools limit 1000) few), pg_relation_size('schools')) as stamp`.execute(db);
  return rows[0]?.stamp ?? "";
}

type SchoolRow = {
  urn: string;
  phase: Phase;
  type: string | null;
  roll: number | null;
  fsm_percent: number | null;
  sen_percent: number | null;
  eal_percent: number | null;
  urban_rural: string | null;
  demonstration: boolean;
};

/** The register has no form with SEN and EAL: where it says nothing, the newest census does. */
const newestCensus = (name: string, indicator: string) => sql`
  left join indicator_values ${sql.ref(name)} on ${sql.ref(name)}.urn = s.urn
    and ${sql.ref(name)}.indicator_code = ${indicator} and ${sql.ref(name)}.year =
      (select max(year) from indicator_values where indicator_code = ${indicator})`;

async function readSchools(db: Reading): Promise<MeasuredSchools> {
  const { rows } = await sql<SchoolRow>`
    select s.urn, s.phase, s.type, s.roll, s.fsm_percent, coalesce(s.sen_percent, support.value + plan.value) as sen_percent,
      coalesce(s.eal_percent, eal.value) as eal_percent, s.urban_rural, a.demonstration
    from schools s join authorities a on a.code = s.authority_code
    ${newestCensus("support", "census_sen_support")} ${newestCensus("plan", "census_ehcp")} ${newestCensus("eal", "census_eal")}
    where s.status in ('open', 'open_proposed_to_close')`.execute(db);
  const groupOf = new Map(rows.map((school) => [school.urn, phaseGroupOf(school)]));
  const byGroup = Map.groupBy(rows, (school) => groupName("waymark", phaseGroupOf(school), school.demonstration));
  const columns = similarityMethods.waymark.variables.map(({ column }) => column);
  const groups = new Map([...byGroup].map(([name, schools]) => [name, measured(columns, schools.map(waymarkRow))]));
  return { groupOf, groups };
}

export const groupName = (method: string, group: PhaseGroup, demonstration: boolean): string =>
  `${method} ${group}${demonstration ? " of the demonstration" : ""}`;

function waymarkRow(school: SchoolRow): [string, number[]] {
  const { urn, roll, fsm_percent, sen_percent, eal_percent, urban_rural } = school;
  const given = {
    roll,
    fsmPercent: fsm_percent,
    senPercent: sen_percent,
    ealPercent: eal_percent,
    urbanRural: urban_rural,
  };
  return [urn, waymarkValues(given)];
}

function measured(columns: readonly string[], rows: readonly [string, number[]][]): MeasuredGroup {
  const matrix = matrixOf(columns, rows);
  return {
    matrix,
    deviations: winsorisedDeviations(matrix),
    row: new Map(matrix.ids.map((urn, row) => [urn, row])),
  };
}
