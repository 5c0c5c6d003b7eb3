import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { hasBit } from "../postings/bitmap.ts";
import { eachPosting } from "../postings/pack.ts";
import { readPostings } from "../postings/read.ts";
import type { Shelf } from "../postings/shelf.ts";
import { synonymWeight } from "../ranking/weights.ts";
import type { Postings } from "../results/evaluate.ts";
import { readQuery, retyped, wantedBy, type Concept, type Query, type Synonyms } from "./read-query.ts";
import { soundOf } from "./sounds.ts";
import { likely, type KnownWord } from "./spelling.ts";

/*
 * Putting right what was misspelt, and finishing what was begun: a word that no entry has, and no word that means the
 * same, becomes the likeliest one that some entry has. Only words of entries that the reader may meet are known.
 */

/** What is searched for, and what was asked. */
export type Correction = { words: string; insteadOf: string };

type Asked = {
  kind: string;
  typed: string;
  shelf: Shelf;
  query: Query;
  synonyms: Synonyms;
  postings: Postings;
  signedIn: boolean;
};

/** A shorter word, or one with a figure, is taken as it stands. */
const shortest = 3;
const mostTries = 3;

export async function putRight(db: Database | Transaction, asked: Asked): Promise<Righted> {
  const { query, shelf, postings, typed } = asked;
  const unchanged = { shelf, query, postings };
  const quoted = new Set(query.required.flatMap(({ terms }) => terms));
  const unknown = query.concepts.filter(
    (concept) => !quoted.has(concept.term) && isWorthIt(concept.word) && !isMet(concept, postings, asked),
  );
  if (unknown.length === 0) return unchanged;
  const last = query.concepts.at(-1);
  const instead = new Map<string, KnownWord[]>();
  for (const { word } of unknown) instead.set(word, await meantBy(db, word, word === last?.word, asked));
  for (let tries = 0; tries < mostTries; tries++) {
    const chosen = [...instead].flatMap(([word, [best]]) => (best ? [[word, best] as const] : []));
    if (chosen.length === 0) return unchanged;
    const words = retyped(typed, new Map(chosen.map(([word, best]) => [word, best.word])));
    const righted = readQuery(words, asked.synonyms, synonymWeight);
    const read = await readPostings(db, asked.kind, wantedBy(righted));
    const unmet = chosen.filter(([, { term }]) => !isVisible(term, read.postings, asked));
    if (unmet.length === 0) {
      return { shelf, query: righted, postings: read.postings, corrected: { words, insteadOf: typed } };
    }
    for (const [word] of unmet) instead.get(word)?.shift();
  }
  return unchanged;
}

type Righted = { shelf: Shelf; query: Query; postings: Postings; corrected?: Correction };

const isWorthIt = (word: string) => word.length >= shortest && !/\p{N}/u.test(word);

function isMet({ ways }: Concept, postings: Postings, asked: Asked): boolean {
  return ways.some(({ terms }) => terms.every((term) => isVisible(term, postings, asked)));
}

/** Whether some entry that the reader may meet has the term. */
function isVisible(term: string, postings: Postings, { shelf, signedIn }: Asked): boolean {
  const visible = signedIn ? shelf.all : shelf.public;
  let found = false;
  for (const { entries } of postings.get(term) ?? [])
    eachPosting(entries, (number) => (found ||= hasBit(visible, number)));
  return found;
}

/** The words that may have been meant, the likeliest first: of the last word, what it begins, before what it resembles. */
async function meantBy(db: Database | Transaction, word: string, isLast: boolean, asked: Asked): Promise<KnownWord[]> {
  const known = await knownWordsLike(db, word, asked);
  const begun = isLast ? known.filter((one) => one.word.startsWith(word)) : [];
  return [...begun.toSorted((one, other) => other.entries - one.entries), ...likely(word, known)];
}

/** Words that begin with it, sound like it, or share many of its groups of three letters (pg_trgm). */
async function knownWordsLike(
  db: Database | Transaction,
  word: string,
  { kind, signedIn }: Asked,
): Promise<KnownWord[]> {
  const known = sql`
    select word, term from search_words
    where kind = ${kind} and edition = (select edition from search_shelves where kind = ${kind})
      and (audience = 'public' or ${signedIn})`;
  const { rows } = await sql<KnownWord>`
    select word, term, coalesce((
        select sum(held) from search_postings posting
        join search_shelves shelf on shelf.kind = posting.kind and shelf.edition = posting.edition
        where posting.kind = ${kind} and posting.term = likely.term), 0)::int as entries
    from (
      (${known} and word like ${`${word}%`} order by length(word), word limit 30)
      union (${known} and sound = ${soundOf(word)} limit 50)
      union (${known} and word % ${word} order by similarity(word, ${word}) desc, word limit 40)
    ) as likely
  `.execute(db);
  return rows;
}
