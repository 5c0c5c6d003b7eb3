import { expect, test } from "vitest";
import { date, dateAndTime, dayOf, shortDate, timeOfDay, yearsAfter } from "./dates.ts";

test("a date is written as people in England write it", () => {
  expect(date("2026-09-05")).toBe("5 September 2026");
  expect([shortDate("2026-09-05"), shortDate("2026-11-25")]).toEqual(["5 Sept 2026", "25 Nov 2026"]);
});

test("a time has no space and no needless minutes", () => {
  expect(timeOfDay(new Date("2026-01-05T17:30:00Z"))).toBe("5:30pm");
  expect(timeOfDay(new Date("2026-01-05T09:00:00Z"))).toBe("9am");
  expect(timeOfDay(new Date("2026-01-05T12:00:00Z"))).toBe("midday");
  expect(timeOfDay(new Date("2026-01-05T00:00:00Z"))).toBe("midnight");
  expect(timeOfDay(new Date("2026-01-05T00:05:00Z"))).toBe("12:05am");
});

test("times follow London through both clock changes", () => {
  expect(dateAndTime(new Date("2027-03-28T00:59:00Z"))).toBe("28 March 2027 at 12:59am");
  expect(dateAndTime(new Date("2027-03-28T01:00:00Z"))).toBe("28 March 2027 at 2am");
  expect(dateAndTime(new Date("2027-10-31T00:59:00Z"))).toBe("31 October 2027 at 1:59am");
  expect(dateAndTime(new Date("2027-10-31T01:00:00Z"))).toBe("31 October 2027 at 1am");
});

test("the day is London's, an hour before midnight in summer too", () => {
  expect(dayOf(new Date("2026-07-01T23:30:00Z"))).toBe("2026-07-02");
});

test("two years after a leap day is the last of February", () => {
  expect(yearsAfter("2028-02-29", 2)).toBe("2030-02-28");
  expect(yearsAfter("2026-11-21", 2)).toBe("2028-11-21");
});
