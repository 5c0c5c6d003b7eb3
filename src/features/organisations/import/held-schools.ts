import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { HeldSchool } from "./merge-school.ts";
import type { ImportRun } from "./run.ts";
import { schoolColumnNames } from "./school-columns.ts";

export type FoundSchool = HeldSchool & {
  is_new: boolean;
  demonstration: boolean;
  sen_percent: number | null;
  eal_percent: number | null;
};

const columns = sql.join([...schoolColumnNames, "sen_percent", "eal_percent"].map((name) => sql.ref(`s.${name}`)));

/** The schools of these URNs as they would be if the import ended here: as an earlier file of it has staged them, or as stored. */
export async function heldSchools(run: ImportRun, urns: readonly string[]): Promise<Map<string, FoundSchool>> {
  const staged = urns.filter((urn) => run.stagedUrns.has(urn));
  const stored = urns.filter((urn) => !run.stagedUrns.has(urn));
  const found = [...(await storedSchools(run.db, stored)), ...(await stagedSchools(run.db, staged))];
  return new Map(found.map((school) => [school.urn, school]));
}

async function storedSchools(db: Database, urns: readonly string[]): Promise<FoundSchool[]> {
  if (urns.length === 0) return [];
  const { rows } = await sql<FoundSchool>`
    select s.urn, ${columns}, d.identity_on, d.details_on, false as is_new, a.demonstration
    from schools s
    join authorities a on a.code = s.authority_code
    left join school_register_dates d on d.urn = s.urn
    where s.urn = any(${urns})`.execute(db);
  return rows;
}

async function stagedSchools(db: Database, urns: readonly string[]): Promise<FoundSchool[]> {
  if (urns.length === 0) return [];
  const { rows } = await sql<FoundSchool>`
    select s.urn, ${columns}, s.identity_on, s.details_on, s.is_new, false as demonstration
    from staged_schools s where s.urn = any(${urns})`.execute(db);
  return rows;
}
