import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedData } from "../../../../test/support/shared-data.ts";
import { eggersTest, leaveOneOut, metaAnalysis, methods, type Method, type Study } from "./index.ts";

type Expected = { id: string; data: string; effect: string; variance: string; method: string; test?: string } & Record<
  string,
  unknown
>;

const folder = sharedData("meta-analysis");
const expected: Expected[] = folder
  ? (JSON.parse(readFileSync(join(folder, "expected-results.json"), "utf8")) as { expected: Expected[] }).expected
  : [];

function studiesIn(file: string, effect: string, variance: string): Study[] {
  const rows = parse<Record<string, string>>(readFileSync(join(folder ?? "", file)), { columns: true, bom: true });
  return rows.map((row) => ({ effect: Number(row[effect]), variance: Number(row[variance]) }));
}

/** The methods by the names that the results were published under; EB is PM. Those with moderators or levels are others. */
const methodNamed: Record<string, Method> = { ...Object.fromEntries(methods.map((one) => [one, one])), EB: "PM" };
const published = expected.filter(({ method, id }) => method in methodNamed && !/mods|3level/.test(id));

describe.skipIf(folder === undefined)("a published result", () => {
  test.each(published)("$id is reproduced to the digits printed", (printed) => {
    const studies = studiesIn(printed.data, printed.effect, printed.variance);
    const method = methodNamed[printed.method] ?? "REML";
    const ours = metaAnalysis(studies, { method, test: String(printed.test).startsWith("knha") ? "knha" : "z" });
    const told: Record<string, number | null | undefined> = {
      k: ours.k,
      tau2: ours.tau2,
      tau2_se: ours.tau2Se,
      tau: Math.sqrt(ours.tau2),
      I2_percent: ours.i2,
      H2: ours.h2,
      Q: ours.q,
      Q_df: ours.qDf,
      Q_p: ours.qP,
      estimate: ours.estimate,
      se: ours.se,
      stat: ours.statistic,
      p: ours.p,
      ci_lb: ours.ci[0],
      ci_ub: ours.ci[1],
      pi_lb: ours.pi?.[0],
      pi_ub: ours.pi?.[1],
    };
    const named = Object.keys(told).filter((name) => typeof printed[name] === "number");
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect([name, asPrinted(told[name], printed[name])]).toEqual([name, printed[name]]);
    const interval = printed["tau2_ci_qprofile"] as number[] | undefined;
    /* It was printed from a search that stops within 0.0001; ours goes on to the last bit. */
    for (const [i, bound] of interval?.entries() ?? []) expect(ours.tau2Ci?.[i]).toBeCloseTo(bound, 3);
  });

  test("there are all of the methods that are named", () => {
    const covered = new Set(published.map(({ method }) => methodNamed[method]));
    expect(methods.filter((method) => !covered.has(method))).toEqual([]);
  });
});

/** Rounded as the printed value was. */
function asPrinted(ours: number | null | undefined, printed: unknown): number {
  const digits = String(printed).split(".")[1]?.length ?? 0;
  return Number((ours ?? Number.NaN).toFixed(digits));
}

/** Thirteen trials of a vaccine (Colditz and others 1994, JAMA 271, 698-702): log relative risk and its variance. */
const vaccine: Study[] = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13_536, 248, 12_619],
  [33, 5_036, 47, 5_761],
  [180, 1_361, 372, 1_079],
  [8, 2_537, 10, 619],
  [505, 87_886, 499, 87_892],
  [29, 7_470, 45, 7_232],
  [17, 1_699, 65, 1_600],
  [186, 50_448, 141, 27_197],
  [5, 2_493, 3, 2_338],
  [27, 16_886, 29, 17_825],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({
  effect: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}));

test("the vaccine trials give what is printed of them everywhere", () => {
  const { q, tau2, estimate, se } = metaAnalysis(vaccine, { method: "DL", test: "z" });
  expect([q, tau2, estimate, se].map((value) => value.toFixed(4))).toEqual(["152.2330", "0.3088", "-0.7141", "0.1787"]);
});

describe("one study", () => {
  test.each(methods)("is its own result by %s, whatever the test", (method) => {
    const one = metaAnalysis([{ effect: 0.2, variance: 0.01 }], { method, test: "knha" });
    expect(one).toMatchObject({ k: 1, estimate: 0.2, se: 0.1, tau2: 0, pi: null, tau2Ci: null });
    expect(one.ci[0]).toBeCloseTo(0.2 - 0.196, 3);
  });
});

