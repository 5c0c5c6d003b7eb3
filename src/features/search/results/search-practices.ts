import { sql, type RawBuilder } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { anyOfTheWords, wordsToRankBy, type Asked, type Facet } from "./asked.ts";
import { countMarks, knownFacets, markOf, type FacetCount, type KnownFacet } from "./facets.ts";
import { rankingKind, type RankingKind } from "../ranking/ranking.ts";

export const pageLength = 20;

export type Found = {
  /** How many practices match, truly; and of these, how many each further choice would leave. */
  total: number;
  counts: FacetCount[];
  /** The practices of this page, in order. */
  practiceIds: string[];
  /** The page that is shown: the last one where a later one was asked for. */
  page: number;
  /** Nothing had all of the words, so these have some of them; false where nothing has any of them either. */
  anyWord: boolean;
};

/**
 * Finds the published practices that hold all of the words (or, where none does, any of them) and every chosen theme
 * and phase, best first; without words, the newest first. Reads the index alone.
 */
export async function searchPractices(db: Database, asked: Asked): Promise<Found> {
  const all = await search(db, asked, asked.words);
  if (all.total > 0 || asked.words === "") return { ...all, anyWord: false };
  const some = anyOfTheWords(asked.words);
  const withAny = some === "" ? all : await search(db, asked, some);
  return { ...withAny, anyWord: withAny.total > 0 };
}

async function search(db: Database, asked: Asked, words: string): Promise<Omit<Found, "anyWord">> {
  const matches = sql<boolean>`${matching(words)} and ${marked(asked.facets)}`;
  const { rows } = await sql<{ total: number; marks: string; known: KnownFacet[] }>`
    select count(*)::int as total, coalesce(string_agg(marks, ''), '') as marks, (${knownFacets}) as known
    from search_entries where ${matches}
  `.execute(db);
  const { total, marks, known } = rows[0] ?? { total: 0, marks: "", known: [] };
  const page = Math.max(1, Math.min(asked.page, Math.ceil(total / pageLength)));
  const wanted = { words, matches, total, from: (page - 1) * pageLength, narrowed: asked.facets.length > 0 };
  const practiceIds = total === 0 ? [] : await inOrder(db, wanted);
  return { total, counts: countMarks(known, marks), practiceIds, page };
}

const query = (words: string) => sql`websearch_to_tsquery('english', ${words})`;

function matching(words: string): RawBuilder<boolean> {
  return words === "" ? sql<boolean>`true` : sql<boolean>`search_entries.vector @@ ${query(words)}`;
}

/** Every chosen facet; one that has no mark is on no practice. */
function marked(facets: readonly Facet[]): RawBuilder<boolean> {
  if (facets.length === 0) return sql<boolean>`true`;
  const each = facets.map((facet) => sql<boolean>`strpos(search_entries.marks, (${markOf(facet)})) > 0`);
  return sql<boolean>`${sql.join(each, sql` and `)}`;
}

type Wanted = { words: string; matches: RawBuilder<boolean>; total: number; from: number; narrowed: boolean };

async function inOrder(db: Database, wanted: Wanted): Promise<string[]> {
  if (wanted.words === "") return ordered(db, wanted, sql`published_at desc, practice_id`);
  const kind: RankingKind = wordsToRankBy(wanted.words) === "" ? "ts_rank" : await rankingKind(db);
  if (kind === "bm25") return byRelevance(db, wanted);
  return ordered(db, wanted, sql`ts_rank(vector, ${query(wanted.words)}, 1) desc, published_at desc, practice_id`);
}

async function ordered(db: Database, { matches, from }: Wanted, order: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ practice_id: string }>`
    select practice_id from search_entries where ${matches} order by ${order} limit ${pageLength} offset ${from}
  `.execute(db);
  return rows.map((row) => row.practice_id);
}

/**
 * BM25 puts what has any of the words in order; of these only what matches is kept. What matches comes early as a rule,
 * so a few hundred are asked for (where a theme or phase is chosen, more), and all of them only where these did not do.
 */
async function byRelevance(db: Database, wanted: Wanted): Promise<string[]> {
  const { total, from, narrowed } = wanted;
  const first = await ranked(db, wanted, from + (narrowed ? 2_000 : 200));
  return first.length >= Math.min(pageLength, total - from) ? first : ranked(db, wanted, 1_000_000);
}

async function ranked(db: Database, { words, matches, from }: Wanted, most: number): Promise<string[]> {
  const { rows } = await sql<{ practice_id: string }>`
    select search_entries.practice_id
    from search_ranked(${wordsToRankBy(words)}, ${most}) with ordinality as ranked (practice_id, place)
    join search_entries on search_entries.practice_id = ranked.practice_id
    where ${matches} order by ranked.place limit ${pageLength} offset ${from}
  `.execute(db);
  return rows.map((row) => row.practice_id);
}
