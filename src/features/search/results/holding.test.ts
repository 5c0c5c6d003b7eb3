import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyBitmap, setBit } from "../postings/bitmap.ts";
import { eachPosting, Segment, type PostingRow, type Texts } from "../postings/pack.ts";
import { parts } from "../ranking/weights.ts";
import { phraseOf } from "../words/read-query.ts";
import { eachHolding } from "./holding.ts";

/* Phrases are found in the packed postings just where a reader finds them in the texts. "The" is too common to be kept. */

const word = fc.constantFrom("lantern", "maple", "kestrel", "the");
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const texts = fc.record({ title: text, summary: text, themes: text, blocks: text, body: text });
const entries = fc.array(fc.record({ texts, isVisible: fc.boolean(), startsSegment: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).filter((words) => words.some((one) => one !== "the"));

type Entry = { texts: Texts; isVisible: boolean; startsSegment: boolean };

/** The entries are numbered 3, 203, 403..., so that a number takes more than one byte. */
const numberOf = (at: number) => 3 + 200 * at;

function indexOf(all: readonly Entry[]) {
  const postings = new Map<string, PostingRow[]>();
  const visible = emptyBitmap(numberOf(all.length));
  let segment = new Segment();
  const end = () => {
    for (const packed of segment.packed()) postings.set(packed.term, [...(postings.get(packed.term) ?? []), packed]);
    segment = new Segment();
  };
  all.forEach((entry, at) => {
    if (entry.startsSegment) end();
    segment.add(numberOf(at), entry.texts, "public");
    if (entry.isVisible) setBit(visible, numberOf(at));
  });
  end();
  return { postings, visible };
}

/** The words of the phrase without those at its ends that are too common to be looked for. */
const looked = (words: readonly string[]) =>
  words.slice(
    words.findIndex((one) => one !== "the"),
    words.findLastIndex((one) => one !== "the") + 1,
  );

const isIn = (entry: Entry, words: readonly string[]) =>
  parts.some((part) => {
    const of = entry.texts[part].split(" ");
    return of.some((_, from) =>
      words.every((one, at) => (one === "the" ? from + at < of.length : of[from + at] === one)),
    );
  });

describe("what holds a phrase", () => {
  test("is found just where it stands word for word, of what the reader may meet", () => {
    fc.assert(
      fc.property(entries, phrase, (all, words) => {
        const found: number[] = [];
        eachHolding(phraseOf(words.join(" ")), indexOf(all), (number) => found.push(number));
        const meant = all.flatMap((entry, at) => (entry.isVisible && isIn(entry, looked(words)) ? [numberOf(at)] : []));
        expect(found).toEqual(meant);
      }),
      { numRuns: 400 },
    );
  });

  test("weighs what the lightest of its words weighs there, in the parts that hold them all", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { postings, visible } = indexOf(all);
        const told = new Map<string, Map<number, [number, number]>>();
        for (const [term, rows] of postings) {
          const ofTerm = new Map<number, [number, number]>();
          for (const row of rows)
            eachPosting(row.entries, (number, impact, held) => ofTerm.set(number, [impact, held]));
          told.set(term, ofTerm);
        }
        const { terms } = phraseOf("lantern maple");
        eachHolding(phraseOf("lantern maple"), { postings, visible }, (number, impact, held) => {
          const [[one, oneHeld], [other, otherHeld]] = terms.map((term) => told.get(term)?.get(number) ?? [0, 0]) as [
            [number, number],
            [number, number],
          ];
          expect([impact, held]).toEqual([Math.min(one, other), oneHeld & otherHeld]);
        });
      }),
    );
  });

  test("is nothing where the order is another, or one of its words is in no entry", () => {
    const all = [
      {
        texts: { title: "lantern maple", summary: "", themes: "", blocks: "", body: "" },
        isVisible: true,
        startsSegment: true,
      },
    ];
    const { postings, visible } = indexOf(all);
    const heard = (words: string) => {
      const found: number[] = [];
      eachHolding(phraseOf(words), { postings, visible }, (number) => found.push(number));
      return found;
    };
    expect(heard("lantern maple")).toEqual([3]);
    expect(heard("maple lantern")).toEqual([]);
    expect(heard("lantern kestrel")).toEqual([]);
  });
});
