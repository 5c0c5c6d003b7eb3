import { hasBit, type Bitmap } from "../postings/bitmap.ts";
import { PostingCursor } from "../postings/cursor.ts";
import { eachPosting, type PostingRow } from "../postings/pack.ts";
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
    eachInOrder([first, ...rest], phrase, visible, hear);
    return;
  }
  for (const { entries } of first) {
    eachPosting(entries, (number, impact, parts) => {
      if (hasBit(visible, number)) hear(number, impact, parts);
    });
  }
}

type Among = { postings: Postings; visible: Bitmap };

function eachInOrder(terms: readonly (readonly PostingRow[])[], phrase: Phrase, visible: Bitmap, hear: Hear): void {
  const cursors = terms.map((rows) => new PostingCursor(rows));
  const follows = followedBy(cursors, phrase);
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
function followedBy(cursors: readonly PostingCursor[], { offsets, between = 0 }: Phrase): () => boolean {
  const terms = cursors.map((cursor, at) => {
    const nearest = offsets[at] ?? at;
    const farthest = nearest + (at === cursors.length - 1 ? between : 0);
    return { cursor, nearest, farthest, places: [] as number[], many: 0 };
  });
  return () => {
    for (const term of terms) term.many = term.cursor.readPlaces(term.places);
    const [first, ...rest] = terms;
    for (let at = 0; at < (first?.many ?? 0); at++) {
      const start = first?.places[at] ?? 0;
      if (rest.every((term) => isAmong(term, start + term.nearest, start + term.farthest))) return true;
    }
    return false;
  };
}

type Placed = { places: readonly number[]; many: number };

/** Whether a term has a place from the one to the other. The places are in order, and mostly few. */
function isAmong({ places, many }: Placed, from: number, to: number): boolean {
  let at = 0;
  while (at < many && (places[at] ?? 0) < from) at++;
  return at < many && (places[at] ?? 0) <= to;
}

function lightest(cursors: readonly PostingCursor[]): number {
  return cursors.reduce((least, { impact }) => Math.min(least, impact), 255);
}

function inAll(cursors: readonly PostingCursor[]): number {
  return cursors.reduce((held, { parts }) => held & parts, 255);
}
