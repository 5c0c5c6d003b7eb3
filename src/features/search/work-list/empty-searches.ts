import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";

/*
 * Searches that found nothing. Kept without who asked, from where or at what time: words, day, and how many times.
 */

const longestKept = 100;
/** A day's list is a work list for a person; beyond this it is somebody's script. */
const mostInADay = 500;

/** Counts a search that found nothing. The same words on the same day are one row, however they were capitalised. */
export async function countEmptySearch(db: Database, words: string, now: Date): Promise<void> {
  const kept = words.toLowerCase().replaceAll(/\s+/g, " ").slice(0, longestKept).toWellFormed().trim();
  const day = dayOf(now);
  await sql`
    insert into empty_searches (searched_on, words)
    select ${day}::date, ${kept}::text
    where (select count(*) from empty_searches where searched_on = ${day}) < ${mostInADay}
    on conflict (searched_on, words) do update set times = empty_searches.times + 1
  `.execute(db);
}

export type EmptySearch = { words: string; times: number; last_on: string };

/** What was sought in vain since that day, most often first. */
export async function emptySearchesSince(db: Database, day: string): Promise<EmptySearch[]> {
  return db
    .selectFrom("empty_searches")
    .select(["words", (eb) => eb.fn.sum<string>("times").as("times"), (eb) => eb.fn.max("searched_on").as("last_on")])
    .where("searched_on", ">=", day)
    .groupBy("words")
    .orderBy("times", "desc")
    .orderBy("last_on", "desc")
    .orderBy("words")
    .limit(200)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, times: Number(row.times) })));
}
