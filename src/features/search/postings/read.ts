import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";

export type PostingRow = { term: string; entries: Buffer; places: Buffer | null };
export type Read = {
  edition: number;
  change: number;
  /** How often the synonyms have changed. */
  synonymsChange: number;
  postings: Map<string, PostingRow[]>;
};

/**
 * The postings of these terms in the edition that is served, with the changes up to which they tell: one statement, so
 * that they are of one moment. Places only for those terms that need them.
 */
export async function readPostings(
  db: Database | Transaction,
  kind: string,
  wanted: { terms: readonly string[]; withPlaces: readonly string[] },
): Promise<Read> {
  const { rows } = await sql<{ edition: number; change: number; synonyms: number } & PostingRow>`
    select shelf.edition, shelf.change, coalesce(words.change, 0) as synonyms, posting.term, posting.entries,
           case when posting.term = any(${[...wanted.withPlaces]}::text[]) then posting.places end as places
    from search_shelves shelf
    left join search_shelves words on words.kind = 'synonyms'
    left join lateral (
      select term, segment, entries, places from search_postings
      where kind = ${kind} and edition = shelf.edition and term = any(${[...wanted.terms]}::text[])
      offset 0) posting on true
    where shelf.kind = ${kind}
    order by posting.term, posting.segment
  `.execute(db);
  const postings = new Map<string, PostingRow[]>();
  for (const { term, entries, places } of rows) {
    if (term === null) continue;
    const ofTerm = postings.get(term);
    if (ofTerm) ofTerm.push({ term, entries, places });
    else postings.set(term, [{ term, entries, places }]);
  }
  const { edition = 0, change = 0, synonyms = 0 } = rows[0] ?? {};
  return { edition, change, synonymsChange: synonyms, postings };
}
