import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallSampleCorrection, standardisedMeanChange } from "./standardised-mean-change.ts";

describe("a standardised mean change", () => {
  test("is the change in standard deviations of before, made smaller for few pupils", () => {
    // By hand: (38.5 - 30.6) / 15 = 0.52667; times 1 - 3 / 75 = 0.96; variance 2 (1 - .47) / 20 + .5056² / 40.
    const found = standardisedMeanChange({ before: 30.6, after: 38.5, spread: 15, pupils: 20 }, 0.47);
    expect(found.effect).toBeCloseTo(0.5056, 4);
    expect(found.standardError ** 2).toBeCloseTo(0.0594, 4);
    expect([found.lower, found.upper].map((end) => Number(end.toFixed(2)))).toEqual([0.03, 0.98]);
  });

  test("is nought where nothing changed, with an interval either side", () => {
    const { effect, lower, upper } = standardisedMeanChange({ before: 5, after: 5, spread: 2, pupils: 16 });
    expect(effect).toBe(0);
    expect(lower).toBeCloseTo(-0.49, 2);
    expect(upper).toBeCloseTo(0.49, 2);
  });

  test("does not depend on the unit, turns with the sign, and is surer the more pupils there are", () => {
    const figure = fc.integer({ min: -500, max: 500 });
    const given = fc.record({
      before: figure,
      after: figure,
      spread: fc.integer({ min: 1, max: 100 }),
      pupils: fc.integer({ min: 2, max: 500 }),
    });
    fc.assert(
      fc.property(given, fc.integer({ min: 2, max: 20 }), (one, scale) => {
        const { before, after, spread, pupils } = one;
        const found = standardisedMeanChange(one);
        const scaled = { before: before * scale, after: after * scale, spread: spread * scale, pupils };
        expect(standardisedMeanChange(scaled).effect).toBeCloseTo(found.effect, 9);
        expect(standardisedMeanChange({ ...one, before: after, after: before }).effect).toBeCloseTo(-found.effect, 9);
        expect(found.upper - found.effect).toBeCloseTo(found.effect - found.lower, 9);
        const surer = standardisedMeanChange({ before: 0, after: 0, spread, pupils: pupils + 1 });
        expect(surer.standardError).toBeLessThan(found.standardError);
      }),
    );
  });

  test.each([
    ["no spread", { before: 1, after: 2, spread: 0, pupils: 20 }],
    ["one pupil", { before: 1, after: 2, spread: 1, pupils: 1 }],
    ["half a pupil", { before: 1, after: 2, spread: 1, pupils: 2.5 }],
    ["no figure", { before: NaN, after: 2, spread: 1, pupils: 20 }],
  ])("is refused with %s", (_, given) => {
    expect(() => standardisedMeanChange(given)).toThrow(RangeError);
  });
});

test("the correction for small samples is within 0.001 of the exact one from 10 pupils", () => {
  for (const degrees of [9, 19, 49, 199]) {
    expect(Math.abs(smallSampleCorrection(degrees) - exactCorrection(degrees))).toBeLessThan(0.001);
  }
});

/** gamma(m / 2) / (sqrt(m / 2) gamma((m - 1) / 2)), from the values at 1 and 2 by gamma(x + 1) = x gamma(x). */
function exactCorrection(m: number): number {
  // The ratio gamma(x + 1/2) / gamma(x), x in halves, goes up by x + 1/2 over x at each whole step.
  let ratio = m % 2 === 0 ? 2 / Math.sqrt(Math.PI) / 2 : Math.sqrt(Math.PI) / 2;
  for (let x = m % 2 === 0 ? 0.5 : 1; x < (m - 1) / 2; x++) ratio *= (x + 0.5) / x;
  return ratio / Math.sqrt(m / 2);
}
