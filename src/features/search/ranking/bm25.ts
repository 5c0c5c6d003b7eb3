import { parts, partWeights, saturation, type Part } from "./weights.ts";

/*
 * BM25 over weighted parts (Robertson, Zaragoza and Taylor, Simple BM25 extension to multiple weighted fields, 2004): the
 * occurrences in each part are weighed and put against the part's usual length, added up, and only then saturated.
 */

/** How much a term weighs in an entry, above 0 and below 1, from how often it occurs in each part and each part's length. */
export function impact(times: Readonly<Record<Part, number>>, lengths: Readonly<Record<Part, number>>): number {
  let weighed = 0;
  for (const part of parts) {
    if (times[part] === 0) continue;
    const { weight, usual, byLength } = partWeights[part];
    weighed += (weight * times[part]) / (1 - byLength + (byLength * lengths[part]) / usual);
  }
  return weighed / (weighed + saturation);
}

/** How telling it is that an entry has it: from how many of the entries do (Robertson and Spärck Jones, never below 0). */
export function rarity(holding: number, of: number): number {
  return Math.log(1 + (of - holding + 0.5) / (holding + 0.5));
}
