import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";

export type PostingRow = { term: string; entries: Buffer; places: Buffer | null };
export type Read = { edition: number; change: number; postings: Map<string, PostingRow[]> };
type Wanted = { kinds: readonly string[]; terms: readonly string[]; withPlaces: readonly string[] };

/**
 * The postings of these terms in the editions of these kinds that are served, with the changes up to which each tells and how
 * often the synonyms have changed: one statement, so that they are of one moment. Places only for those terms that need
 * them. Term by term, so that no planner goes through all of an edition.
 */
export async function readPostings(
  db: Database | Transaction,
  { kinds, terms, withPlaces }: Wanted,
): Promise<{ synonymsChange: number; of: (kind: string) => Read }> {
  const { rows } = await sql<Row>`
    select shelf.kind, shelf.edition, shelf.change, posting.term, posting.entries,
           coalesce((select change from search_shelves where kind = 'synonyms'), 0) as synonyms,
           case when posting.term = any(${[...withPlaces]}::text[]) then posting.places end as places
    from search_shelves shelf
    left join lateral (
      select held.* from unnest(${[...terms]}::text[]) as asked (term)
      cross join lateral (
        select term, segment, entries, places from search_postings
        where kind = shelf.kind and edition = shelf.edition and term = asked.term
        offset 0) held) posting on true
    where shelf.kind = any(${[...kinds]}::text[])
    order by posting.term, posting.segment
  `.execute(db);
  const reads = new Map<string, Read>();
  for (const { kind, edition, change, ...posting } of rows) {
    const read = reads.get(kind) ?? { edition, change, postings: new Map<string, PostingRow[]>() };
    reads.set(kind, read);
    if (posting.term === null) continue;
    const { term, entries, places } = posting;
    read.postings.set(term, [...(read.postings.get(term) ?? []), { term, entries, places }]);
  }
  return {
    synonymsChange: rows[0]?.synonyms ?? 0,
    of: (kind) => reads.get(kind) ?? { edition: 0, change: 0, postings: new Map() },
  };
}

type Row = { kind: string; edition: number; change: number; synonyms: number } & PostingRow;
