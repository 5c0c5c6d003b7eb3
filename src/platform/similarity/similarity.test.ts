import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGroups, readValues, reproduce } from "../../../test/support/published-similar-schools.ts";
import { sharedData } from "../../../test/support/shared-data.ts";
import { setsChanged } from "../../../test/support/stability.ts";
import {
  distance,
  matrixOf,
  measuredBy,
  nearest,
  nearestOfAll,
  quantile,
  similarityMethods,
  waymarkValues,
  winsorisedDeviations,
  type Matrix,
} from "./index.ts";

const { waymark } = similarityMethods;
const columns = waymark.variables.map(({ column }) => column);
const folder = sharedData("similar-schools");

describe.skipIf(folder === undefined)("DfE similar schools (secondary)", () => {
  const read = (file: string) => readFileSync(join(folder ?? "", file), "utf8");
  const method = similarityMethods["dfe-secondary"];

  test("every published distance and rank comes out again", () => {
    const values = readValues(read("secondary-values-2026-03.csv"), method);
    const found = reproduce(measuredBy(method, values), readGroups(read("secondary-groups-2026-03.csv")));
    expect(found).toMatchObject({ pairsChecked: 4_100, rankAgreement: 1 });
    expect(found.largestError).toBeLessThan(1e-6);
  });

  test("with one weight a hundredth off they do not", () => {
    const values = readValues(read("secondary-values-2026-03.csv"), method);
    const off = measuredBy(method, values, { KS2RP: 0.0588 });
    expect(reproduce(off, readGroups(read("secondary-groups-2026-03.csv"))).largestError).toBeGreaterThan(1e-3);
  });

  test("the weights are the shares that are said of the method, times the published standard deviations squared", () => {
    const [names = "", figures = ""] = read("secondary-standard-deviations-2026-03.csv").split("\n");
    const deviations = new Map(names.split(",").map((name, i) => [name, Number(figures.split(",")[i])]));
    const share = (column: string, deviation: string) =>
      (method.variables.find((one) => one.column === column)?.weight ?? 0) * (deviations.get(deviation) ?? 0) ** 2;
    expect(share("PPPerc", "PupilPremiumEligibilityPercentage")).toBeCloseTo(0.1, 3);
    expect(share("PercentEAL", "PupilsWithEalPercentage")).toBeCloseTo(0.08, 3);
    expect(share("IdaciPupils", "AverageIdaciScore")).toBeCloseTo(0.04, 3);
    expect(share("NumberOfPupils", "PupilCount")).toBeCloseTo(0.02, 3);
  });
});

test("a file without a column that the method needs is refused by its name", () => {
  expect(() => readValues("URN,KS2RP\n1,2\n", similarityMethods["dfe-secondary"])).toThrow("no column KS2MP");
});

const value = fc.oneof({ weight: 9, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) }, fc.constant(Number.NaN));
const schools = fc
  .array(fc.array(value, { minLength: columns.length, maxLength: columns.length }), { minLength: 3, maxLength: 30 })
  .map((rows) => rows.map((values, i): [string, number[]] => [String(900_000 + i), values]));

/** Measured with deviations of 10, so that what is added or left out changes no scale. */
const tens = new Float64Array(columns.length).fill(10);
const measure = (matrix: Matrix) => measuredBy(waymark, matrix, {}, tens);

