import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { keyOf, phraseOf, type Phrase, type Synonyms } from "./read-query.ts";

/* What this process knows of the words that mean the same; read again when the index tells that they have changed. */

type Known = { change: number; synonyms: Synonyms };
const known = new WeakMap<Database | Transaction, Known>();

export function synonymsKnown(db: Database | Transaction): Known {
  return known.get(db) ?? { change: -1, synonyms: new Map() };
}

export async function catchUpSynonyms(db: Database | Transaction): Promise<void> {
  const { rows } = await sql<{ change: number }>`
    select coalesce((select change from search_shelves where kind = 'synonyms'), 0) as change`.execute(db);
  const pairs = await db
    .selectFrom("search_synonyms")
    .select(["words", "same_as"])
    .where("removed_at", "is", null)
    .orderBy("pair_key")
    .execute();
  const ofThemes = await db
    .selectFrom("theme_words")
    .innerJoin("themes", "themes.slug", "theme_words.theme_slug")
    .select(["themes.name as words", "theme_words.word as same_as"])
    .orderBy("themes.slug")
    .orderBy("theme_words.word")
    .execute();
  known.set(db, { change: rows[0]?.change ?? 0, synonyms: bothWays([...ofThemes, ...pairs]) });
}

/** Tells every process that they have changed, once this is done. */
export async function synonymsChanged(trx: Transaction): Promise<void> {
  await sql`
    insert into search_shelves as shelf (kind, change) values ('synonyms', 1)
    on conflict (kind) do update set change = shelf.change + 1`.execute(trx);
}

/** The same for a pair however it is put, and however it is written. */
export function pairKey(one: string, other: string): string {
  return [keyOf(one), keyOf(other)].toSorted().join(" = ");
}

/** Every pair, found from either of the two. */
export function bothWays(pairs: readonly { words: string; same_as: string }[]): Synonyms {
  const same = new Map<string, (Phrase & { said: string })[]>();
  const put = (from: string, to: string) => {
    const key = keyOf(from);
    const phrase = phraseOf(to);
    const sameKey = phrase.terms.join(" ");
    if (key === sameKey) return;
    const there = same.get(key) ?? [];
    if (!there.some(({ terms }) => terms.join(" ") === sameKey)) there.push({ ...phrase, said: to });
    same.set(key, there);
  };
  for (const { words, same_as } of pairs) {
    put(words, same_as);
    put(same_as, words);
  }
  return same;
}
