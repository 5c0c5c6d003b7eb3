import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { ImportRefused } from "./file/import-refused.ts";

/*
 * What an import is about to write waits in staging tables, put there in statements short enough that pages are answered between
 * them. Nothing in them is read by a page; a killed import leaves rows here, and the next one begins by emptying them.
 */

export const stagingTables = [
  "staged_schools",
  "staged_school_register_dates",
  "staged_school_links",
  "staged_school_groups",
  "staged_school_group_members",
] as const;
export type StagingTable = (typeof stagingTables)[number];

/** Rows of a statement: about 30 ms of the embedded database. */
const rowsPerStatement = 500;

export async function emptyStage(db: Database | Transaction): Promise<void> {
  await sql`truncate ${sql.join(stagingTables.map((name) => sql.table(name)))}`.execute(db);
}

/** Stages rows while the lease is held. A stalled import whose lease was taken must not add to another's. */
export async function stage(db: Database, holder: string, table: StagingTable, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const some = rows.slice(from, from + rowsPerStatement);
    const staged = await sql`
      insert into ${sql.table(table)}
      select r.* from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(some)}::jsonb) r
      where exists (select from register_import_lease where holder = ${holder})`.execute(db);
    if (Number(staged.numAffectedRows ?? 0n) !== some.length) {
      throw new ImportRefused("another import of the register took over while this one was stalled: import again");
    }
  }
}

/** Takes back what an earlier file of the same import staged of these schools. */
export async function unstageSchools(db: Database, urns: readonly string[]): Promise<void> {
  await sql`delete from staged_schools where urn = any(${urns})`.execute(db);
}
