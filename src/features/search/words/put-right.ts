import type { Database, Transaction } from "../../../platform/database/index.ts";
import { hasBit, type Bitmap } from "../postings/bitmap.ts";
import { PostingCursor } from "../postings/cursor.ts";
import { eachPosting } from "../postings/pack.ts";
import { readPostings } from "../postings/read.ts";
import type { Shelf } from "../postings/shelf.ts";
import { synonymWeight } from "../ranking/weights.ts";
import type { Postings } from "../results/holding.ts";
import { isFormOf } from "./forms.ts";
import { readQuery, retyped, wantedBy, type Concept, type Query, type Synonyms, type Way } from "./read-query.ts";
import { likely, nearest, type KnownWord } from "./spelling.ts";
import { vocabularyOf, type VocabularyWord } from "./vocabulary.ts";

/*
 * Putting right what was misspelt, and finishing what was begun: a word that no entry has, and no word that means the
 * same, becomes the likeliest one that some entry has. Where that is only another form of it, the word was right: it stands,
 * and its other forms are found too. A word among those that mean the same, or of a theme, is no misspelling, though no
 * entry has it: ADHD is not a way to write "added". Only words of entries that the reader may meet are known.
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
const mostForms = 6;

export async function putRight(db: Database | Transaction, asked: Asked): Promise<Righted> {
  const { query, shelf, postings, typed } = asked;
  const unchanged = { shelf, query, postings };
  const quoted = new Set(query.required.flatMap(({ terms }) => terms));
  const unknown = query.concepts.filter(
    (concept) =>
      !quoted.has(concept.term) &&
      isWorthIt(concept.word) &&
      !isMet(concept, postings, asked) &&
      !termsOf(asked.synonyms).has(concept.term),
  );
  if (unknown.length === 0) return unchanged;
  const last = query.concepts.at(-1);
  const instead = await meantBy(
    db,
    unknown.map(({ word }) => ({ word, isLast: word === last?.word })),
    asked,
  );
  const forms = takeForms(instead);
  const chosen = new Map([...instead].flatMap(([word, [best]]) => (best ? [[word, best.word] as const] : [])));
  if (chosen.size === 0 && forms.size === 0) return unchanged;
  const words = retyped(typed, chosen);
  const righted = withForms(readQuery(words, asked.synonyms, synonymWeight), forms);
  const read = await readPostings(db, { kinds: [asked.kind], ...wantedBy(righted) });
  return {
    shelf,
    query: righted,
    postings: read.of(asked.kind).postings,
    ...(chosen.size > 0 ? { corrected: { words, insteadOf: typed } } : {}),
  };
}

const termsKnown = new WeakMap<Synonyms, ReadonlySet<string>>();

/** Every term among the words that mean the same; gathered once for each state of them. */
function termsOf(synonyms: Synonyms): ReadonlySet<string> {
  const known = termsKnown.get(synonyms) ?? new Set([...synonyms.keys()].flatMap((key) => key.split(" ")));
  termsKnown.set(synonyms, known);
  return known;
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
    const ways = (forms.get(concept.word) ?? []).map(({ word: said, term }): Way => ({
      terms: [term],
      offsets: [0],
      said,
      weight: synonymWeight,
    }));
    return { ...concept, ways: [...concept.ways, ...ways] };
  });
  return { ...query, concepts };
}

export type Righted = { shelf: Shelf; query: Query; postings: Postings; corrected?: Correction };

const isWorthIt = (word: string) => word.length >= shortest && !/\p{N}/u.test(word);

function isMet({ ways }: Concept, postings: Postings, asked: Asked): boolean {
  return ways.some(({ terms }) => terms.every((term) => isVisible(term, postings, asked)));
}

/** Whether some entry that the reader may meet has the term. */
function isVisible(term: string, postings: Postings, asked: Asked): boolean {
  const visible = visibleTo(asked);
  const cursor = new PostingCursor(postings.get(term) ?? []);
  do cursor.reach(cursor.number + 1);
  while (cursor.number < Infinity && !hasBit(visible, cursor.number));
  return cursor.number < Infinity;
}

/** How many entries that the reader may meet have the term: what they may not meet must not tell in anything. */
function visibleEntries(term: string, postings: Postings, asked: Asked): number {
  const visible = visibleTo(asked);
  let count = 0;
  for (const { entries } of postings.get(term) ?? [])
    eachPosting(entries, (number) => (count += hasBit(visible, number) ? 1 : 0));
  return count;
}

const visibleTo = ({ shelf, signedIn }: Asked): Bitmap => (signedIn ? shelf.all : shelf.public);

type Unknown = { word: string; isLast: boolean };

/** The words that may have been meant by each, the likeliest first: of the last word, what it begins, before what it resembles. */
async function meantBy(
  db: Database | Transaction,
  unknown: readonly Unknown[],
  asked: Asked,
): Promise<Map<string, KnownWord[]>> {
  const { kind, shelf, signedIn } = asked;
  const vocabulary = (await vocabularyOf(db, kind, shelf)).filter((one) => one.public || signedIn);
  const candidates = unknown.map(({ word, isLast }) => ({
    word,
    begun: isLast ? begunBy(word, vocabulary) : [],
    near: nearest(word, vocabulary),
  }));
  const terms = [...new Set(candidates.flatMap(({ begun, near }) => [...begun, ...near].map(({ term }) => term)))];
  const { postings } = (await readPostings(db, { kinds: [kind], terms, withPlaces: [] })).of(kind);
  const held = new Map(terms.map((term) => [term, visibleEntries(term, postings, asked)]));
  const counted = (words: readonly VocabularyWord[]) =>
    words
      .map(({ word, term }): KnownWord => ({ word, term, entries: held.get(term) ?? 0 }))
      .filter(({ entries }) => entries > 0);
  return new Map(
    candidates.map(({ word, begun, near }) => {
      const finished = counted(begun).toSorted((one, other) => other.entries - one.entries);
      return [word, [...finished, ...likely(word, counted(near))]];
    }),
  );
}

/** Of the words that begin so, the shortest: the commonest is told from these. */
function begunBy(word: string, vocabulary: readonly VocabularyWord[]): VocabularyWord[] {
  const begun = vocabulary.filter((one) => one.word.startsWith(word));
  return begun.toSorted((one, other) => one.word.length - other.word.length).slice(0, mostBegun);
}

const mostBegun = 60;
