import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { academicYearInWords, academicYearOf, averageOf, inFigures, isBetter, isMark, shownOf } from "./rules.ts";

const of = (value: number | null, cohort: number | null, suppressed: string | null = null) => ({
  value,
  cohort,
  suppressed,
});

describe("what may be shown of a value", () => {
  test("a figure of eleven pupils is shown, one of ten is not", () => {
    expect(shownOf(of(104, 11))).toEqual({ kind: "figure", value: 104, cohort: 11 });
    expect(shownOf(of(104, 10))).toEqual({ kind: "small" });
  });

  test("a figure whose cohort is not published is shown", () => {
    expect(shownOf(of(4.2, null))).toMatchObject({ kind: "figure", cohort: null });
  });

  test("the publication's mark is said in words", () => {
    expect(shownOf(of(null, 6, "SUPP"))).toEqual({ kind: "none", words: "suppressed: too few pupils" });
    expect(shownOf(of(null, null, "LOWCOV"))).toEqual({ kind: "none", words: "too few of the pupils are covered" });
    expect(["SUPP", "NE", "NA", "NP", "LOWCOV", "NEW", "c", "-", "45"].map(isMark)).toEqual([
      ...Array.from({ length: 8 }, () => true),
      false,
    ]);
  });

  test("a percentage of fewer than twenty is so many of so many", () => {
    expect(inFigures(64.3, "%", 0, 14)).toBe("9 of 14");
    expect(inFigures(64.3, "%", 0, 20)).toBe("64%");
    expect(inFigures(-0.004, "points", 2)).toBe("0");
    expect(inFigures(-1.25, "points", 1)).toBe("−1.3");
  });
});

describe("the average of several schools", () => {
  test("pooled counts each school as its pupils, the mean each school once", () => {
    const two = [of(100, 20), of(110, 60)];
    expect(averageOf(two, "pooled")).toEqual({ value: 107.5, schools: 2, leftOut: 0, pupils: 80 });
    expect(averageOf(two, "mean")).toEqual({ value: 105, schools: 2, leftOut: 0, pupils: null });
  });

  test("says how many it left out, and is nothing where nothing can be counted", () => {
    expect(averageOf([of(100, 20), of(90, 6), of(null, null, "NE")], "pooled")).toMatchObject({
      value: 100,
      schools: 1,
      leftOut: 2,
    });
    expect(averageOf([of(90, 6)], "mean")).toBeNull();
  });

  const value = fc.record({
    value: fc.double({ min: 80, max: 120, noNaN: true }),
    cohort: fc.integer({ min: 0, max: 200 }),
    suppressed: fc.constant(null),
  });

  test("a hidden figure cannot be worked out from it: it is the same whatever the hidden figure is", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.double({ min: 80, max: 120, noNaN: true }), (values, other) => {
        const hidden = { value: other, cohort: 10, suppressed: null };
        for (const rule of ["pooled", "mean"] as const) {
          const [with100, withOther] = [{ ...hidden, value: 100 }, hidden].map((one) =>
            averageOf([...values, one], rule),
          );
          expect(withOther).toEqual(with100);
        }
      }),
    );
  });

  test("lies between the lowest and the highest", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const counted = values.filter(({ cohort }) => cohort >= 11).map((one) => one.value);
        const average = averageOf(values, "pooled");
        expect(average === null).toBe(counted.length === 0);
        if (average === null) return;
        expect(average.value).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-9);
        expect(average.value).toBeLessThanOrEqual(Math.max(...counted) + 1e-9);
      }),
    );
  });
});

test("better is higher or lower as the indicator says, and never where neither is", () => {
  expect(isBetter(5, 4, "higher")).toBe(true);
  expect(isBetter(5, 4, "lower")).toBe(false);
  expect(isBetter(5, 4, "none")).toBe(false);
  expect(isBetter(4, 4, "higher")).toBe(false);
});

test("an academic year is named by the calendar year in which it ends", () => {
  expect(["2018-09-01", "2018-08-31", "2019-01-15"].map(academicYearOf)).toEqual([2019, 2018, 2019]);
  expect(academicYearInWords(2019)).toBe("2018 to 2019");
});
