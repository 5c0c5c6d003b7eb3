import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultHours, fewestPieces, kinds, reckonDays, usualDays, type Situation, type Work } from "./rules.ts";
import { askedYear, schoolYearOf } from "./school-year.ts";

const nothing: Work = { waiting: 0, came: 0, loggedHours: 0, loggedPieces: 0 };
const situation = (given: Partial<Situation> = {}): Situation => ({
  budget: usualDays,
  used: 0,
  work: Object.fromEntries(kinds.map((kind) => [kind, nothing])) as Situation["work"],
  otherHours: 0,
  today: "2026-11-25",
  lastDay: "2027-08-31",
  ...given,
});
const withWork = (given: Partial<Record<(typeof kinds)[number], Partial<Work>>>) =>
  Object.fromEntries(kinds.map((kind) => [kind, { ...nothing, ...given[kind] }])) as Situation["work"];

describe("the co-ordinators' days", () => {
  test("last the year where nothing waits and nothing comes", () => {
    expect(reckonDays(situation())).toMatchObject({ left: 78, backlog: 0, demand: 0, outruns: false, runsOutOn: null });
  });

  test("are asked for by what waits: 14 submissions at 4 hours are 8 days", () => {
    const reckoned = reckonDays(situation({ work: withWork({ submission: { waiting: 14 } }) }));
    expect(reckoned.backlog).toBe(8);
    expect(reckoned.outruns).toBe(false);
  });

  test("are asked for by what keeps coming: 21 submissions in 12 weeks are a day a week, 40 days until 31 August", () => {
    const reckoned = reckonDays(situation({ work: withWork({ submission: { came: 21 } }) }));
    expect(reckoned.aWeek).toBe(1);
    expect(reckoned.weeksLeft).toBe(40);
    expect(reckoned.demand).toBe(40);
  });

  test("run out on the day that the pace says", () => {
    const work = withWork({ submission: { waiting: 14, came: 21 } });
    const reckoned = reckonDays(situation({ work, used: 60 }));
    expect(reckoned).toMatchObject({ left: 18, outruns: true, runsOutOn: "2027-02-03" });
  });

  test("have run out where more waits than is left, or more was logged than budgeted", () => {
    const work = withWork({ submission: { waiting: 14 } });
    expect(reckonDays(situation({ work, used: 71 })).runsOutOn).toBe("2026-11-25");
    expect(reckonDays(situation({ used: 80 }))).toMatchObject({ left: -2, outruns: true, runsOutOn: "2026-11-25" });
  });

  test("are reckoned with measured times from the fifth piece on", () => {
    const hours = (loggedPieces: number) =>
      reckonDays(situation({ work: withWork({ renewal: { loggedHours: 10, loggedPieces } }) })).hours.renewal;
    expect(hours(fewestPieces - 1)).toEqual({ aPiece: defaultHours.renewal, measured: false });
    expect(hours(fewestPieces)).toEqual({ aPiece: 2, measured: true });
  });

  test("never suffice for more where they did not suffice for less", () => {
    const work = fc.record({
      waiting: fc.nat(50),
      came: fc.nat(50),
      loggedHours: fc.constant(0),
      loggedPieces: fc.constant(0),
    });
    const any = fc.record({ used: fc.nat(78), submission: work, otherHours: fc.nat(200) });
    fc.assert(
      fc.property(any, fc.nat(20), ({ used, submission, otherHours }, more) => {
        const less = reckonDays(situation({ used, otherHours, work: withWork({ submission }) }));
        const waiting = submission.waiting + more;
        const greater = reckonDays(
          situation({ used, otherHours, work: withWork({ submission: { ...submission, waiting } }) }),
        );
        expect(greater.demand).toBeGreaterThanOrEqual(less.demand);
        expect(greater.outruns || !less.outruns).toBe(true);
        expect(greater.outruns).toBe(greater.runsOutOn !== null);
        expect((greater.runsOutOn ?? "9999") <= (less.runsOutOn ?? "9999")).toBe(true);
      }),
    );
  });
});

describe("a school year", () => {
  test("begins on 1 September", () => {
    expect(schoolYearOf("2026-08-31").name).toBe("2025 to 2026");
    expect(schoolYearOf("2026-09-01")).toMatchObject({ name: "2026 to 2027", first: "2026-09-01", last: "2027-08-31" });
    expect(schoolYearOf("2026-09-01").begins.toISOString()).toBe("2026-08-31T23:00:00.000Z");
  });

  test("is this one where an address asks for none that there can be", () => {
    for (const asked of [undefined, "", "x", "1999", "2027", "20255"]) {
      expect(askedYear(asked, "2026-11-25").start).toBe(2026);
    }
    expect(askedYear("2024", "2026-11-25").start).toBe(2024);
  });
});
