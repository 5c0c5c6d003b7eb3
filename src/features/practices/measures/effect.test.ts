import { describe, expect, test } from "vitest";
import type { CompleteMeasure } from "../rules.ts";
import { effectInWords, effectOf, monthsInWords } from "./effect.ts";

const measure: CompleteMeasure = {
  id: "m",
  position: 0,
  indicator: "Mean words read correctly out of 40",
  unit: "score",
  cohort_size: 15,
  baseline: 9.4,
  after_value: 13.2,
  period: "October to June",
  comparator: null,
  source: "The deputy's checks",
  spread: 6.1,
  better: null,
  pupils_in_others: null,
};
const wordsOf = (given: Partial<CompleteMeasure>) => {
  const effect = effectOf({ ...measure, ...given });
  return effect && [effectInWords(effect), effect.months && monthsInWords(effect.months)];
};

describe("the effect of a measure", () => {
  test("is told with its interval, and in months with theirs", () => {
    expect(wordsOf({})).toEqual(["0.59 (95% interval 0.04 to 1.14)", "about 7 months of progress (1 to 12)"]);
  });

  test("is turned where a lower figure is better", () => {
    expect(wordsOf({ better: "lower" })?.[0]).toBe("−0.59 (95% interval −1.14 to −0.04)");
    expect(wordsOf({ better: "lower", baseline: 13.2, after_value: 9.4 })?.[0]).toBe(
      "0.59 (95% interval 0.04 to 1.14)",
    );
  });

  test("is not told in months where it is not of attainment", () => {
    expect(wordsOf({ unit: "months" })?.[1]).toBeNull();
    expect(wordsOf({ unit: "points" })?.[1]).toContain("months");
  });

  test.each([
    ["without its spread", { spread: null }],
    ["of a share of pupils", { unit: "percent" as const }],
    ["of a count", { unit: "count" as const }],
    ["of one pupil", { cohort_size: 1 }],
  ])("is not worked out %s", (_, given) => {
    expect(effectOf({ ...measure, ...given })).toBeUndefined();
  });
});
