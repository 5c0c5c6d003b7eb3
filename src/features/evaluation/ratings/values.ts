import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Year } from "./change.ts";

/* The published values that ratings are worked out from: by school, without what the source suppressed. */

type Reading = Database | Transaction;
export type Years = ReadonlyMap<string, readonly Year[]>;

/** Gives the years of these schools on one indicator. */
export type ValueSource = (indicator: string, urns: readonly string[]) => Promise<Years>;

/** Asks the database for just these schools; those of a school that followed another go on from its years (DESIGN 6.3). */
export function valuesIn(db: Reading): ValueSource {
  return async (indicator, urns) => {
    const { rows } = await sql<{ urn: string; years: Year[] }>`
      select asked.urn, (${yearsOf(indicator)}) as years from unnest(${[...urns]}::text[]) as asked (urn)`.execute(db);
    return new Map(rows.map(({ urn, years }) => [urn, years]));
  };
}

/** Reads a whole indicator once and answers from memory: for working out thousands of ratings. */
export function allValues(db: Reading): ValueSource {
  const held = new Map<string, Promise<Years>>();
  const read = async (indicator: string): Promise<Years> => {
    const { rows } = await sql<{ urn: string; years: Year[] }>`
      select asked.urn, (${yearsOf(indicator)}) as years
      from (select distinct urn from indicator_values where indicator_code = ${indicator}
            union select urn from school_links where link_type = 'Predecessor') as asked`.execute(db);
    return new Map(rows.map(({ urn, years }) => [urn, years]));
  };
  return (indicator) => {
    const known = held.get(indicator) ?? read(indicator);
    held.set(indicator, known);
    return known;
  };
}

/** A school's own years, and those of its one predecessor from before its own begin. */
function yearsOf(indicator: string) {
  return sql`
    select coalesce(json_agg(json_build_object('year', v.year, 'value', v.value::float8, 'cohort', v.cohort) order by v.year), '[]')
    from indicator_values v
    where v.indicator_code = ${indicator} and v.value is not null
      and (v.urn = asked.urn or (
        v.urn = (select min(l.linked_urn) from school_links l where l.urn = asked.urn and l.link_type = 'Predecessor' having count(*) = 1)
        and not exists (select from indicator_values own
          where own.indicator_code = v.indicator_code and own.urn = asked.urn and own.year <= v.year)))`;
}

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
