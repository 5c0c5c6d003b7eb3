import { describe, expect, test } from "vitest";
import { normalOf } from "./chance.ts";
import { historyOf, historyYears, type HistoryOf } from "./indicator-history.ts";

const primary = (urn: string, roll: number): HistoryOf => ({
  urn,
  phase: "primary",
  type: "Community school",
  low_age: 4,
  high_age: 11,
  roll,
  fsm_percent: 20,
  sen_percent: 14,
  eal_percent: 5,
});
const reading = (school: HistoryOf, effects = [] as Parameters<typeof historyOf>[2]) =>
  historyOf(school, historyYears, effects).filter(({ indicator_code }) => indicator_code === "ks2_reading_average");
const sd = (values: number[]): number => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
};

describe("the demonstration’s figures", () => {
  test("are the same each time", () => {
    expect(historyOf(primary("900003", 210), historyYears)).toEqual(historyOf(primary("900003", 210), historyYears));
  });

  test("vary from year to year as the real files do: by about 3 points with 15 pupils, 1.6 with 90", () => {
    const changes = (roll: number): number[] =>
      Array.from({ length: 400 }, (_, n) => {
        const values = reading(primary(`9${n}`, roll));
        return (values[3]?.value ?? 0) - (values[2]?.value ?? 0);
      });
    expect(sd(changes(105))).toBeGreaterThan(2.6);
    expect(sd(changes(105))).toBeLessThan(3.9);
    expect(sd(changes(630))).toBeGreaterThan(1.2);
    expect(sd(changes(630))).toBeLessThan(2);
  });

  test("carry an effect from its year on, and nothing else changes", () => {
    const school = primary("900010", 210);
    const effect = { urn: "900010", indicator: "ks2_reading_average", from: 2025, by: 2 };
    const [before, after] = [reading(school), reading(school, [effect])];
    const moved = after.map(({ value }, at) => Math.round(10 * ((value ?? 0) - (before[at]?.value ?? 0))) / 10);
    expect(moved).toEqual([0, 0, 0, 0, 2, 2]);
  });

  test("of fewer than six pupils are suppressed as the department does it", () => {
    const values = reading(primary("900011", 20));
    expect(
      values.every(({ value, cohort, suppressed }) => (cohort ?? 0) >= 6 || (value === null && suppressed === "SUPP")),
    ).toBe(true);
    expect(values.some(({ suppressed }) => suppressed === "SUPP")).toBe(true);
  });
});

test("chance is standard normal", () => {
  const drawn = Array.from({ length: 4_000 }, (_, n) => normalOf("school", n));
  expect(Math.abs(drawn.reduce((a, b) => a + b, 0) / drawn.length)).toBeLessThan(0.06);
  expect(sd(drawn)).toBeCloseTo(1, 1);
});
