import { both, emptyBitmap, hasBit, setBit, without, type Bitmap } from "../postings/bitmap.ts";
import { eachPosting, eachWithPlaces } from "../postings/pack.ts";
import type { PostingRow } from "../postings/read.ts";
import { rarity } from "../ranking/bm25.ts";
import type { Concept, Phrase, Query, Way } from "../words/read-query.ts";

/*
 * Which entries answer a query, and how well: over arrays with a place for each entry, which is quicker than any join.
 * An entry answers that has any of the words, all that stands in quotes and nothing that has a minus before it. So a
 * synonym more can only add entries.
 */

/** How one word of the query is met, by entry: with what weight, by which way, in which parts. */
export type Met = { concept: Concept; weight: Float32Array; way: Uint8Array; parts: Uint8Array; holding: number };

export type Evaluated = {
  /** What answers, before any facet. */
  matches: Bitmap;
  /** The relevance of what answers. */
  relevance: Float32Array;
  met: Met[];
  withEveryWord: Bitmap;
};

export type Postings = ReadonlyMap<string, readonly PostingRow[]>;
type Over = { size: number; visible: Bitmap; entries: number };

export function evaluate(query: Query, postings: Postings, over: Over): Evaluated {
  const met = query.concepts.map((concept) => meeting(concept, postings, over));
  const { relevance, some, every } = addedUp(met, over);
  let matches = some;
  for (const phrase of query.required) matches = both(matches, holding(phrase, postings, over));
  for (const phrase of query.excluded) matches = without(matches, holding(phrase, postings, over));
  return { matches, relevance, met, withEveryWord: both(every, matches) };
}

function meeting(concept: Concept, postings: Postings, over: Over): Met {
  const { size } = over;
  const met: Met = {
    concept,
    weight: new Float32Array(size),
    way: new Uint8Array(size),
    parts: new Uint8Array(size),
    holding: 0,
  };
  concept.ways.forEach((way, at) => {
    if (way.terms.length === 1) meetByWord(met, way, at, postings, over);
    else meetByPhrase(met, way, at, postings, over);
  });
  return met;
}

function meetByWord(met: Met, { terms: [term = ""], weight: worth }: Way, at: number, postings: Postings, over: Over) {
  const { weight, way, parts } = met;
  const { visible } = over;
  for (const { entries } of postings.get(term) ?? []) {
    eachPosting(entries, (number, impact, held) => {
      if (!hasBit(visible, number)) return;
      const here = (worth * impact) / 255;
      const before = weight[number] ?? 0;
      if (before === 0) met.holding++;
      parts[number] = (parts[number] ?? 0) | held;
      if (here <= before) return;
      weight[number] = here;
      way[number] = at;
    });
  }
}

/** A phrase weighs in an entry what the lightest of its words weighs there. */
function meetByPhrase(met: Met, phrase: Way, at: number, postings: Postings, over: Over): void {
  const { terms, weight: worth } = phrase;
  const found = holding(phrase, postings, over);
  const lightest = new Uint8Array(over.size);
  const inParts = new Uint8Array(over.size);
  for (const term of terms) {
    for (const { entries } of postings.get(term) ?? []) {
      eachPosting(entries, (number, impact, held) => {
        if (!hasBit(found, number)) return;
        const before = lightest[number] ?? 0;
        lightest[number] = before === 0 ? impact : Math.min(before, impact);
        inParts[number] = before === 0 ? held : (inParts[number] ?? 0) & held;
      });
    }
  }
  for (let number = 0; number < over.size; number++) {
    if (!hasBit(found, number)) continue;
    const here = (worth * (lightest[number] ?? 0)) / 255;
    if (met.weight[number] === 0) met.holding++;
    met.parts[number] = (met.parts[number] ?? 0) | (inParts[number] ?? 0);
    if (here <= (met.weight[number] ?? 0)) continue;
    met.weight[number] = here;
    met.way[number] = at;
  }
}

/** The entries that hold these terms one after the other; one term, anywhere. */
function holding({ terms, offsets }: Phrase, postings: Postings, { size, visible }: Over): Bitmap {
  const found = emptyBitmap(size);
  const [first = "", ...rest] = terms;
  if (rest.length === 0) {
    for (const { entries } of postings.get(first) ?? []) eachPosting(entries, (number) => setBit(found, number));
    return both(found, visible);
  }
  let starts = placesOf(first, postings, visible);
  for (const [at, term] of rest.entries()) {
    const here = placesOf(term, postings, visible, starts);
    const offset = offsets[at + 1] ?? at + 1;
    const kept = new Map<number, number[]>();
    for (const [number, places] of starts) {
      const there = new Set(here.get(number));
      const followed = places.filter((place) => there.has(place + offset));
      if (followed.length > 0) kept.set(number, followed);
    }
    starts = kept;
  }
  for (const number of starts.keys()) setBit(found, number);
  return found;
}

function placesOf(term: string, postings: Postings, visible: Bitmap, among?: ReadonlyMap<number, unknown>) {
  const found = new Map<number, number[]>();
  for (const { entries, places } of postings.get(term) ?? []) {
    if (!places) continue;
    eachWithPlaces({ entries, places }, (number, at) => {
      if (among ? among.has(number) : hasBit(visible, number)) found.set(number, at);
    });
  }
  return found;
}

/** The words' weights, each by its rarity: what has more of the words, and the rarer, comes first. */
function addedUp(met: readonly Met[], { size, entries }: Over) {
  const relevance = new Float32Array(size);
  const some = emptyBitmap(size);
  const every = emptyBitmap(size);
  const rarities = met.map(({ holding: count }) => rarity(count, entries));
  for (let number = 0; number < size; number++) {
    let sum = 0;
    let words = 0;
    for (let at = 0; at < met.length; at++) {
      const weight = met[at]?.weight[number] ?? 0;
      if (weight === 0) continue;
      sum += (rarities[at] ?? 0) * weight;
      words++;
    }
    if (words === 0) continue;
    setBit(some, number);
    if (words === met.length) setBit(every, number);
    relevance[number] = sum;
  }
  return { relevance, some, every };
}