describe("the Waymark method", () => {
  test("is the same both ways, 0 to itself, and without an order of its own", () => {
    fc.assert(
      fc.property(schools, (rows) => {
        const ours = measure(matrixOf(columns, rows));
        const turned = measure(matrixOf(columns, rows.toReversed()));
        expect(turned).toEqual(ours);
        for (const i of rows.keys()) {
          const itself = distance(ours, i, i);
          expect(Number.isNaN(itself) || itself === 0).toBe(true);
          for (const j of rows.keys()) expect(distance(ours, i, j)).toEqual(distance(ours, j, i));
        }
      }),
    );
  });

  test("is farther the more one measure differs, with all else as it was", () => {
    const step = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.nat(columns.length - 1), step, step, (column, one, other) => {
        const at = (by: number) => columns.map((_, place) => (place === column ? by : 0));
        const matrix = matrixOf(columns, [
          ["a", at(0)],
          ["b", at(Math.min(one, other))],
          ["c", at(Math.max(one, other))],
        ]);
        expect(distance(measure(matrix), 0, 2)).toBeGreaterThanOrEqual(distance(measure(matrix), 0, 1));
      }),
    );
  });

  test("gives the nearest first, ties by URN, never the school itself, none beyond the limit", () => {
    fc.assert(
      fc.property(
        schools,
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (rows, count, limit) => {
          const measured = measure(matrixOf(columns, rows));
          const found = nearest(measured, 0, { count, maxDistance: limit });
          const everyone = measured.matrix.ids
            .map((id, row) => ({ id, distance: distance(measured, 0, row) }))
            .filter(({ id, distance: far }) => id !== measured.matrix.ids[0] && far <= limit)
            .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
          expect(found).toEqual(everyone.slice(0, count));
        },
      ),
    );
  });

  test("is a tie where the distances are equal, though their squares differ in the last digit", () => {
    const [far, little] = [13 / 7, 2e-8];
    expect(far ** 2 + little ** 2).toBeGreaterThan(far ** 2);
    const rows: [string, number[]][] = [
      ["0", [0, 0]],
      ["1", [far, little]],
      ["2", [far, 0]],
    ];
    const measured = { matrix: matrixOf(["a", "b"], rows), perUnit: Float64Array.of(1, 1) };
    expect(distance(measured, 0, 1)).toBe(distance(measured, 0, 2));
    expect(nearest(measured, 0, { count: 1 }).map(({ id }) => id)).toEqual(["1"]);
  });

  test("leaves out who is not to be a neighbour", () => {
    const matrix = matrixOf(
      ["a"],
      [
        ["1", [1]],
        ["2", [2]],
        ["3", [3]],
      ],
    );
    const measured = { matrix, perUnit: Float64Array.of(1) };
    expect(nearest(measured, 0, { count: 5, without: new Set(["2"]) })).toEqual([{ id: "3", distance: 2 }]);
    expect(nearest(measured, 0, { count: 0 })).toEqual([]);
  });

  test("makes up for what is missing while half the weight is there, and compares nobody with less", () => {
    const nothing = Number.NaN;
    const matrix = matrixOf(columns, [
      ["all", [10, 10, 10, 10, 0]],
      ["half", [20, 20, nothing, nothing, nothing]],
      ["less", [nothing, 20, nothing, nothing, 1]],
    ]);
    expect(distance(measure(matrix), 0, 1)).toBeCloseTo(1, 10);
    expect(distance(measure(matrix), 0, 2)).toBeNaN();
  });

  test("of all schools gives what it gives of each, and says how far it is", () => {
    const rows = Array.from({ length: 2_001 }, (_, i): [string, number[]] => [
      String(i).padStart(5, "0"),
      [i % 7, i % 50, i % 13, i % 30, i % 2],
    ]);
    const measured = measuredBy(waymark, matrixOf(columns, rows));
    const told: number[] = [];
    const all = nearestOfAll(measured, { count: 5 }, (done) => told.push(done));
    expect(told).toEqual([1_000, 2_000]);
    expect(all.get("00077")).toEqual(nearest(measured, 77, { count: 5 }));
  });

  test("hardly changes when one extreme school is added, where scaling by range changes much", () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const rows = Array.from({ length: 1_500 }, (_, i): [string, number[]] => [
      String(900_000 + i),
      [5 + 4 * random(), 60 * random() ** 2, 25 * random(), 70 * random() ** 3, Math.round(random())],
    ]);
    const { waymark: ours, range } = setsChanged(matrixOf(columns, rows), 300);
    expect(ours).toBeLessThan(0.03);
    expect(range).toBeGreaterThan(0.15);
  });

  test("with a measure's weight at 0 does not look at it, and refuses to look at nothing", () => {
    const matrix = matrixOf(columns, [
      ["1", [1, 5, 5, 5, 0]],
      ["2", [9, 5, 5, 5, 0]],
      ["3", [5, 7, 5, 5, 1]],
    ]);
    expect(distance(measuredBy(waymark, matrix, { log_roll: 0 }), 0, 1)).toBe(0);
    const none = Object.fromEntries(columns.map((column) => [column, 0]));
    expect(() => measuredBy(waymark, matrix, none)).toThrow("At least one measure");
    expect(() => measuredBy(similarityMethods["dfe-primary"], matrix, noWeights("dfe-primary"))).toThrow(
      "At least one",
    );
  });
});

function noWeights(name: "dfe-primary"): Record<string, number> {
  return Object.fromEntries(similarityMethods[name].variables.map(({ column }) => [column, 0]));
}

test("what is known of a school becomes its values, and what is not is no number", () => {
  const school = { roll: 64, fsmPercent: 12.5, senPercent: null, ealPercent: 0, urbanRural: "Rural village" };
  expect(waymarkValues(school)).toEqual([6, 12.5, Number.NaN, 0, 0]);
  expect(waymarkValues({ ...school, roll: 0, urbanRural: "(England/Wales) Urban city and town" })).toEqual([
    Number.NaN,
    12.5,
    Number.NaN,
    0,
    1,
  ]);
  expect(waymarkValues({ ...school, urbanRural: "Not known" }).at(-1)).toBeNaN();
});

test("a quantile lies between values in proportion, and drawing in the ends keeps one extreme from counting", () => {
  expect(quantile(Float64Array.of(1, 2, 3, 4), 0.5)).toBe(2.5);
  const matrix = matrixOf(
    ["a"],
    Array.from({ length: 200 }, (_, i): [string, number[]] => [String(i), [i === 0 ? 1e9 : i % 2]]),
  );
  expect(winsorisedDeviations(matrix)[0]).toBeCloseTo(0.5, 2);
});

test("rows of the wrong width or with the same id are refused", () => {
  expect(() => matrixOf(["a"], [["1", [1, 2]]])).toThrow("1 has 2 values");
  expect(() =>
    matrixOf(
      ["a"],
      [
        ["1", [1]],
        ["1", [2]],
      ],
    ),
  ).toThrow("1 is there twice");
});
