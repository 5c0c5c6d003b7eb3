import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageOf, simulate } from "../../../../test/support/rating-worlds.ts";
import { adopterEffect, fewestComparators, type Adopter } from "./adopter-effect.ts";
import { changeOf, type Year } from "./change.ts";
import { hasEffect, ratingOf, type RatedAdopter } from "./rating.ts";
import { schoolYearOf, windowOf } from "./school-years.ts";
import { deductions, securityOf, type SecurityBasis } from "./security.ts";

const year = (at: number, value: number, cohort: number | null = 30): Year => ({ year: at, value, cohort });

describe("the school years around an adoption", () => {
  test.each([
    ["2024-08-31", 2024],
    ["2024-09-01", 2025],
    ["2025-01-01", 2025],
  ])("%s lies in the one that ends in %d", (day, ends) => expect(schoolYearOf(day)).toBe(ends));

  test.each([
    ["2024-09-01", [2024, 2023, 2022], [2025, 2026]],
    ["2024-12-31", [2024, 2023, 2022], [2025, 2026]],
    ["2025-01-01", [2024, 2023, 2022], [2026, 2027]],
    ["2025-08-31", [2024, 2023, 2022], [2026, 2027]],
  ])("of %s are %j before and %j after", (day, before, after) => expect(windowOf(day)).toEqual({ before, after }));
});

describe("the change of a school", () => {
  const window = windowOf("2024-10-10");

  test("is the latest year after less the mean of up to three before, and no other year counts", () => {
    const years = [
      year(2021, 900),
      year(2022, 100),
      year(2023, 102),
      year(2024, 104),
      year(2025, 103),
      year(2026, 105),
      year(2027, 900),
    ];
    expect(changeOf(years, window)).toEqual({
      before: 102,
      after: 105,
      change: 3,
      yearsBefore: [2022, 2023, 2024],
      yearsAfter: [2026],
    });
    expect(changeOf([year(2023, 100), year(2025, 101)], window)).toMatchObject({ change: 1, yearsAfter: [2025] });
  });

  test("cannot be told without a year on each side", () => {
    expect(changeOf([year(2025, 1)], window)).toBe("no_year_before");
    expect(changeOf([year(2024, 1), year(2027, 1)], window)).toBe("no_year_after");
  });

  test("pools years of fewer than 11 pupils, pupil by pupil, and says nothing of fewer than 11 in all", () => {
    const small = [year(2023, 90, 4), year(2024, 100, 8), year(2025, 110, 9), year(2026, 120, 3)];
    expect(changeOf(small, window)).toMatchObject({
      before: (90 * 4 + 100 * 8) / 12,
      after: 112.5,
      yearsAfter: [2025, 2026],
    });
    expect(changeOf([year(2024, 100, 10), year(2025, 110, 30)], window)).toBe("small_cohort");
    expect(changeOf([year(2024, 100, 30), year(2025, 110, 4), year(2026, 110, 6)], window)).toBe("small_cohort");
    expect(changeOf([year(2024, 100, 11), year(2025, 110, 11)], window)).toMatchObject({ change: 10 });
    expect(changeOf([year(2024, 100, null), year(2025, 110, null)], window)).toMatchObject({ change: 10 });
  });
});

const comparators = (changes: readonly number[]) =>
  changes.map((change) => [year(2024, 100), year(2025, 100 + change)]);
const anAdopter = (given: Partial<RatedAdopter> = {}): RatedAdopter => ({
  adoptionId: "a",
  window: windowOf("2024-10-10"),
  own: [year(2024, 100), year(2025, 105)],
  comparators: comparators([-1, 0, 1, 2, 3, -1, 0, 1, 2, 3]),
  nationalSd: 2,
  lowerIsBetter: false,
  independent: true,
  stopped: false,
  recordedBy: "register",
  ...given,
});

describe("the effect in one adopter", () => {
  test("is its change less that of its similar schools, in national standard deviations, with the variance of placebos", () => {
    const effect = adopterEffect(anAdopter());
    if (typeof effect === "string") throw new Error(effect);
    expect(effect.effect).toBeCloseTo((5 - 1) / 2, 12);
    expect(effect.variance).toBeCloseTo(((20 / 9) * 1.1) / 4, 12);
    expect(effect).toMatchObject({ comparators: 10, comparatorChange: 1 });
  });

  test("turns round where less is better", () => {
    expect(adopterEffect(anAdopter({ lowerIsBetter: true }))).toMatchObject({ effect: -2 });
  });

  test("is not told with too few comparators, or where these are all the same", () => {
    const few: Partial<Adopter>[] = [
      { comparators: comparators([0, 1, 2, 3, 4, 5, 6, 7, 8]) },
      { comparators: comparators(Array.from({ length: 20 }, () => 1)) },
      { nationalSd: 0 },
    ];
    expect(fewestComparators).toBe(10);
    for (const given of few) expect(adopterEffect(anAdopter(given))).toBe("few_comparators");
  });
});

