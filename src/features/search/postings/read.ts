import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { heldOf, hold, type Moment } from "./held.ts";
import type { PostingRow } from "./pack.ts";

export type Read = Moment & { postings: Map<string, PostingRow[]> };
type Wanted = { kinds: readonly string[]; terms: readonly string[]; withPlaces: readonly string[] };
type Reads = { synonymsChange: number; of: (kind: string) => Read };

/**
 * The postings of these terms in the editions of these kinds that are served, with the changes up to which each tells and how
 * often the synonyms have changed, all of one moment. Terms that are held already are not read, where they are of that moment.
 */
export async function readPostings(db: Database | Transaction, wanted: Wanted): Promise<Reads> {
  const held = new Map(wanted.kinds.map((kind) => [kind, heldOf(db, kind, wanted)]));
  const isHeld = (term: string) => [...held.values()].every(({ postings }) => postings.has(term));
  const lacking = wanted.terms.filter((term) => !isHeld(term));
  const read = await readRows(db, { ...wanted, terms: lacking });
  for (const kind of wanted.kinds) {
    const { edition, change, postings } = read.of(kind);
    const lacked = new Map(lacking.map((term) => [term, postings.get(term) ?? []]));
    hold(db, kind, { edition, change, postings: lacked, withPlaces: wanted.withPlaces });
    const before = held.get(kind);
    const isOfOneMoment = before?.edition === edition && before.change === change;
    if (lacking.length < wanted.terms.length && !isOfOneMoment) return readPostings(db, wanted);
    for (const [term, rows] of before?.postings ?? []) if (!lacked.has(term)) postings.set(term, rows);
  }
  return read;
}

/** One statement, so that they are of one moment; term by term, so that no planner goes through all of an edition. */
async function readRows(db: Database | Transaction, { kinds, terms, withPlaces }: Wanted): Promise<Reads> {
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