test("studies that all say the same leave nothing to scale the interval by", () => {
  const same = metaAnalysis(
    [1, 2, 3].map(() => ({ effect: 0.2, variance: 0.01 })),
    { method: "REML", test: "knha" },
  );
  expect(same).toMatchObject({ tau2: 0, i2: 0, pi: [0.2, 0.2], p: 0 });
  expect(
    metaAnalysis(
      [
        { effect: 0, variance: 1 },
        { effect: 0, variance: 1 },
      ],
      { method: "REML", test: "knha" },
    ).p,
  ).toBe(1);
});

test("none, or one without a variance, is refused by its place", () => {
  const options = { method: "REML", test: "z" } as const;
  expect(() => metaAnalysis([], options)).toThrow("at least one study");
  for (const wrong of [
    { effect: Number.NaN, variance: 1 },
    { effect: 1, variance: 0 },
    { effect: 1, variance: -1 },
  ]) {
    expect(() => metaAnalysis([{ effect: 1, variance: 1 }, wrong], options)).toThrow("Study 2");
  }
});

const someStudies = fc.array(
  fc.record({
    effect: fc.double({ min: -3, max: 3, noNaN: true }),
    variance: fc.double({ min: 0.001, max: 2, noNaN: true }),
  }),
  { minLength: 2, maxLength: 14 },
);

describe("whatever the studies", () => {
  test.each(methods)("by %s their order does not matter, and moving all moves the mean alone", (method) => {
    fc.assert(
      fc.property(someStudies, fc.double({ min: -5, max: 5, noNaN: true }), (studies, by) => {
        const options = { method, test: "knha" } as const;
        const ours = metaAnalysis(studies, options);
        const turned = metaAnalysis(studies.toReversed(), options);
        const moved = metaAnalysis(
          studies.map((study) => ({ ...study, effect: study.effect + by })),
          options,
        );
        expect(turned.estimate).toBeCloseTo(ours.estimate, 4);
        expect(turned.tau2).toBeCloseTo(ours.tau2, 4);
        expect(moved.estimate).toBeCloseTo(ours.estimate + by, 4);
        expect(moved.tau2).toBeCloseTo(ours.tau2, 4);
      }),
      { numRuns: 200 },
    );
  });

  test("the estimate lies between the least and the greatest effect, and tau² in its own interval where that is not 0", () => {
    fc.assert(
      fc.property(someStudies, (studies) => {
        const { estimate, tau2, i2 } = metaAnalysis(studies, { method: "REML", test: "knha" });
        const effects = studies.map(({ effect }) => effect);
        expect(estimate).toBeGreaterThanOrEqual(Math.min(...effects) - 1e-9);
        expect(estimate).toBeLessThanOrEqual(Math.max(...effects) + 1e-9);
        expect(tau2).toBeGreaterThanOrEqual(0);
        expect(i2).toBeLessThan(100);
      }),
      { numRuns: 200 },
    );
  });
});

test("leaving one out in turn gives the result of the others", () => {
  const options = { method: "REML", test: "z" } as const;
  const without = leaveOneOut(vaccine, options);
  expect(without).toHaveLength(vaccine.length);
  expect(without[0]).toEqual(metaAnalysis(vaccine.slice(1), options));
  expect(without.every(({ k }) => k === vaccine.length - 1)).toBe(true);
});

describe("Egger's test", () => {
  test("finds nothing where effect and precision have nothing to do with one another", () => {
    const even = [0.1, 0.2, 0.3, 0.4].flatMap((se) =>
      [1, -1].map((sign) => ({ effect: 1 + sign * se, variance: se ** 2 })),
    );
    expect(eggersTest(even)?.intercept).toBeCloseTo(0, 10);
  });

  test("finds that small studies say more", () => {
    const small = [0.05, 0.1, 0.2, 0.3, 0.4].map((se, i) => ({ effect: 0.1 + 2 * se + 0.001 * i, variance: se ** 2 }));
    const found = eggersTest(small);
    expect(found?.intercept).toBeCloseTo(2, 1);
    expect(found?.p).toBeLessThan(0.01);
  });

  test("cannot be asked of two studies, nor where all are equally precise", () => {
    expect(eggersTest(vaccine.slice(0, 2))).toBeNull();
    expect(eggersTest([1, 2, 3].map((effect) => ({ effect, variance: 0.04 })))).toBeNull();
  });
});
