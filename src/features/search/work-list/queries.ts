import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { scope, type SignedInViewer } from "../../../policy/index.ts";
import type { Answer } from "./answer.ts";

export type InVain = { words: string; times: number; last_on: string };

const mostShown = 200;

/** What was sought and not found since that day, most often first; without what was dealt with and not sought again since. */
export async function emptySearchesSince(db: Database, day: string): Promise<InVain[]> {
  const { rows } = await sql<InVain>`
    select words, sum(times)::int as times, max(searched_on) as last_on
    from empty_searches where searched_on >= ${day} and ${notAnswered("empty_searches")}
    group by words order by times desc, last_on desc, words limit ${mostShown}`.execute(db);
  return rows;
}

/** Words that fewer people look for might be somebody's own; these are listed only where they were looked for as often. */
export const fewestAbandoned = 3;

/** What was found, and after which nobody opened a practice, since that day. */
export async function abandonedSearchesSince(db: Database, day: string): Promise<InVain[]> {
  const { rows } = await sql<InVain>`
    select words, sum(times)::int as times, max(searched_on) as last_on
    from searches
    where searched_on >= ${day} and ${notAnswered("searches")}
      and not exists (select from empty_searches nothing where nothing.words = searches.words
                      and nothing.searched_on >= ${day})
    group by words having sum(opened) = 0 and sum(times) >= ${fewestAbandoned}
    order by times desc, last_on desc, words limit ${mostShown}`.execute(db);
  return rows;
}

function notAnswered(table: "searches" | "empty_searches") {
  return sql<boolean>`not exists (select from search_answers answer
    where answer.words = ${sql.ref(`${table}.words`)} and answer.answered_on >= ${sql.ref(`${table}.searched_on`)})`;
}

/** One week, by its Monday: how many searches there were, and how many ended in a practice being opened. */
export type Week = { monday: string; searches: number; opened: number };

export async function weeksSince(db: Database, monday: string): Promise<Week[]> {
  const { rows } = await sql<Week>`
    select to_char(date_trunc('week', searched_on), 'YYYY-MM-DD') as monday,
           sum(times)::int as searches, sum(opened)::int as opened
    from searches where searched_on >= ${monday}
    group by 1 order by 1 desc`.execute(db);
  return rows;
}

export type Answered = { words: string; answer: Answer; answered_on: string; answered_by: string };

/** What was dealt with last, newest first. */
export async function lastAnswered(db: Database): Promise<Answered[]> {
  return db
    .selectFrom("search_answers as given")
    .innerJoin("people", "people.id", "given.answered_by")
    .select(["given.words", "given.answer", "given.answered_on", "people.name as answered_by"])
    .orderBy("given.answered_on", "desc")
    .orderBy("given.words")
    .limit(20)
    .execute();
}

export type DraftedFrom = { id: string; title: string; school: string; status: string };

/** The nominations that were drafted from these words, of those whose queue this person reads; the newest first. */
export async function nominationsDraftedFrom(
  db: Database,
  viewer: SignedInViewer,
  words: string,
): Promise<DraftedFrom[]> {
  return db
    .selectFrom("nominations")
    .innerJoin("schools", "schools.urn", "nominations.school_urn")
    .select(["nominations.id", "nominations.title", "schools.name as school", "nominations.status"])
    .where("nominations.sought", "=", words)
    .where(scope(viewer, "nomination.read_queue", "nominations"))
    .orderBy("nominations.nominated_at", "desc")
    .limit(20)
    .execute();
}

/** How often the words were sought, found or not, since that day; undefined where they never were. */
export async function findSought(db: Database, words: string, day: string): Promise<InVain | undefined> {
  const { rows } = await sql<{ times: number | null; last_on: string | null }>`
    select greatest(sum(found.times), sum(nothing.times))::int as times,
           greatest(max(found.searched_on), max(nothing.searched_on)) as last_on
    from (select searched_on, times from searches where words = ${words} and searched_on >= ${day}) found
    full join (select searched_on, times from empty_searches where words = ${words} and searched_on >= ${day}) nothing
      on nothing.searched_on = found.searched_on`.execute(db);
  const { times, last_on } = rows[0] ?? { times: null, last_on: null };
  return times === null || last_on === null ? undefined : { words, times, last_on };
}
