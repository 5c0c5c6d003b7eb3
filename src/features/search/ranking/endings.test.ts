import fc from "fast-check";
import { expect, test } from "vitest";
import { endingOf, hasOtherEnding, toldBy, weightBy } from "./endings.ts";
import { otherKindWeight, otherNumberWeight, parts } from "./weights.ts";

const asked = (word: string) => ({ weight: 1, ending: endingOf(word) });
const everyPart = (1 << parts.length) - 1;
const byMeaning = { weight: 0.5 };
const weightOf = (typed: string, ...held: readonly string[]) =>
  weightBy(
    asked(typed),
    255,
    held.map(endingOf).reduce((all, ending) => all | ending, everyPart),
  );

test("a word as it was asked weighs the whole, whatever other form of it stands beside it", () => {
  for (const word of ["cam", "cams", "drawing"]) expect(weightOf(word, word, "cam", "drawings")).toBe(1);
});

test("one where many were asked, or many where one was, weighs a little less", () => {
  expect([weightOf("cams", "cam"), weightOf("cam", "cams")]).toEqual([otherNumberWeight, otherNumberWeight]);
});

test("another word of the same stem weighs less than that", () => {
  for (const [typed, held] of [
    ["draw", "drawing"],
    ["drawing", "draw"],
    ["operates", "operation"],
    ["readers", "reads"],
  ] as const) {
    expect({ typed, held, weight: weightOf(typed, held) }).toEqual({ typed, held, weight: otherKindWeight });
  }
  expect(otherKindWeight).toBeLessThan(otherNumberWeight);
});

test("of an entry that was indexed before endings were told, nothing is held against it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 255 }), fc.integer({ min: 0, max: everyPart }), (impact, held) => {
      expect(weightBy(asked("cams"), impact, held)).toBe(impact / 255);
    }),
  );
});

test("by a word that means the same the ending says nothing, and is not told", () => {
  const held = everyPart | endingOf("cam");
  expect(weightBy(byMeaning, 255, held)).toBe(0.5);
  expect(toldBy(byMeaning, held)).toBe(everyPart);
  expect(toldBy(asked("cams"), held)).toBe(held);
});

test("whoever asks for one and for many is answered by either", () => {
  const either = { ...asked("roman"), ending: endingOf("roman") | endingOf("romans") };
  expect([endingOf("roman"), endingOf("romans")].map((held) => hasOtherEnding(either, held))).toEqual([false, false]);
});
