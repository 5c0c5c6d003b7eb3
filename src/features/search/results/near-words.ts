import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { wordsToRankBy, type Asked } from "./asked.ts";
import { searchPractices } from "./search-practices.ts";

/** The share of three-letter groups that two words have in common (pg_trgm, similarity): "fonics" and "phonics" 0.36. */
const nearEnough = 0.35;
const newestTitles = 500;
const mostWords = 8;

/**
 * The same search with each word that we do not know put as the nearest one in the names of themes and the newest titles;
 * undefined where none is near, or where that would find nothing either.
 */
export async function nearestSearch(db: Database, asked: Asked): Promise<Asked | undefined> {
  const said = wordsToRankBy(asked.words.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!said.some((word) => word.length > 3) || said.length > mostWords) return undefined;
  const near = await nearestWords(db, said);
  if (near === said.join(" ")) return undefined;
  const meant = { words: near, facets: [], page: 1 };
  return (await searchPractices(db, meant)).total > 0 ? meant : undefined;
}

async function nearestWords(db: Database, said: string[]): Promise<string> {
  const { rows } = await sql<{ word: string }>`
    with known as (
      select distinct word from (
        select name as text from themes
        union all
        (select v.title from search_entries e join practice_versions v on v.id = e.version_id
         order by e.published_at desc limit ${newestTitles})
      ) as named, regexp_split_to_table(lower(named.text), '[^[:alnum:]]+') as word where length(word) > 3
    )
    select coalesce(near.word, said.word) as word
    from unnest(array[${sql.join(said)}]::text[]) with ordinality as said (word, place)
    left join lateral (
      select known.word from known
      where length(said.word) > 3 and similarity(known.word, said.word) >= ${nearEnough}
      order by similarity(known.word, said.word) desc, known.word limit 1
    ) as near on true
    order by said.place`.execute(db);
  return rows.map(({ word }) => word).join(" ");
}
