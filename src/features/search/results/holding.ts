import { hasBit, type Bitmap } from "../postings/bitmap.ts";
import { PostingCursor } from "../postings/cursor.ts";
import { eachPosting } from "../postings/pack.ts";
import type { PostingRow } from "../postings/read.ts";
import type { Phrase } from "../words/read-query.ts";

export type Postings = ReadonlyMap<string, readonly PostingRow[]>;
/** An entry, the impact of the phrase there (1 to 255), and the parts that hold it (a bit each). */
type Hear = (number: number, impact: number, parts: number) => void;

/**
 * Tells the visible entries that hold these terms one after the other, in the order of their numbers. A phrase weighs in an
 * entry what the lightest of its terms weighs there, and is in the parts that hold all of them.
 */
export function eachHolding(phrase: Phrase, { postings, visible }: Among, hear: Hear): void {
  const [first = [], ...rest] = phrase.terms.map((term) => postings.get(term) ?? []);
  if (rest.length > 0) {
    eachInOrder([first, ...rest], phrase.offsets, visible, hear);
    return;
  }
  for (const { entries } of first) {
    eachPosting(entries, (number, impact, parts) => {
      if (hasBit(visible, number)) hear(number, impact, parts);
    });
  }
}

type Among = { postings: Postings; visible: Bitmap };

function eachInOrder(
  terms: readonly (readonly PostingRow[])[],
  offsets: readonly number[],
  visible: Bitmap,
  hear: Hear,
): void {
  const cursors = terms.map((rows) => new PostingCursor(rows));
  const follows = followedBy(cursors, offsets);
  for (let from = 1; ;) {
    let number = from;
    for (const cursor of cursors) {
      cursor.reach(number);
      ({ number } = cursor);
    }
    if (number === Infinity) return;
    from = number;
    if (!cursors.every((cursor) => cursor.number === number)) continue;
    from++;
    if (hasBit(visible, number) && follows()) hear(number, lightest(cursors), inAll(cursors));
  }
}

/** Whether the terms follow one another in the entry at which all stand; to be asked once for an entry. */
function followedBy(cursors: readonly PostingCursor[], offsets: readonly number[]): () => boolean {
  const terms = cursors.map((cursor, at) => ({ cursor, offset: offsets[at] ?? at, places: [] as number[], many: 0 }));
  return () => {
    for (const term of terms) term.many = term.cursor.readPlaces(term.places);
    const [first, ...rest] = terms;
    for (let at = 0; at < (first?.many ?? 0); at++) {
      const start = first?.places[at] ?? 0;
      if (rest.every(({ places, many, offset }) => isAmong(start + offset, places, many))) return true;
    }
    return false;
  };
}

/** The places are in order, and mostly few. */
function isAmong(place: number, places: readonly number[], many: number): boolean {
  let at = 0;
  while (at < many && (places[at] ?? 0) < place) at++;
  return at < many && places[at] === place;
}

function lightest(cursors: readonly PostingCursor[]): number {
  return cursors.reduce((least, { impact }) => Math.min(least, impact), 255);
}

function inAll(cursors: readonly PostingCursor[]): number {
  return cursors.reduce((held, { parts }) => held & parts, 255);
}
