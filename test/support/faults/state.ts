import type { OpenDatabase } from "../../../src/platform/database/index.ts";

/*
 * Everything that the database holds, table by table: how many rows, and what they say. What passes through (limits,
 * sessions, who opened what) is left out, and so is what a file store holds, which is swept, and how the words of the index are
 * laid out, which depends on what was indexed before; its entries are looked at.
 */

const leftOut = new Set(["rate_limits", "sessions", "verifications", "record_readings", "stored_files", "searches"]);

const layout = /^search_(?!entries|synonyms)/;

export type State = Record<string, { rows: number; says: string }>;

export async function tablesOf({ pool }: OpenDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  return rows.map(({ name }) => name).filter((name) => !leftOut.has(name) && !layout.test(name));
}

/** Mail leaves by a job, so that the jobs that wait are part of it. */
export async function stateOf({ pool }: OpenDatabase, tables: readonly string[]): Promise<State> {
  const parts = tables.map(
    (name) =>
      `select '${name}' as name, count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as says from "${name}" t`,
  );
  parts.push("select 'pgboss.job', count(*)::int, '' from pgboss.job");
  const { rows } = await pool.query<{ name: string; rows: number; says: string }>(parts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, ...one }) => [name, one]));
}

/** What differs between two states: the tables that changed, with how many rows came or went. */
export function differenceOf(before: State, after: State): Record<string, number> {
  return Object.fromEntries(
    Object.keys(after)
      .toSorted()
      .filter((name) => before[name]?.rows !== after[name]?.rows || before[name]?.says !== after[name]?.says)
      .map((name) => [name, (after[name]?.rows ?? 0) - (before[name]?.rows ?? 0)]),
  );
}
