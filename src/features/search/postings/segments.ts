import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { soundOf } from "../words/sounds.ts";
import type { Packed, Segment } from "./pack.ts";

/* Writing the postings: a segment at a time, its terms some hundreds in one statement. */

type At = { kind: string; edition: number };
const inOneStatement = 1_000;

/** Writes a segment under the number of its last entry; nothing where it has none. */
export async function writeSegment(db: Database | Transaction, at: At, segment: Segment): Promise<void> {
  if (segment.entries === 0) return;
  await writePostings(db, at, segment.last, segment.packed());
  await writeWords(db, at, "public", segment.words.public);
  await writeWords(db, at, "signed_in", segment.words.signed_in);
  await sql`
    insert into search_segments (kind, edition, segment, last_number, entries)
    values (${at.kind}, ${at.edition}, ${segment.last}, ${segment.last}, ${segment.entries})
  `.execute(db);
}

export async function writePostings(
  db: Database | Transaction,
  { kind, edition }: At,
  segment: number,
  packed: readonly Packed[],
): Promise<void> {
  for (let from = 0; from < packed.length; from += inOneStatement) {
    const some = packed.slice(from, from + inOneStatement);
    await sql`
      insert into search_postings (kind, edition, segment, term, held, entries, places)
      select ${kind}, ${edition}, ${segment}, term, held, entries, places
      from unnest(${some.map(({ term }) => term)}::text[], ${some.map(({ held }) => held)}::int[],
                  ${some.map(({ entries }) => entries)}::bytea[], ${some.map(({ places }) => places)}::bytea[])
        as told (term, held, entries, places)
    `.execute(db);
  }
}

/** Keeps the words of these entries for spelling and completion; a word of any public entry is public. */
async function writeWords(
  db: Database | Transaction,
  { kind, edition }: At,
  audience: "public" | "signed_in",
  words: ReadonlyMap<string, string>,
): Promise<void> {
  const told = [...words].filter(([word]) => word.length > 1 && !/^\p{N}+$/u.test(word));
  for (let from = 0; from < told.length; from += inOneStatement) {
    const some = told.slice(from, from + inOneStatement);
    await sql`
      insert into search_words (kind, edition, word, term, sound, audience)
      select ${kind}, ${edition}, word, term, sound, ${audience}
      from unnest(${some.map(([word]) => word)}::text[], ${some.map(([, term]) => term)}::text[],
                  ${some.map(([word]) => soundOf(word))}::text[]) as told (word, term, sound)
      on conflict (kind, edition, word) do update set audience = 'public'
      where search_words.audience <> 'public' and excluded.audience = 'public'
    `.execute(db);
  }
}
