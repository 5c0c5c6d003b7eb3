import { expect, test } from "vitest";
import { consultationState, daysAfter, publicationWaitsFor, type Consultation } from "./rules.ts";

const at = new Date("2026-11-20T10:00:00Z");
const open: Consultation = { closes_on: "2026-11-21", closed_at: null, stated_at: null };
const closedEarly: Consultation = { ...open, closed_at: at };
const stated: Consultation = { ...closedEarly, stated_at: at };
const on = (today: string, consultFirst = false) => ({ consultFirst, today });

test("a consultation is open on its last day, and closed on the next without anybody closing it", () => {
  expect(consultationState(open, "2026-11-21")).toBe("open");
  expect(consultationState(open, "2026-11-22")).toBe("closed");
  expect(consultationState(closedEarly, "2026-11-20")).toBe("closed");
  expect(consultationState(stated, "2026-11-20")).toBe("stated");
});

test("two weeks are fourteen days, over the changes of the clocks and the end of a year", () => {
  expect([daysAfter("2026-03-20", 14), daysAfter("2026-10-20", 14), daysAfter("2026-12-25", 14)]).toEqual([
    "2026-04-03",
    "2026-11-03",
    "2027-01-08",
  ]);
});

test("nothing is published while it is open for comment, nor before it is said what came of that", () => {
  expect(publicationWaitsFor([open], on("2026-11-21"))).toBe("closing");
  expect(publicationWaitsFor([stated, open], on("2026-11-21"))).toBe("closing");
  expect(publicationWaitsFor([open], on("2026-11-22"))).toBe("statement");
  expect(publicationWaitsFor([closedEarly, stated], on("2026-11-20"))).toBe("statement");
  expect(publicationWaitsFor([stated], on("2026-11-22"))).toBeUndefined();
});

test("an authority that consults first publishes nothing that was never open for comment", () => {
  expect(publicationWaitsFor([], on("2026-11-21", true))).toBe("consultation");
  expect(publicationWaitsFor([], on("2026-11-21"))).toBeUndefined();
  expect(publicationWaitsFor([stated], on("2026-11-21", true))).toBeUndefined();
});
