import { describe, expect, test } from "vitest";
import { criteria } from "../assessments/criteria.ts";
import { differencesBetween, scoresThatCount, totalOf, type Scores } from "../assessments/scores.ts";
import { floorsNotMet, levelOfScores, levelProposed } from "./level.ts";

const of = (...five: number[]) =>
  Object.fromEntries(criteria.map((criterion, index) => [criterion, five[index] ?? 0])) as Scores;
const range = [0, 1, 2, 3];
const everySet = range.flatMap((a) =>
  range.flatMap((b) => range.flatMap((c) => range.flatMap((d) => range.map((e) => of(a, b, c, d, e))))),
);

describe("the level", () => {
  test("of every one of 1,024 sets of scores is what the rule says, written out here again", () => {
    for (const scores of everySet) {
      const { benefit, context, replicability, sustainability, inclusion } = scores;
      const total = benefit + context + replicability + sustainability + inclusion;
      const floors = benefit >= 2 && replicability >= 2;
      const expected = !floors || total < 7 ? null : total < 10 ? "promising" : "good";
      expect(levelOfScores(scores)).toBe(expected);
    }
  });

  test("at the edges of two assessors' means: 6.5, 7, 9.5 and 10", () => {
    const mean = (first: Scores, second: Scores) => levelOfScores(scoresThatCount({ first, second }));
    expect(mean(of(2, 1, 2, 1, 0), of(2, 1, 2, 1, 1))).toBeNull();
    expect(mean(of(2, 1, 2, 1, 1), of(2, 1, 2, 1, 1))).toBe("promising");
    expect(mean(of(2, 2, 2, 2, 1), of(2, 2, 2, 2, 2))).toBe("promising");
    expect(mean(of(2, 2, 2, 2, 2), of(2, 2, 2, 2, 2))).toBe("good");
  });

  test("asks that a floor is reached by the mean, not by one of the two", () => {
    const scores = scoresThatCount({ first: of(1, 3, 3, 3, 3), second: of(2, 3, 3, 3, 3) });
    expect(floorsNotMet(scores)).toEqual(["benefit"]);
    expect(levelOfScores(scores)).toBeNull();
  });

  test("is none where any one gate is not met", () => {
    expect(levelProposed(of(3, 3, 3, 3, 3), { one: true, other: true })).toBe("good");
    expect(levelProposed(of(3, 3, 3, 3, 3), { one: true, other: false })).toBeNull();
  });
});

describe("a third moderates", () => {
  test("exactly where two differ by 4 in total or by 2 on a criterion, whoever comes first", () => {
    for (const first of everySet.filter((_, index) => index % 7 === 0)) {
      for (const second of everySet.filter((_, index) => index % 11 === 0)) {
        const apart = criteria.some((criterion) => Math.abs(first[criterion] - second[criterion]) >= 2);
        const expected = apart || Math.abs(totalOf(first) - totalOf(second)) >= 4;
        expect(differencesBetween(first, second).length > 0).toBe(expected);
        expect(differencesBetween(second, first)).toEqual(differencesBetween(first, second));
      }
    }
  });

  test("and then the moderator's scores count alone", () => {
    const moderator = of(2, 2, 2, 2, 2);
    expect(scoresThatCount({ first: of(3, 3, 3, 3, 3), second: of(0, 0, 0, 0, 0), moderator })).toEqual(moderator);
  });
});
