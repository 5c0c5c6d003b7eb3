import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthsOfProgress } from "./months-of-progress.ts";

/** DESIGN 6.6: the lowest and the highest effect of each number of months. */
const table: [months: number, lowest: number, highest: number][] = [
  [0, 0, 0.01],
  [1, 0.02, 0.09],
  [2, 0.1, 0.18],
  [3, 0.19, 0.26],
  [4, 0.27, 0.35],
  [5, 0.36, 0.44],
  [6, 0.45, 0.52],
  [7, 0.53, 0.61],
  [8, 0.62, 0.69],
  [9, 0.7, 0.78],
  [10, 0.79, 0.87],
  [11, 0.88, 0.95],
  [12, 0.96, 5],
];

describe("months of progress", () => {
  test.each(table)("%i: from %d to %d, both included, with the sign", (months, lowest, highest) => {
    for (const effect of [lowest, highest]) {
      expect(monthsOfProgress(effect)).toBe(months);
      expect(monthsOfProgress(-effect)).toBe(months === 0 ? 0 : -months);
    }
  });

  test("are those of the table at every hundredth from -1.5 to 1.5", () => {
    for (let hundredths = -150; hundredths <= 150; hundredths++) {
      const size = Math.abs(hundredths) / 100;
      const row = table.find(([, lowest, highest]) => size >= lowest && size <= highest);
      expect(Math.abs(monthsOfProgress(hundredths / 100))).toBe(row?.[0]);
    }
  });

  test.each([
    [0.0149, 0],
    [0.015, 1],
    [0.0949, 1],
    [0.095, 2],
    [0.185, 3],
    [0.265, 4],
    [0.355, 5],
    [0.445, 6],
    [0.525, 7],
    [0.615, 8],
    [0.695, 9],
    [0.785, 10],
    [0.875, 11],
    [0.955, 12],
    [-0.955, -12],
    [1e9, 12],
  ])("of %d, between two rows, are %i: rounded to two decimals first", (effect, months) => {
    expect(monthsOfProgress(effect)).toBe(months);
  });

  test("never fall as the effect rises, and are the same either side of nought", () => {
    const effects = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(effects, fc.double({ min: 0, max: 1, noNaN: true }), (one, more) => {
        expect(monthsOfProgress(one + more)).toBeGreaterThanOrEqual(monthsOfProgress(one));
        expect(monthsOfProgress(-one) + monthsOfProgress(one)).toBe(0);
      }),
    );
  });

  test.each([NaN, Infinity, -Infinity])("of %d are refused", (effect) => {
    expect(() => monthsOfProgress(effect)).toThrow(RangeError);
  });
});
