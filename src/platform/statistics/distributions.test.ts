import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquaredCdf, chiSquaredQuantile, normalCdf, normalQuantile, tCdf, tQuantile } from "./distributions.ts";

/* Values from printed tables: Abramowitz and Stegun, tables 26.1, 26.8 and 26.10, and exact closed forms. */

describe("the normal distribution", () => {
  test.each([
    [0.975, 1.959_963_985],
    [0.995, 2.575_829_304],
    [0.5, 0],
    [0.025, -1.959_963_985],
  ])("has %d below %d", (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 8));
});

describe("Student's t", () => {
  test.each([
    [0.975, 1, 12.706_204_736],
    [0.975, 2, 4.302_652_73],
    [0.975, 4, 2.776_445_105],
    [0.975, 18, 2.100_922_04],
    [0.995, 9, 3.249_835_542],
  ])("has %d below its quantile with %d degrees of freedom", (p, df, t) => expect(tQuantile(p, df)).toBeCloseTo(t, 7));

  test("with one degree of freedom is Cauchy's", () => {
    for (const t of [-40, -3, -0.2, 0, 0.7, 5, 200]) expect(tCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
  });

  test("with two has a closed form", () => {
    for (const t of [-9, -1, 0.3, 4]) expect(tCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 12);
  });
});

describe("chi-squared", () => {
  test.each([
    [0.95, 1, 3.841_458_821],
    [0.975, 10, 20.483_177_35],
    [0.025, 10, 3.246_972_78],
    [0.975, 55, 77.380_465_7],
    [0.025, 18, 8.230_746_19],
  ])("has %d below its quantile with %d degrees of freedom", (p, df, x) =>
    expect(chiSquaredQuantile(p, df)).toBeCloseTo(x, 6),
  );

  test("with two degrees of freedom is exponential", () => {
    for (const x of [0.01, 1, 5, 60]) expect(chiSquaredCdf(x, 2)).toBeCloseTo(1 - Math.exp(-x / 2), 12);
  });
});

test("a quantile is where its share lies, for any share and any degrees of freedom", () => {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 400 }), (p, df) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 9);
      expect(tCdf(tQuantile(p, df), df)).toBeCloseTo(p, 9);
      expect(chiSquaredCdf(chiSquaredQuantile(p, df), df)).toBeCloseTo(p, 9);
    }),
    { numRuns: 200 },
  );
});

test("a share that is none is refused", () => {
  for (const p of [0, 1, -1, 2, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
});
