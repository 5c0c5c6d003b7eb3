import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likeEnough, likelyTwins, likeness } from "./twins.ts";

const said = (title: string, seen = "") => ({ title, seen });
const anything = fc.record({ title: fc.string(), seen: fc.lorem() });

describe("the likeness of two nominations", () => {
  test("is between 0 and 1 and the same from either side", () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const found = likeness(one, other);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBe(found);
      }),
    );
  });

  test("is 1 for the same words, whatever their order, number and case", () => {
    expect(likeness(said("Paired reading before the bell"), said("BELL before: reading, pairs, bells"))).toBe(1);
    expect(likeness(said("Paired reading"), said("Reading, paired"))).toBe(1);
  });

  test("is 0 where nothing is shared but words that say nothing", () => {
    expect(likeness(said("What they do with the pupils"), said("How the pupils were there"))).toBe(0);
    expect(likeness(said("Phonics in threes"), said("A garden for the whole village"))).toBe(0);
  });

  test("never falls when both gain the same new word", () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const longer = (text: { title: string; seen: string }) => ({ ...text, seen: `${text.seen} quagswitch` });
        expect(likeness(longer(one), longer(other))).toBeGreaterThanOrEqual(likeness(one, other));
      }),
    );
  });
});

describe("likely twins", () => {
  const one = { id: "a", ...said("Walking bus from the quay", "Two parents walk thirty pupils in from the quay") };
  const near = { id: "b", ...said("The walking bus", "Parents walk pupils from the quay each morning") };
  const far = { id: "c", ...said("Times tables by ear", "Sung in the corridor") };

  test("are those alike enough, and never the nomination itself", () => {
    expect(likelyTwins(one, [one, near, far]).map(({ id }) => id)).toEqual(["b"]);
    expect(likeness(one, far)).toBeLessThan(likeEnough);
  });

  test("come the likest first", () => {
    const same = { ...one, id: "z" };
    expect(likelyTwins(one, [near, same]).map(({ id }) => id)).toEqual(["z", "b"]);
  });
});
