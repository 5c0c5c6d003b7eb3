import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { Viewer } from "../../../policy/index.ts";
import { readerFor } from "../results/reader.ts";
import { thoseWithEveryWord } from "../results/search.ts";
import { askedBy, type SavedSearch } from "./saved-searches.ts";

/** A mail names no more than this; what is left is told by the next. */
const mostTold = 50;

/**
 * The practices that fit the search as they stand now, were first published after it was saved and before `until`, and
 * have not been told of it: oldest first. A later version of a practice is not a new one.
 */
export async function newlyFitting(
  db: Database | Transaction,
  search: SavedSearch,
  { viewer, until }: { viewer: Viewer; until: Date },
): Promise<string[]> {
  const candidates = await publishedSinceSaved(db, search, until);
  if (candidates.length === 0) return [];
  const asked = askedBy(search);
  const reader = await readerFor(db, { viewer, today: dayOf(until), ...asked });
  const fits = await thoseWithEveryWord(db, asked, reader, candidates);
  return candidates.filter((id) => fits.has(id)).slice(0, mostTold);
}

async function publishedSinceSaved(db: Database | Transaction, search: SavedSearch, until: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select practices.id from saved_searches search
    join (select practice_id, min(published_at) as first_at from publications
          group by practice_id having min(published_at) < ${until}) made on made.first_at > search.saved_at
    join practices on practices.id = made.practice_id
    where search.id = ${search.id} and practices.status <> 'withdrawn' and practices.published_version_id is not null
      and not exists (select from saved_search_tellings told
                      where told.search_id = search.id and told.practice_id = practices.id)
    order by made.first_at, practices.id
    limit 1000`.execute(db);
  return rows.map(({ id }) => id);
}
