import { describe, expect, test } from "vitest";
import {
  headlineSentence,
  leftOutSentences,
  monthsSentence,
  securitySentence,
  surenessSentences,
  type Headline,
} from "./words.ts";

const headline: Headline = {
  indicator: "Reading score, KS2",
  lowerIsBetter: false,
  k: 7,
  effect: 0.14,
  low: -0.02,
  high: 0.3,
  nextLow: -0.05,
  nextHigh: 0.33,
};

describe("the headline", () => {
  test.each([
    [
      {},
      "In 7 schools that took it up, reading score, KS2 rose by 0.14 standard deviations more than in similar schools, on average.",
    ],
    [
      { effect: -0.2 },
      "In 7 schools that took it up, reading score, KS2 rose by 0.20 standard deviations less than in similar schools, on average.",
    ],
    [{ effect: 0.004 }, "In 7 schools that took it up, reading score, KS2 changed as it did in similar schools."],
    [
      { k: 1, indicator: "Absence", lowerIsBetter: true },
      "In the one school that took it up, absence fell by 0.14 standard deviations more than in similar schools.",
    ],
    [
      { indicator: "EAL" },
      "In 7 schools that took it up, EAL rose by 0.14 standard deviations more than in similar schools, on average.",
    ],
  ])("%j is said plainly", (given, sentence) => expect(headlineSentence({ ...headline, ...given })).toBe(sentence));

  test("says how sure it is, and that it may be nothing where the interval holds nought", () => {
    expect(surenessSentences(headline)).toEqual([
      "The true average may be anything from −0.02 to +0.30, so it may be nothing at all. A plus is better than similar schools.",
      "The next school might see anything from −0.05 to +0.33.",
    ]);
    expect(surenessSentences({ ...headline, low: 0.01, k: 2, nextLow: null, nextHigh: null })).toEqual([
      "The true average may be anything from +0.01 to +0.30. A plus is better than similar schools.",
      "From fewer than three schools nothing can be said of the next school.",
    ]);
  });

  test("gives months only with their interval", () => {
    expect(monthsSentence(headline)).toBe("As months of progress: +2, and anything from −1 to +4.");
  });
});

test("security says what it rests on and why anything was taken off", () => {
  expect(securitySentence({ score: 1, before: 1, applied: [] }, 1)).toBe(
    "Security is 1 of 5: 1 independent school has an outcome that counts.",
  );
  expect(securitySentence({ score: 2, before: 4, applied: ["missing_outcomes", "inconsistent"] }, 6)).toBe(
    "Security is 2 of 5: 4 because 6 independent schools have an outcome that counts, less one because more than a fifth of the schools whose " +
      "outcome is due have none; and one because the schools’ results differ too much from one another (I² over 75%).",
  );
});

test("who is left out is counted, by why", () => {
  expect(leftOutSentences(["small_cohort", "no_year_after", "no_year_after"])).toEqual([
    "2 schools have no published year after they began yet.",
    "1 school has too few pupils, even in all its years together.",
  ]);
  expect(leftOutSentences([])).toEqual([]);
});
