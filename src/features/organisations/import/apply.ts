import { sql, type RawBuilder } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { authorityRenamed, schoolsImported } from "../events.ts";
import type { HeldAuthority } from "./merging/authority-book.ts";
import { ImportRefused } from "./file/import-refused.ts";
import { holdLease } from "./lease.ts";
import { totals, type FileReport } from "./report.ts";
import type { ImportRun } from "./run.ts";
import { schoolColumnNames } from "./rows/school-columns.ts";
import { emptyStage } from "./stage.ts";

/**
 * Writes everything that was staged, in one transaction of a handful of statements, each over whole tables. Gives how many rows it
 * wrote. Throws ImportRefused, with nothing written, where another import was applied since this one began to compare.
 */
export async function apply(
  run: ImportRun,
  files: readonly FileReport[],
  holder: string,
  clock: Clock,
): Promise<number> {
  const rowsWritten = await inTransaction(run.db, async (trx) => {
    await holdLease(trx, holder);
    await refuseOvertaken(trx, run.generation);
    let written = await writeAuthorities(trx, run.authorities.changed());
    for (const statement of statements) written += await rowsOf(trx, statement);
    written += await logImports(trx, files, clock);
    await recordEvents(trx, run, files, clock);
    await emptyStage(trx);
    await sql`delete from register_import_lease where holder = ${holder}`.execute(trx);
    return written;
  });
  await settle(run.db, rowsWritten);
  return rowsWritten;
}

/**
 * After many rows: sorts the new names into the trigram index, a second that pages need not wait for inside the transaction; and
 * counts the tables afresh. The embedded database does neither by itself, and a statement that was planned for an empty table would
 * go on reading the whole of a full one.
 */
async function settle(db: Database, rowsWritten: number): Promise<void> {
  if (rowsWritten < 500) return;
  await sql`select gin_clean_pending_list('schools_name_trigrams')`.execute(db);
  for (const table of registerTables) await sql`analyze ${sql.table(table)}`.execute(db);
}

const registerTables = ["schools", "school_register_dates", "school_links", "school_groups", "school_group_members"];

const columns = [...schoolColumnNames, "sen_percent", "eal_percent"] as const;
const names = sql.join(columns.map((name) => sql.ref(name)));
const setColumns = sql.join(columns.map((name) => sql`${sql.ref(name)} = g.${sql.ref(name)}`));

const statements: RawBuilder<unknown>[] = [
  sql`insert into schools (urn, ${names}) select urn, ${names} from staged_schools where is_new order by urn`,
  sql`update schools s set ${setColumns} from staged_schools g where g.urn = s.urn and not g.is_new`,
  sql`insert into school_register_dates (urn, identity_on, details_on, columns_said)
      select urn, max(identity_on), max(details_on), bit_or(columns_said) from staged_school_register_dates group by urn
      on conflict (urn) do update set identity_on = excluded.identity_on, details_on = excluded.details_on,
        columns_said = excluded.columns_said`,
  sql`insert into school_links (urn, linked_urn, link_type, established_on)
      select urn, linked_urn, link_type, established_on from staged_school_links
      on conflict (urn, linked_urn, link_type) do update set established_on = excluded.established_on`,
  sql`insert into school_groups (uid, name, type, status, companies_house_number, opened_on, closed_on)
      select distinct on (uid) uid, name, type, status, companies_house_number, opened_on, closed_on
      from staged_school_groups order by uid
      on conflict (uid) do update set name = excluded.name, type = excluded.type, status = excluded.status,
        companies_house_number = excluded.companies_house_number, opened_on = excluded.opened_on, closed_on = excluded.closed_on`,
  sql`insert into school_group_members (group_uid, urn, joined_on, left_on)
      select group_uid, urn, joined_on, left_on from staged_school_group_members
      on conflict (group_uid, urn) do update
        set joined_on = coalesce(excluded.joined_on, school_group_members.joined_on), left_on = excluded.left_on`,
];

async function rowsOf(trx: Transaction, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

async function refuseOvertaken(trx: Transaction, generation: number): Promise<void> {
  const { rows } = await sql<{ applied: number }>`select count(*) as applied from register_imports`.execute(trx);
  if (rows[0]?.applied === generation) return;
  throw new ImportRefused("another import was applied while this one was being read: import again");
}

async function writeAuthorities(trx: Transaction, authorities: readonly HeldAuthority[]): Promise<number> {
  if (authorities.length === 0) return 0;
  return rowsOf(
    trx,
    sql`
    insert into authorities (code, name, gss_code, region, register_date)
    select code, name, gss_code, region, register_date
    from jsonb_to_recordset(${JSON.stringify(authorities)}::jsonb)
      as a (code text, name text, gss_code text, region text, register_date date)
    on conflict (code) do update set name = excluded.name, gss_code = excluded.gss_code, region = excluded.region,
      register_date = excluded.register_date`,
  );
}

async function logImports(trx: Transaction, files: readonly FileReport[], clock: Clock): Promise<number> {
  for (const file of files) {
    await sql`
      insert into register_imports
        (id, form, file_name, register_date, rows_read, added, changed, closed, unchanged, refused, imported_at)
      values (${uuidv7()}, ${file.form}, ${file.name}, ${file.date.on}, ${file.rowsRead}, ${file.added}, ${file.changed},
        ${file.closed}, ${file.unchanged}, ${file.refused}, ${clock.now()})`.execute(trx);
  }
  return files.length;
}

async function recordEvents(
  trx: Transaction,
  run: ImportRun,
  files: readonly FileReport[],
  clock: Clock,
): Promise<void> {
  const told = { personId: null, happenedAt: clock.now() };
  const { added, changed, closed } = totals(files);
  await recordEvent(trx, schoolsImported, {
    ...told,
    authorityCode: null,
    subject: { type: "register", id: files.map((file) => file.name).join(", ") },
    facts: { files: files.map(({ name, form, date }) => ({ name, form, date: date.on })), added, changed, closed },
  });
  for (const { code, from, to } of run.renamed) {
    const subject = { type: "authority", id: code };
    await recordEvent(trx, authorityRenamed, { ...told, authorityCode: code, subject, facts: { from, to } });
  }
}
