import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextDay } from "../../../platform/text/dates.ts";
import { daysUntil, hasLapsed, mayBeRenewed, reminderDue, renewedUntil } from "./dates.ts";

const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2036-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function walk(from: string, days: number): string {
  return days === 0 ? from : walk(nextDay(from), days - 1);
}

describe("a kitemark's dates", () => {
  test("reminders are due from 90 and from 30 days before, the later one alone, and none once it has lapsed", () => {
    const last = "2028-11-21";
    const due = (left: number) => reminderDue(last, walk("2028-08-01", daysUntil(last, "2028-08-01") - left));
    expect([91, 90, 89, 31, 30, 29, 1, 0, -1].map(due)).toEqual([null, 90, 90, 90, 30, 30, 30, 30, null]);
  });

  test.each([
    ["the clocks going forward", "2027-03-28"],
    ["the clocks going back", "2027-10-31"],
    ["a leap day", "2028-02-29"],
  ])("the days before %s are counted whole", (_what, across) => {
    const before = walk("2026-11-01", daysUntil(across, "2026-11-01") - 45);
    const after = walk(before, 90);
    expect(daysUntil(after, before)).toBe(90);
    expect(reminderDue(after, before)).toBe(90);
    expect(reminderDue(after, walk(before, 60))).toBe(30);
  });

  test("it lapses the day after its last, and on no earlier one", () => {
    expect(hasLapsed("2028-02-29", "2028-02-29")).toBe(false);
    expect(hasLapsed("2028-02-29", "2028-03-01")).toBe(true);
  });

  test("walked day by day, each reminder is due on one first day, then lapse, and never anything before", () => {
    fc.assert(
      fc.property(day, (last) => {
        const seen = new Map<number, number>();
        let today = walk("2023-09-01", Math.max(0, daysUntil(last, "2023-09-01") - 100));
        for (; !hasLapsed(last, today); today = nextDay(today)) {
          const due = reminderDue(last, today);
          if (due !== null && !seen.has(due)) seen.set(due, daysUntil(last, today));
        }
        expect([...seen]).toEqual([
          [90, 90],
          [30, 30],
        ]);
        expect(daysUntil(last, today)).toBe(-1);
      }),
      { numRuns: 50 },
    );
  });

  test("renewed early it loses nothing, renewed late it holds for two years from that day", () => {
    expect(renewedUntil("2028-11-21", "2028-09-01")).toBe("2030-11-21");
    expect(renewedUntil("2028-11-21", "2028-11-21")).toBe("2030-11-21");
    expect(renewedUntil("2028-11-21", "2029-01-10")).toBe("2031-01-10");
    expect(renewedUntil("2028-02-29", "2028-01-10")).toBe("2030-02-28");
    expect(mayBeRenewed("2028-11-21", "2028-08-22")).toBe(false);
    expect(mayBeRenewed("2028-11-21", "2028-08-23")).toBe(true);
    expect(mayBeRenewed("2028-11-21", "2035-01-01")).toBe(true);
  });

  test("renewing always gives a later day, at least two years less a leap day from today", () => {
    fc.assert(
      fc.property(day, day, (last, today) => {
        const until = renewedUntil(last, today);
        expect(until > last && until > today).toBe(true);
        expect(daysUntil(until, today)).toBeGreaterThanOrEqual(730);
      }),
    );
  });
});
