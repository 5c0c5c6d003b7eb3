import { sql, type RawBuilder } from "kysely";
import type { Clock } from "../../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../../platform/database/index.ts";
import { recordEvent } from "../../../../platform/events/index.ts";
import { indicatorsImported } from "../../events.ts";
import { ImportRefused } from "../../import/file/import-refused.ts";
import { holdLease } from "../../import/lease.ts";
import type { IndicatorReport } from "./report.ts";
import { emptyStage, filesTaken, type IndicatorRun } from "./run.ts";

/**
 * Writes everything that was staged, in one transaction of a handful of statements over whole tables. Gives how many rows it wrote.
 * Throws ImportRefused, with nothing written, where another import was applied since this one began to compare.
 */
export async function apply(
  run: IndicatorRun,
  files: readonly IndicatorReport[],
  holder: string,
  clock: Clock,
): Promise<number> {
  const written = await inTransaction(run.db, async (trx) => {
    await holdLease(trx, holder);
    if ((await filesTaken(trx)) !== run.generation) {
      throw new ImportRefused("another import was applied while this one was being read: import again");
    }
    const ids = await logFiles(trx, files, clock);
    let rows = ids.length;
    for (const statement of [...describing, ...figures(ids)]) {
      const { numAffectedRows } = await statement.execute(trx);
      rows += Number(numAffectedRows ?? 0n);
    }
    await record(trx, files, clock);
    await emptyStage(trx);
    await sql`delete from register_import_lease where holder = ${holder}`.execute(trx);
    return rows;
  });
  await countAfresh(run.db, written);
  return written;
}

const describing: RawBuilder<unknown>[] = [
  sql`insert into indicators
        (code, name, short_name, topic, unit, decimals, direction, cohort_of, averaging, source, position)
      select distinct on (code)
        code, name, short_name, topic, unit, decimals, direction, cohort_of, averaging, source, position
      from staged_indicators order by code, position
      on conflict (code) do update set name = excluded.name, short_name = excluded.short_name, topic = excluded.topic,
        unit = excluded.unit, decimals = excluded.decimals, direction = excluded.direction, position = excluded.position`,
  sql`insert into areas (code, name, region)
      select distinct on (code) code, name, region from staged_areas order by code, region nulls last
      on conflict (code) do update set name = excluded.name, region = excluded.region`,
  sql`insert into statistical_neighbours (authority_code, published_on, rank, neighbour_code, closeness)
      select authority_code, published_on, rank, neighbour_code, closeness from staged_statistical_neighbours
      on conflict (authority_code, published_on, rank) do update
        set neighbour_code = excluded.neighbour_code, closeness = excluded.closeness`,
];

/** Of two files of one import that tell of the same figure, the final one holds, and of two final ones the later. */
function figures(ids: readonly number[]): RawBuilder<unknown>[] {
  const files = sql`unnest(${[...ids]}::integer[]) with ordinality as f (id, number)`;
  const known = sql`exists (select from indicators where code = indicator_code)`;
  const set = sql`value = excluded.value, suppressed = excluded.suppressed, provisional = excluded.provisional,
    import_id = excluded.import_id`;
  return [
    sql`insert into indicator_values as h (indicator_code, year, urn, value, cohort, suppressed, provisional, import_id)
        select distinct on (indicator_code, year, urn)
          indicator_code, year, urn, value, cohort, suppressed, provisional, f.id
        from staged_indicator_values join ${files} on f.number = file_number where ${known}
        order by indicator_code, year, urn, provisional, cohort is null, file_number desc
        on conflict (indicator_code, year, urn) do update set ${set}, cohort = coalesce(excluded.cohort, h.cohort)`,
    sql`insert into authority_indicator_values as h
          (indicator_code, year, authority_code, period, value, cohort, suppressed, provisional, import_id)
        select distinct on (indicator_code, year, authority_code)
          indicator_code, year, authority_code, period, value, cohort, suppressed, provisional, f.id
        from staged_authority_indicator_values join ${files} on f.number = file_number where ${known}
        order by indicator_code, year, authority_code, provisional, cohort is null, file_number desc
        on conflict (indicator_code, year, authority_code) do update
          set ${set}, period = excluded.period, cohort = coalesce(excluded.cohort, h.cohort)`,
  ];
}

async function logFiles(trx: Transaction, files: readonly IndicatorReport[], clock: Clock): Promise<number[]> {
  const ids: number[] = [];
  for (const file of files) {
    const { id } = await trx
      .insertInto("indicator_imports")
      .values({
        form: file.form,
        file_name: file.name,
        first_year: file.years[0] ?? null,
        last_year: file.years.at(-1) ?? null,
        rows_read: file.rowsRead,
        added: file.added,
        changed: file.changed,
        unchanged: file.unchanged,
        refused: file.refused,
        imported_at: clock.now(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.push(id);
  }
  return ids;
}

async function record(trx: Transaction, files: readonly IndicatorReport[], clock: Clock): Promise<void> {
  await recordEvent(trx, indicatorsImported, {
    authorityCode: null,
    subject: { type: "indicators", id: files.map((file) => file.name).join(", ") },
    personId: null,
    facts: {
      files: files.map(({ name, form, years }) => ({ name, form, years })),
      added: files.reduce((sum, { added }) => sum + added, 0),
      changed: files.reduce((sum, { changed }) => sum + changed, 0),
    },
    happenedAt: clock.now(),
  });
}

/** The embedded database does not count its tables afresh by itself: a plan for an empty table would read all of a full one. */
async function countAfresh(db: Database, rowsWritten: number): Promise<void> {
  if (rowsWritten < 500) return;
  for (const table of ["indicator_values", "authority_indicator_values", "indicators"]) {
    await sql`analyze ${sql.table(table)}`.execute(db);
  }
}
