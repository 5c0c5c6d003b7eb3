import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";

export type Pair = { id: string; words: string; sameAs: string; isBase: boolean };

const shownAtOnce = 50;

/** The pairs that hold these letters in either of the two, a page of them, by the alphabet; and how many there are. */
export async function pairsHolding(
  db: Database,
  sought: string,
  page: number,
): Promise<{ pairs: Pair[]; total: number }> {
  const like = `%${sought.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  const { rows } = await sql<Pair & { total: number }>`
    select id, words, same_as as "sameAs", authority_code is null as "isBase", count(*) over ()::int as total
    from search_synonyms
    where removed_at is null and (words ilike ${like} or same_as ilike ${like})
    order by lower(words) collate "C", lower(same_as) collate "C", id
    limit ${shownAtOnce} offset ${(page - 1) * shownAtOnce}
  `.execute(db);
  return {
    pairs: rows.map(({ id, words, sameAs, isBase }) => ({ id, words, sameAs, isBase })),
    total: rows[0]?.total ?? 0,
  };
}

export const pagesOf = (total: number) => Math.ceil(total / shownAtOnce);

export async function findPair(db: Database, id: string): Promise<Pair | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  return db
    .selectFrom("search_synonyms")
    .select(["id", "words", "same_as as sameAs", (eb) => eb("authority_code", "is", null).as("isBase")])
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst() as Promise<Pair | undefined>;
}
