import { expect, test } from "vitest";
import { calibrationOf, leastBase } from "./rules.ts";

const all = (score: number) => ({
  benefit: score,
  context: score,
  replicability: score,
  sustainability: score,
  inclusion: score,
});

test("mean and spread are of the five scores and more, and nothing is shown of fewer", () => {
  expect(calibrationOf([1, 2, 3, 2].map(all))).toEqual({ base: leastBase - 1, by: null });
  const { base, by } = calibrationOf([1, 2, 3, 2, 2].map(all));
  expect(base).toBe(5);
  expect(by?.benefit.mean).toBe(2);
  expect(by?.benefit.spread).toBeCloseTo(Math.sqrt(0.5), 12);
});
