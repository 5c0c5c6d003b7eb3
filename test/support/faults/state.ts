import pg from "pg";
import { inject } from "vitest";
import type { OpenDatabase } from "../../../src/platform/database/index.ts";
import { atDatabase } from "../server-databases.ts";

/*
 * Everything that the database holds, table by table: how many rows, and which transactions wrote them, which is known without
 * reading what they say. What passes through (limits, sessions, who opened what) is left out, and so is what a file
 * store holds, which is swept, and how the words of the index are laid out, which depends on what was indexed before; its
 * entries are looked at.
 */

const leftOut = new Set(["rate_limits", "sessions", "verifications", "record_readings", "stored_files", "searches"]);

const layout = /^search_(?!entries|synonyms)/;

export type State = Record<string, { rows: number; writers: string }>;
export type Watched = { state(): Promise<State>; end(): Promise<void> };

/** Looks on from a session of its own, which no fault reaches, and in which the long query is planned once. */
export async function watched({ pool }: OpenDatabase): Promise<Watched> {
  const { rows } = await pool.query<{ name: string }>("select current_database() as name");
  const url = atDatabase(inject("postgresqlServer"), rows[0]?.name ?? "");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const text = stateQuery(await tablesOf(client));
  return {
    async state() {
      const found = await client.query<State[string] & { name: string }>({ name: "state", text });
      return Object.fromEntries(found.rows.map(({ name, ...one }) => [name, one]));
    },
    end: () => client.end(),
  };
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  return rows.map(({ name }) => name).filter((name) => !leftOut.has(name) && !layout.test(name));
}

/** Mail leaves by a job, so that the jobs that wait are part of it. */
function stateQuery(tables: readonly string[]): string {
  const parts = tables.map(
    (name) =>
      `select '${name}' as name, count(*)::int as rows, coalesce(sum(xmin::text::bigint), 0)::text as writers from "${name}"`,
  );
  return [...parts, "select 'pgboss.job', count(*)::int, '' from pgboss.job"].join(" union all ");
}

/** What differs between two states: the tables that changed, with how many rows came or went. */
export function differenceOf(before: State, after: State): Record<string, number> {
  return Object.fromEntries(
    Object.keys(after)
      .toSorted()
      .filter((name) => before[name]?.rows !== after[name]?.rows || before[name]?.writers !== after[name]?.writers)
      .map((name) => [name, (after[name]?.rows ?? 0) - (before[name]?.rows ?? 0)]),
  );
}
