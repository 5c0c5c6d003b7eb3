import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { metaAnalysis, type Study } from "../../../platform/statistics/meta-analysis/index.ts";
import { isSurelyAboveNothing } from "./sure-benefit.ts";

const effect = fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), fc.constant(0));
const variance = fc.double({ min: 0.01, max: 0.4, noNaN: true });
const study = fc.record({ effect, variance });
const withoutBenefit = fc.record({ effect: fc.double({ min: -2, max: 0, noNaN: true }), variance });
const studies = (...told: readonly (readonly [effect: number, variance: number])[]): Study[] =>
  told.map(([one, other]) => ({ effect: one, variance: other }));
const lowOf = (studies: readonly Study[]) => metaAnalysis(studies, { method: "REML", test: "knha" }).ci[0];

describe("a benefit is sure", () => {
  test("where the lower bound is above 0, and never where it is not", () => {
    expect(isSurelyAboveNothing(studies([0.5, 0.04], [0.52, 0.04], [0.55, 0.04]))).toBe(true);
    expect(isSurelyAboveNothing([])).toBe(false);
    fc.assert(
      fc.property(fc.array(study, { minLength: 1, maxLength: 9 }), (all) => {
        const isSure = isSurelyAboveNothing(all);
        expect(isSure && lowOf(all) <= 0).toBe(false);
        expect(!isSure && lowOf(all) > 0 && all.every((one) => one.effect > 0)).toBe(false);
      }),
    );
  });

  test("never because one more school saw nothing, or worse", () => {
    fc.assert(
      fc.property(fc.array(study, { minLength: 1, maxLength: 5 }), withoutBenefit, (all, one) => {
        expect(!isSurelyAboveNothing(all) && isSurelyAboveNothing([...all, one])).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("not where the interval alone narrows above 0 by a school that saw nothing", () => {
    const three = studies([0, 0.54], [1, 0.09], [0.7, 0.48]);
    const four = [...three, ...studies([0, 1.91])];
    expect([lowOf(three), lowOf(four)].map((low) => low.toFixed(2))).toEqual(["-0.17", "0.15"]);
    expect([isSurelyAboveNothing(three), isSurelyAboveNothing(four)]).toEqual([false, false]);
  });

  test("of many schools without a benefit each is left out alone, and all together", () => {
    const many = studies(...Array.from({ length: 8 }, () => [0, 1.91] as const));
    const sure = studies(...Array.from({ length: 30 }, (_, at) => [0.8 + at / 100, 0.02] as const));
    expect(isSurelyAboveNothing([...sure, ...many])).toBe(true);
    const two = studies([1, 0.09], [0.7, 0.48]);
    expect([lowOf([...two, ...many]) > 0, isSurelyAboveNothing([...two, ...many])]).toEqual([true, false]);
  });
});
