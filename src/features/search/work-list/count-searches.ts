import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { WebRequest } from "../../../web/index.ts";
import { askedIn, type Asked } from "../results/asked.ts";
import { keptWords } from "./kept-words.ts";

/*
 * How many searches there are, and how many end in a practice being opened. A browser says which page it came from (the
 * Referer header) only among our own pages; where that is a page of results, its words have one opening more that day,
 * and never more than they had searches. Nothing is put into a page or a link to do it, and nothing of who asked is kept.
 */

const mostInADay = 5_000;

/** Counts a search as it begins: its first page, before it is narrowed. */
export async function countSearch(db: Database, { words, facets, page, near }: Asked, now: Date): Promise<void> {
  const kept = facets.length > 0 || page > 1 || near !== undefined ? undefined : keptWords(words);
  if (kept === undefined) return;
  const day = dayOf(now);
  await sql`
    insert into searches (searched_on, words)
    select ${day}::date, ${kept}::text
    where (select count(*) from searches where searched_on = ${day}) < ${mostInADay}
    on conflict (searched_on, words) do update set times = searches.times + 1
  `.execute(db);
}

/** Counts that a practice was opened from a page of results. */
export async function countOpening(request: WebRequest): Promise<void> {
  const kept = wordsOfReferer(request);
  if (kept === undefined) return;
  const day = dayOf(request.clock.now());
  await sql`
    update searches set opened = opened + 1 where searched_on = ${day} and words = ${kept} and opened < times
  `.execute(request.db);
}

function wordsOfReferer({ http, deps }: WebRequest): string | undefined {
  const referer = http.req.header("referer");
  if (referer === undefined || !referer.includes("/practices?") || !URL.canParse(referer)) return undefined;
  const { origin, pathname, searchParams } = new URL(referer);
  if (origin !== new URL(deps.config.publicUrl).origin || pathname !== "/practices") return undefined;
  return keptWords(askedIn(searchParams).words);
}
