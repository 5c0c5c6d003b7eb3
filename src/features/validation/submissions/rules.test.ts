import { expect, test } from "vitest";
import { daysWaiting } from "./rules.ts";

test("a day has passed after 24 hours", () => {
  const since = new Date("2026-11-20T10:00:00Z");
  expect(daysWaiting(since, new Date("2026-11-21T09:59:00Z"))).toBe(0);
  expect(daysWaiting(since, new Date("2026-11-21T10:00:00Z"))).toBe(1);
});
