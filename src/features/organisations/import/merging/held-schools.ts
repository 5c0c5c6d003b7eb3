import { sql, type RawBuilder } from "kysely";
import type { Database } from "../../../../platform/database/index.ts";
import type { HeldSchool } from "./merge-school.ts";
import type { ImportRun } from "../run.ts";
import { schoolColumnNames, type SchoolColumn } from "../rows/school-columns.ts";

export type FoundSchool = HeldSchool & {
  is_new: boolean;
  sen_percent: number | null;
  eal_percent: number | null;
};

type Column = SchoolColumn | "sen_percent" | "eal_percent";

/** All that a school has, for staging it whole. */
export const everyColumn: readonly Column[] = [...schoolColumnNames, "sen_percent", "eal_percent"];

/**
 * The schools of these URNs as they would be if the import ended here: as an earlier file of it has staged them, or as stored. Only
 * the columns asked for are there: to weigh a row against what is held needs no more than the file has.
 */
export async function heldSchools(
  run: ImportRun,
  urns: readonly string[],
  columns: readonly Column[],
): Promise<Map<string, FoundSchool>> {
  const staged = urns.filter((urn) => run.stagedUrns.has(urn));
  const stored = urns.filter((urn) => !run.stagedUrns.has(urn));
  const found = [...(await storedSchools(run.db, stored, columns)), ...(await stagedSchools(run.db, staged, columns))];
  return new Map(found.map((school) => [school.urn, school]));
}

async function storedSchools(
  db: Database,
  urns: readonly string[],
  columns: readonly Column[],
): Promise<FoundSchool[]> {
  if (urns.length === 0) return [];
  const { rows } = await sql<FoundSchool>`
    select s.urn, ${listed(columns)}, d.identity_on, d.details_on, d.columns_said, false as is_new
    from schools s
    left join school_register_dates d on d.urn = s.urn
    where s.urn = any(${urns})`.execute(db);
  return rows;
}

async function stagedSchools(
  db: Database,
  urns: readonly string[],
  columns: readonly Column[],
): Promise<FoundSchool[]> {
  if (urns.length === 0) return [];
  const { rows } = await sql<FoundSchool>`
    select s.urn, ${listed(columns)}, s.identity_on, s.details_on, s.columns_said, s.is_new
    from staged_schools s where s.urn = any(${urns})`.execute(db);
  return rows;
}

function listed(columns: readonly Column[]): RawBuilder<unknown> {
  return sql.join(columns.map((name) => sql.ref(`s.${name}`)));
}
