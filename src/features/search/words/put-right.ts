import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { hasBit } from "../postings/bitmap.ts";
import { eachPosting } from "../postings/pack.ts";
import { readPostings } from "../postings/read.ts";
import type { Shelf } from "../postings/shelf.ts";
import { synonymWeight } from "../ranking/weights.ts";
import type { Postings } from "../results/evaluate.ts";
import { isFormOf } from "./forms.ts";
import { readQuery, retyped, wantedBy, type Concept, type Query, type Synonyms } from "./read-query.ts";
import { likely, nearest, type KnownWord } from "./spelling.ts";
import { vocabularyOf, type VocabularyWord } from "./vocabulary.ts";

/*
 * Putting right what was misspelt, and finishing what was begun: a word that no entry has, and no word that means the
 * same, becomes the likeliest one that some entry has. Where that is only another form of it, the word was right: it stands,
 * and its other forms are found too. Only words of entries that the reader may meet are known.
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
const mostForms = 6;

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
  const forms = takeForms(instead);
  for (let tries = 0; tries < mostTries; tries++) {
    const chosen = [...instead].flatMap(([word, [best]]) => (best ? [[word, best] as const] : []));
    if (chosen.length === 0 && forms.size === 0) return unchanged;
    const words = retyped(typed, new Map(chosen.map(([word, best]) => [word, best.word])));
    const righted = withForms(readQuery(words, asked.synonyms, synonymWeight), forms);
    const read = (await readPostings(db, { kinds: [asked.kind], ...wantedBy(righted) })).of(asked.kind);
    const unmet = chosen.filter(([, { term }]) => !isVisible(term, read.postings, asked));
    if (unmet.length === 0) {
      const corrected = chosen.length > 0 ? { corrected: { words, insteadOf: typed } } : {};
      return { shelf, query: righted, postings: read.postings, ...corrected };
    }
    for (const [word] of unmet) instead.get(word)?.shift();
  }
  return unchanged;
}

/** Takes out the words that were right: those of which the likeliest is another form. Gives their forms, a word each. */
function takeForms(instead: Map<string, KnownWord[]>): Map<string, KnownWord[]> {
  const forms = new Map<string, KnownWord[]>();
  for (const [word, [best, ...others]] of instead) {
    if (!best || !isFormOf(word, best.word)) continue;
    const all = [best, ...others.filter((one) => isFormOf(word, one.word))];
    forms.set(word, [...new Map(all.map((one) => [one.term, one])).values()].slice(0, mostForms));
    instead.delete(word);
  }
  return forms;
}

function withForms(query: Query, forms: ReadonlyMap<string, readonly KnownWord[]>): Query {
  const concepts = query.concepts.map((concept) => {
    const ways = (forms.get(concept.word) ?? []).map(({ word, term }) => otherWay(term, word, synonymWeight));
    return { ...concept, ways: [...concept.ways, ...ways] };
  });
  return { ...query, concepts };
}

const otherWay = (term: string, said: string, weight: number) => ({ terms: [term], offsets: [0], said, weight });

export type Righted = { shelf: Shelf; query: Query; postings: Postings; corrected?: Correction };

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
async function meantBy(
  db: Database | Transaction,
  word: string,
  isLast: boolean,
  { kind, shelf, signedIn }: Asked,
): Promise<KnownWord[]> {
  const vocabulary = (await vocabularyOf(db, kind, shelf)).filter((one) => one.public || signedIn);
  const begun = isLast ? vocabulary.filter((one) => one.word.startsWith(word)).slice(0, mostBegun) : [];
  const near = nearest(word, vocabulary);
  const held = await entriesHolding(db, kind, shelf.edition, [...begun, ...near]);
  const counted = (words: readonly VocabularyWord[]) =>
    words.map(({ word: known, term }) => ({ word: known, term, entries: held.get(term) ?? 0 }));
  return [...counted(begun).toSorted((one, other) => other.entries - one.entries), ...likely(word, counted(near))];
}

const mostBegun = 200;

async function entriesHolding(
  db: Database | Transaction,
  kind: string,
  edition: number,
  words: readonly VocabularyWord[],
): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const { rows } = await sql<{ term: string; entries: number }>`
    select asked.term, holding.entries from unnest(${[...new Set(words.map(({ term }) => term))]}::text[]) as asked (term)
    cross join lateral (
      select coalesce(sum(held), 0)::int as entries from search_postings
      where kind = ${kind} and edition = ${edition} and term = asked.term) holding
  `.execute(db);
  return new Map(rows.map(({ term, entries }) => [term, entries]));
}
