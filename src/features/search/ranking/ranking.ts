import { sql } from "kysely";
import type { Database, OpenDatabase } from "../../../platform/database/index.ts";

/*
 * Ranking by BM25 where the database has pg_textsearch (the embedded one always has), else by ts_rank. The index and
 * the function are made at start and not by a migration, because the schema is the same on every kind of database.
 */

export type RankingKind = "bm25" | "ts_rank";

/** Any number will do, as long as it is always the same: one process makes the index at a time. */
const rankingLock = 7_469_133;

/** Makes what BM25 needs where it can be had, once. Says which ranking is in use from now on. */
export async function prepareRanking({ pool }: Pick<OpenDatabase, "pool">): Promise<RankingKind> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [rankingLock]);
    const { rows } = await client.query("select from pg_extension where extname = 'pg_textsearch'");
    if (rows.length > 0) for (const statement of bm25) await client.query(statement);
    await client.query("commit");
    return rows.length > 0 ? "bm25" : "ts_rank";
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Databases that are known to have it: what was made stays, so this is asked no more. */
const prepared = new WeakSet<Database>();

/** Which ranking this database has been prepared for. */
export async function rankingKind(db: Database): Promise<RankingKind> {
  if (prepared.has(db)) return "bm25";
  const { rows } = await sql<{ has: boolean }>`
    select to_regprocedure('search_ranked(text, integer)') is not null as has`.execute(db);
  if (rows[0]?.has) prepared.add(db);
  return rows[0]?.has ? "bm25" : "ts_rank";
}

/*
 * The function exists to fix the plan: read in order of relevance from the index and stop. Left to itself the planner
 * scores every row for a small table or a high limit, and each score splits a whole document into words (a third of a
 * millisecond). `format` makes both arguments constants, which the index needs to stop early.
 */
const bm25 = [
  `create index if not exists search_entries_relevance on search_entries using bm25 (words)
     with (text_config = 'english')`,
  `create or replace function search_ranked(wanted text, most integer) returns setof uuid
     language plpgsql stable rows 100
     set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off
   as $$
   begin
     return query execute format(
       'select practice_id from search_entries order by words <@> to_bm25query(%L, ''search_entries_relevance'') limit %s',
       wanted, most);
   end
   $$`,
];
