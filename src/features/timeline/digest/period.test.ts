import { expect, test } from "vitest";
import { isLateEnough, periodOf } from "./period.ts";

const halfHours = (from: string, days: number) =>
  Array.from({ length: days * 48 }, (_, at) => new Date(Date.parse(from) + at * 1_800_000));

test("a week is named for its Monday, in London's days", () => {
  expect(periodOf("weekly", new Date("2026-11-23T00:30:00Z"))).toBe("weekly:2026-11-23");
  expect(periodOf("weekly", new Date("2026-11-22T23:30:00Z"))).toBe("weekly:2026-11-16");
  // Half past midnight on Monday in summer is still Sunday in UTC.
  expect(periodOf("weekly", new Date("2026-07-05T23:30:00Z"))).toBe("weekly:2026-07-06");
  expect(periodOf("daily", new Date("2026-07-05T23:30:00Z"))).toBe("daily:2026-07-06");
});

test("over both changes of the clocks every day has one period, and its first sending is at seven in London", () => {
  for (const from of ["2027-03-26T00:00:00Z", "2027-10-29T00:00:00Z"]) {
    const first = new Map<string, Date>();
    for (const now of halfHours(from, 5)) {
      const period = periodOf("daily", now);
      if (isLateEnough(now) && !first.has(period)) first.set(period, now);
    }
    const hours = [...first.values()].map((now) =>
      now.toLocaleTimeString("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" }),
    );
    expect(hours).toEqual(["07:00", "07:00", "07:00", "07:00", "07:00"]);
  }
});
