import { sql, type RawBuilder } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import type { Year } from "./change.ts";

/* The published values that ratings are worked out from: by school, without what the source suppressed. */

export type Years = ReadonlyMap<string, readonly Year[]>;

/** Gives the years of these schools on one indicator. */
export type ValueSource = (trx: Transaction, indicator: string, urns: readonly string[]) => Promise<Years>;

/** Asks for just these schools. */
export const valuesAskedFor: ValueSource = async (trx, indicator, urns) => {
  const links = await predecessorsOf(trx, sql`urn = any(${[...urns]}::text[])`);
  const wanted = [...urns, ...links.values()];
  return joined(await yearsOf(trx, indicator, sql`urn = any(${wanted}::text[])`), links);
};

/** Reads a whole indicator once and answers from memory: for working out thousands of ratings. */
export function valuesFromMemory(): ValueSource {
  const held = new Map<string, Years>();
  return async (trx, indicator) => {
    const known =
      held.get(indicator) ?? joined(await yearsOf(trx, indicator, sql`true`), await predecessorsOf(trx, sql`true`));
    held.set(indicator, known);
    return known;
  };
}

async function yearsOf(trx: Transaction, indicator: string, which: RawBuilder<unknown>): Promise<Map<string, Year[]>> {
  const { rows } = await sql<{ urn: string; years: Year[] }>`
    select urn, json_agg(json_build_object('year', year, 'value', value::float8, 'cohort', cohort) order by year) as years
    from indicator_values where indicator_code = ${indicator} and value is not null and ${which} group by urn`.execute(
    trx,
  );
  return new Map(rows.map(({ urn, years }) => [urn, years]));
}

/** The school that each followed, where that was one school alone. */
async function predecessorsOf(trx: Transaction, which: RawBuilder<unknown>): Promise<Map<string, string>> {
  const { rows } = await sql<{ urn: string; before: string }>`
    select urn, min(linked_urn) as before from school_links
    where link_type = 'Predecessor' and ${which} group by urn having count(*) = 1`.execute(trx);
  return new Map(rows.map(({ urn, before }) => [urn, before]));
}

/** A school goes on from the years of the one that it followed, up to where its own begin (DESIGN 6.3). */
function joined(years: Map<string, Year[]>, links: Map<string, string>): Years {
  const all = new Map(years);
  for (const [urn, before] of links) {
    const own = years.get(urn) ?? [];
    const first = own[0]?.year ?? Infinity;
    const earlier = (years.get(before) ?? []).filter(({ year }) => year < first);
    if (earlier.length > 0) all.set(urn, [...earlier, ...own]);
  }
  return all;
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

/**
 * Forgets the spreads of these years, of every indicator: figures of theirs have come or changed. Waits for whoever is keeping one that
 * was worked out of the figures before; whoever wants one from now on waits for the end of this transaction, and sees its figures.
 */
export async function forgetSpreads(trx: Transaction, years: readonly number[]): Promise<void> {
  if (years.length === 0) return;
  await sql`lock table national_spreads in share row exclusive mode`.execute(trx);
  await trx.deleteFrom("national_spreads").where("year", "in", years).execute();
}
