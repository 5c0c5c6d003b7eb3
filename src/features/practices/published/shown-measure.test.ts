import { expect, test } from "vitest";
import type { CompleteMeasure } from "../rules.ts";
import { measureInWords, shownMeasure } from "./shown-measure.ts";

const measure: CompleteMeasure = {
  id: "measure",
  position: 0,
  indicator: "Passed the check",
  unit: "percent",
  cohort_size: 11,
  baseline: 36,
  after_value: 82,
  period: "September 2025 to July 2026",
  comparator: null,
  spread: null,
  better: null,
  pupils_in_others: null,
  source: "The school's own count",
};

test("a percentage of few pupils is told as so many out of so many pupils, which nobody takes for their age", () => {
  const chart = shownMeasure(measure);
  expect(chart?.measure).toBe("Passed the check (out of 11 pupils)");
  expect(chart && measureInWords(measure, chart)).toBe("4 of 11 pupils before, 9 of 11 pupils after");
});

test("no figure of fewer than 11 pupils is shown", () => {
  expect(shownMeasure({ ...measure, cohort_size: 10 })).toBeUndefined();
});
