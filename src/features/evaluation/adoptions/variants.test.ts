import { expect, test } from "vitest";
import { changedInWords, recurring, type BlockInUse } from "./variants.ts";

const block = (given: Partial<BlockInUse>): BlockInUse => ({
  number: 1,
  title: "A part",
  kept: 0,
  adapted: 0,
  dropped: 0,
  keptWhereBetter: 0,
  saidWhereBetter: 0,
  named: [],
  ...given,
});

test("what was changed is told with its base", () => {
  expect(changedInWords(block({ kept: 3, adapted: 3, dropped: 1 }))).toBe("Adapted by 3 of 7 schools, dropped by 1");
  expect(changedInWords(block({ kept: 2, dropped: 1 }))).toBe("Dropped by 1 of 3 schools");
});

test("nothing is counted of fewer than three schools, nor of a part that everybody kept", () => {
  expect(changedInWords(block({ kept: 1, adapted: 1 }))).toBeUndefined();
  expect(changedInWords(block({ kept: 5 }))).toBeUndefined();
});

test("a part recurs where it was kept in more than half of at least three adoptions that did better", () => {
  const often = block({ number: 1, keptWhereBetter: 3, saidWhereBetter: 4 });
  const always = block({ number: 2, keptWhereBetter: 3, saidWhereBetter: 3 });
  const half = block({ number: 3, keptWhereBetter: 2, saidWhereBetter: 4 });
  const few = block({ number: 4, keptWhereBetter: 2, saidWhereBetter: 2 });
  expect(recurring([often, always, half, few]).map(({ number }) => number)).toEqual([2, 1]);
});
