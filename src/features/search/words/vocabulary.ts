import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Shelf } from "../postings/shelf.ts";

/*
 * Every word of the entries of a kind, as this process knows it: read whole when a word is first misspelt after the
 * index has changed. Looking through some ten thousand words here is quicker than asking the database for those alike.
 */

export type VocabularyWord = { word: string; term: string; sound: string; public: boolean; letters: number };
type Vocabulary = { edition: number; change: number; words: VocabularyWord[] };

const known = new WeakMap<Database | Transaction, Map<string, Vocabulary>>();

export async function vocabularyOf(
  db: Database | Transaction,
  kind: string,
  { edition, change }: Shelf,
): Promise<readonly VocabularyWord[]> {
  const ofDatabase = known.get(db) ?? new Map<string, Vocabulary>();
  const held = ofDatabase.get(kind);
  if (held?.edition === edition && held.change === change) return held.words;
  const rows = await db
    .selectFrom("search_words")
    .select(["word", "term", "sound", "audience"])
    .where("kind", "=", kind)
    .where("edition", "=", edition)
    .orderBy("word")
    .execute();
  const words = rows.map(({ audience, ...row }) => ({
    ...row,
    public: audience === "public",
    letters: lettersIn(row.word),
  }));
  known.set(db, ofDatabase.set(kind, { edition, change, words }));
  return words;
}

/** Which letters a word has, a bit each: words that share few are not compared any further. */
export function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits;
}
