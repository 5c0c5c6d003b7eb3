import { both, emptyBitmap, setBit, without, type Bitmap } from "../postings/bitmap.ts";
import { rarity } from "../ranking/bm25.ts";
import { toldBy, weightBy } from "../ranking/endings.ts";
import type { Concept, Phrase, Query } from "../words/read-query.ts";
import { eachHolding, type Postings } from "./holding.ts";

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

/** The postings of the words, and the entries among which they are looked for: how many there are, and room for the highest number. */
type Over = { postings: Postings; size: number; visible: Bitmap; entries: number };

export function evaluate(query: Query, over: Over): Evaluated {
  const met = query.concepts.map((concept) => meeting(concept, over));
  const { relevance, some, every } = addedUp(met, over);
  let matches = some;
  for (const phrase of query.required) matches = both(matches, holding(phrase, over));
  for (const phrase of query.excluded) matches = without(matches, holding(phrase, over));
  return { matches, relevance, met, withEveryWord: both(every, matches) };
}

function meeting(concept: Concept, { size, ...among }: Over): Met {
  const weight = new Float32Array(size);
  const way = new Uint8Array(size);
  const parts = new Uint8Array(size);
  let holding = 0;
  concept.ways.forEach((one, at) => {
    eachHolding(one, among, (number, impact, held) => {
      const here = weightBy(one, impact, held);
      const before = weight[number] ?? 0;
      if (before === 0) holding++;
      parts[number] = (parts[number] ?? 0) | toldBy(one, held);
      if (here <= before) return;
      weight[number] = here;
      way[number] = at;
    });
  });
  return { concept, weight, way, parts, holding };
}

function holding(phrase: Phrase, { size, ...among }: Over): Bitmap {
  const found = emptyBitmap(size);
  eachHolding(phrase, among, (number) => setBit(found, number));
  return found;
}

/** The words' weights, each by its rarity: what has more of the words, and the rarer, comes first. */
function addedUp(met: readonly Met[], { size, entries }: Over) {
  const relevance = new Float32Array(size);
  const words = new Uint8Array(size);
  for (const { weight, holding: held } of met) {
    const rare = rarity(held, entries);
    for (let number = 0; number < size; number++) {
      const here = weight[number] ?? 0;
      if (here === 0) continue;
      relevance[number] = (relevance[number] ?? 0) + rare * here;
      words[number] = (words[number] ?? 0) + 1;
    }
  }
  return { relevance, some: whereAtLeast(1, words), every: whereAtLeast(met.length, words) };
}

function whereAtLeast(least: number, words: Uint8Array): Bitmap {
  const found = emptyBitmap(words.length);
  const enough = Math.max(1, least);
  for (let number = 0; number < words.length; number++) if ((words[number] ?? 0) >= enough) setBit(found, number);
  return found;
}
