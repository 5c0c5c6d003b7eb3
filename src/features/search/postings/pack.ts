import { tokensIn } from "../words/analyse.ts";
import { impact } from "../ranking/bm25.ts";
import { endingOf } from "../ranking/endings.ts";
import { parts, type Part } from "../ranking/weights.ts";
import { ByteReader, ByteSink } from "./bytes.ts";

/*
 * Postings: for each term the entries that hold it, in the order of their numbers. An entry is how far its number is from
 * the one before, the impact of the term there (1 to 255), and the parts that hold it and the endings it has there (a bit
 * each). Its places, kept apart, are how many there are and how far each is from the one before.
 */

export type Texts = Readonly<Record<Part, string>>;
export type Packed = { term: string; held: number; entries: Buffer; places: Buffer };
/** What is read of a segment: its places where they are wanted. */
export type PostingRow = { term: string; entries: Buffer; places: Buffer | null };
type Growing = { held: number; last: number; entries: ByteSink; places: ByteSink };

/** Between two parts: no phrase reaches from one into the next. */
const gap = 100;

/** A segment in the making. Entries are added in the order of their numbers. */
export class Segment {
  readonly #terms = new Map<string, Growing>();
  /** The words as they were written, each with its term: of what is public, and of the rest. */
  readonly words = { public: new Map<string, string>(), signed_in: new Map<string, string>() };
  entries = 0;
  last = 0;

  add(number: number, texts: Texts, audience: "public" | "signed_in"): void {
    const { places, times, endings, lengths } = occurrences(texts, this.words[audience]);
    for (const [term, at] of places) {
      const growing = this.#growing(term);
      growing.held++;
      growing.entries.number(number - growing.last);
      growing.last = number;
      const counted = times.get(term) ?? none;
      growing.entries.byte(Math.max(1, Math.round(impact(counted, lengths) * 255)));
      growing.entries.byte(partsHolding(counted) | (endings.get(term) ?? 0));
      growing.places.number(at.length);
      let before = 0;
      for (const place of at) {
        growing.places.number(place - before);
        before = place;
      }
    }
    this.entries++;
    this.last = number;
  }

  #growing(term: string): Growing {
    let growing = this.#terms.get(term);
    if (!growing) {
      growing = { held: 0, last: 0, entries: new ByteSink(), places: new ByteSink() };
      this.#terms.set(term, growing);
    }
    return growing;
  }

  packed(): Packed[] {
    return [...this.#terms].map(([term, { held, entries, places }]) => ({
      term,
      held,
      entries: entries.written(),
      places: places.written(),
    }));
  }
}

const none: Record<Part, number> = { title: 0, summary: 0, themes: 0, blocks: 0, body: 0 };

function occurrences(texts: Texts, words: Map<string, string>) {
  const places = new Map<string, number[]>();
  const times = new Map<string, Record<Part, number>>();
  const endings = new Map<string, number>();
  const lengths = { ...none };
  let from = 0;
  for (const part of parts) {
    let last = 0;
    for (const { term, word, place, joined } of tokensIn(texts[part])) {
      words.set(word, term);
      endings.set(term, (endings.get(term) ?? 0) | endingOf(word));
      const at = places.get(term);
      if (at) at.push(from + place);
      else places.set(term, [from + place]);
      const counted = times.get(term) ?? { ...none };
      counted[part]++;
      times.set(term, counted);
      if (!joined) lengths[part]++;
      last = place;
    }
    from += last + gap;
  }
  return { places, times, endings, lengths };
}

const partsHolding = (times: Record<Part, number>) =>
  parts.reduce((bits, part, at) => bits | (times[part] > 0 ? 1 << at : 0), 0);

/** Reads the entries of a segment in order. */
export function eachPosting(entries: Uint8Array, hear: (number: number, impact: number, parts: number) => void): void {
  const bytes = new ByteReader(entries);
  let number = 0;
  while (bytes.more) {
    number += bytes.number();
    hear(number, bytes.byte(), bytes.byte());
  }
}

/** Several segments of one term as one, without the entries that are gone; undefined where none is left. */
export function joined(
  term: string,
  segments: readonly { entries: Uint8Array; places: Uint8Array }[],
  isGone: (number: number) => boolean,
): Packed | undefined {
  const kept: Growing = { held: 0, last: 0, entries: new ByteSink(), places: new ByteSink() };
  for (const { entries, places } of segments) {
    const bytes = new ByteReader(places);
    eachPosting(entries, (number, weight, held) => {
      const from = bytes.at;
      bytes.pass(bytes.number());
      if (isGone(number)) return;
      kept.held++;
      kept.entries.number(number - kept.last);
      kept.last = number;
      kept.entries.byte(weight);
      kept.entries.byte(held);
      kept.places.bytes(bytes.between(from, bytes.at));
    });
  }
  const { held, entries, places } = kept;
  return held === 0 ? undefined : { term, held, entries: entries.written(), places: places.written() };
}
