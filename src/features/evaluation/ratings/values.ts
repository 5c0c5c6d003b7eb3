import { sql, type RawBuilder } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import type { Year } from "./change.ts";

/* The published values that ratings are worked out from: by school, without what the source suppressed. */

export type Years = ReadonlyMap<string, readonly Year[]>;

/** Gives the years of these schools on one indicator. */
export type ValueSource = (trx: Transaction, indicator: string, urns: readonly string[]) => Promise<Years>;

/** Asks for just these schools; those of a school that followed another go on from its years (DESIGN 6.3). */
export const valuesAskedFor: ValueSource = (trx, indicator, urns) =>
  yearsOf(trx, indicator, sql`unnest(${[...urns]}::text[])`);

/** Reads a whole indicator once and answers from memory: for working out thousands of ratings. */
export function valuesFromMemory(): ValueSource {
  const held = new Map<string, Years>();
  return async (trx, indicator) => {
    const known =
      held.get(indicator) ??
      (await yearsOf(
        trx,
        indicator,
        sql`(select distinct urn from indicator_values where indicator_code = ${indicator}
             union select urn from school_links where link_type = 'Predecessor')`,
      ));
    held.set(indicator, known);
    return known;
  };
}

/** Each school's own years, and those of its one predecessor from before its own begin. */
async function yearsOf(trx: Transaction, indicator: string, asked: RawBuilder<unknown>): Promise<Years> {
  const { rows } = await sql<{ urn: string; years: Year[] }>`
    select asked.urn, coalesce((
      select json_agg(json_build_object('year', v.year, 'value', v.value::float8, 'cohort', v.cohort) order by v.year)
      from indicator_values v
      where v.indicator_code = ${indicator} and v.value is not null
        and (v.urn = asked.urn or (v.urn = (${predecessor}) and not exists (select from indicator_values own
          where own.indicator_code = v.indicator_code and own.urn = asked.urn and own.year <= v.year)))), '[]') as years
    from ${asked} as asked (urn)`.execute(trx);
  return new Map(rows.map(({ urn, years }) => [urn, years]));
}

const predecessor = sql`
  select min(l.linked_urn) from school_links l where l.urn = asked.urn and l.link_type = 'Predecessor' having count(*) = 1`;

/** The standard deviation over all schools with a value in that year; kept once it has been worked out. 0 where there are too few. */
export async function nationalSpread(trx: Transaction, indicator: string, year: number): Promise<number> {
  const known = await trx
    .selectFrom("national_spreads")
    .select("sd")
    .where("indicator_code", "=", indicator)
    .where("year", "=", year)
    .executeTakeFirst();
  if (known) return known.sd;
  const { rows } = await sql<{ sd: number }>`
    insert into national_spreads (indicator_code, year, sd, schools)
    select ${indicator}, ${year}::int, coalesce(stddev_samp(value), 0)::float8, count(*) from indicator_values
    where indicator_code = ${indicator} and year = ${year} and value is not null
    on conflict (indicator_code, year) do update set sd = excluded.sd returning sd`.execute(trx);
  return rows[0]?.sd ?? 0;
}

/** Forgets the spreads of these years, of every indicator: figures of theirs have come or changed. */
export async function forgetSpreads(trx: Transaction, years: readonly number[]): Promise<void> {
  if (years.length > 0) await trx.deleteFrom("national_spreads").where("year", "in", years).execute();
}