describe("security", () => {
  const basis: SecurityBasis = { independent: 10, due: 10, withoutOutcome: 0, i2: 0, allRecordedByOrigin: false };

  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [9, 4],
    [10, 5],
    [40, 5],
  ])("of %d independent adopters is %d before doubts", (independent, score) =>
    expect(securityOf({ ...basis, independent })).toEqual({ score, before: score, applied: [] }),
  );

  test("loses one for each doubt, each at its edge, and never falls below 0", () => {
    const doubts = (given: Partial<SecurityBasis>) => securityOf({ ...basis, ...given }).applied;
    expect(doubts({ withoutOutcome: 2 })).toEqual([]);
    expect(doubts({ due: 9, withoutOutcome: 2 })).toEqual(["missing_outcomes"]);
    expect(doubts({ i2: 75 })).toEqual([]);
    expect(doubts({ i2: 75.01 })).toEqual(["inconsistent"]);
    expect(doubts({ allRecordedByOrigin: true })).toEqual(["recorded_by_origin"]);
    const all = { due: 5, withoutOutcome: 4, i2: 90, allRecordedByOrigin: true };
    expect(securityOf({ ...basis, ...all })).toEqual({ score: 2, before: 5, applied: [...deductions] });
    expect(securityOf({ ...basis, ...all, independent: 1 }).score).toBe(0);
  });
});

const someAdopters = fc
  .array(
    fc.record({
      change: fc.double({ min: -10, max: 10, noNaN: true }),
      spread: fc.double({ min: 0.5, max: 4, noNaN: true }),
      cohort: fc.integer({ min: 5, max: 90 }),
      stopped: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ change, spread, cohort, stopped }, n) =>
      anAdopter({
        adoptionId: String(n).padStart(2, "0"),
        own: [year(2024, 100, cohort), year(2025, 100 + change, cohort)],
        comparators: comparators([-2, -1, 0, 1, 2, -2, -1, 0, 1, 2].map((one) => one * spread)),
        stopped,
      }),
    ),
  );

describe("the rating", () => {
  test("does not depend on the order in which adopters came", () => {
    fc.assert(
      fc.property(someAdopters, (adopters) => {
        expect(ratingOf(adopters.toReversed())).toEqual(ratingOf(adopters));
      }),
    );
  });

  test("counts an adopter that stopped as it counts any other", () => {
    fc.assert(
      fc.property(someAdopters, (adopters) => {
        const went = ratingOf(adopters.map((one) => ({ ...one, stopped: false })));
        expect(ratingOf(adopters).pooled).toEqual(went.pooled);
        expect(ratingOf(adopters).stopped).toBe(adopters.filter(({ stopped }) => stopped).length);
      }),
    );
  });

  test("is the same whatever the figures of an adopter with too few pupils are, so they cannot be worked out from it", () => {
    fc.assert(
      fc.property(someAdopters, fc.double({ min: -50, max: 50, noNaN: true }), (adopters, other) => {
        const hidden = (change: number) =>
          anAdopter({ adoptionId: "zz", own: [year(2024, 100, 8), year(2025, 100 + change, 9)] });
        expect(shown(ratingOf([...adopters, hidden(other)]))).toEqual(shown(ratingOf([...adopters, hidden(0)])));
      }),
    );
  });

  test("of schools that are equally exact does not come out above nothing because one more shows no effect", () => {
    const changes = fc.array(fc.double({ min: -4, max: 8, noNaN: true }), { minLength: 2, maxLength: 12 });
    const school = (change: number, n: number) =>
      anAdopter({ adoptionId: String(n).padStart(2, "0"), own: [year(2024, 100), year(2025, 100 + change)] });
    fc.assert(
      fc.property(changes, (all) => {
        const [low = 0] = ratingOf(all.map(school)).pooled?.ci ?? [];
        const [lowAfter = 0] = ratingOf([...all, 0].map(school)).pooled?.ci ?? [];
        expect(low <= 0 && lowAfter > 1e-9).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("before any outcome is a rationale only: nothing is pooled, security is 0", () => {
    expect(ratingOf([])).toMatchObject({ k: 0, pooled: null, nextSchool: null, security: { score: 0, applied: [] } });
    expect(ratingOf([anAdopter({ own: [year(2024, 100)] })])).toMatchObject({
      k: 0,
      pooled: null,
      security: { score: 0 },
    });
  });

  test("counts for security only adopters that are independent, and one whose year has not come is not missing", () => {
    const adopters = [
      anAdopter({ adoptionId: "1" }),
      anAdopter({ adoptionId: "2", independent: false }),
      anAdopter({ adoptionId: "3", own: [year(2024, 100)] }),
    ];
    expect(ratingOf(adopters)).toMatchObject({ k: 2, security: { score: 1, applied: [] } });
    const byOrigin = adopters.map((one) => ({ ...one, recordedBy: "origin" as const }));
    expect(ratingOf(byOrigin).security.applied).toEqual(["recorded_by_origin"]);
  });
});

/** What anybody may be shown: everything but the years of an adopter that is left out. */
function shown(rating: ReturnType<typeof ratingOf>) {
  return {
    ...rating,
    adopters: rating.adopters.map((told) => (hasEffect(told) ? told.outcome : [told.adopter.adoptionId, told.outcome])),
  };
}

describe("in worlds of which the effect is known", () => {
  const ours = averageOf([5, 8].map((k) => simulate({ k, worlds: 400 })));

  test("the rating is right on average and as sure as it says, where before and after is not", () => {
    expect(Math.abs(ours.waymark.bias)).toBeLessThan(0.05);
    expect(ours.waymark.coverage).toBeGreaterThan(0.92);
    expect(ours.naive.bias).toBeGreaterThan(0.2);
    expect(ours.naive.coverage).toBeLessThan(0.92);
  });
});
