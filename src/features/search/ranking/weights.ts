/*
 * How much weighs what, in one place. Where a figure was tuned, it was on the half of the test collection that tuning may
 * see (bench/search-quality.ts); the other half only ever measured it.
 */

/** The parts of an entry's text, the weightiest first. A bit each where a hit is told. */
export const parts = ["title", "summary", "themes", "blocks", "body"] as const;
export type Part = (typeof parts)[number];

type PartWeight = {
  /** What one occurrence counts for. */
  weight: number;
  /** The length in words at which it counts for just that: a longer text counts less, a shorter one more. */
  usual: number;
  /** How far the length matters, 0 to 1. */
  byLength: number;
};

/**
 * The usual lengths are fixed, and not those of what is in the index: what one entry weighs never hangs on another, and an
 * index made again says the same.
 */
export const partWeights: Record<Part, PartWeight> = {
  title: { weight: 3, usual: 8, byLength: 0.9 },
  summary: { weight: 1, usual: 25, byLength: 0.5 },
  themes: { weight: 1, usual: 6, byLength: 0.25 },
  blocks: { weight: 0.6, usual: 180, byLength: 0.6 },
  body: { weight: 0.5, usual: 150, byLength: 0.6 },
};

/** How soon more occurrences stop counting for more (k1 of BM25, on weighted occurrences). */
export const saturation = 4;

/** What is found by a word that means the same, of what is found by the word itself. */
export const synonymWeight = 0.5;

/** What is found by the word as of many where one was asked, or of one where many were, of what is found by it as it was asked. */
export const otherNumberWeight = 0.98;
/** The same of what is found by another word of the same stem: drawing where draw was asked. */
export const otherKindWeight = 0.94;
