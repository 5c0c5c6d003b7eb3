import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { keptWords } from "./kept-words.ts";

/*
 * Searches that found nothing. Kept without who asked, from where or at what time: words, day, and how many times.
 */

/** A day's list is a work list for a person; beyond this it is somebody's script. */
const mostInADay = 500;

/** Counts a search that found nothing. The same words on the same day are one row. */
export async function countEmptySearch(db: Database, words: string, now: Date): Promise<void> {
  const kept = keptWords(words);
  if (kept === undefined) return;
  const day = dayOf(now);
  await sql`
    insert into empty_searches (searched_on, words)
    select ${day}::date, ${kept}::text
    where (select count(*) from empty_searches where searched_on = ${day}) < ${mostInADay}
    on conflict (searched_on, words) do update set times = empty_searches.times + 1
  `.execute(db);
}
