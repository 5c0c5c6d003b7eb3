import { expect, test } from "vitest";
import { clockTime } from "./clock-time.ts";

test.each([
  [15, 4, "3:04pm"],
  [9, 30, "9:30am"],
  [0, 0, "midnight"],
  [0, 5, "12:05am"],
  [12, 0, "midday"],
  [12, 30, "12:30pm"],
])("%i hours %i is written %s", (hours, minutes, written) => {
  expect(clockTime(new Date(2026, 10, 21, hours, minutes))).toBe(written);
});
