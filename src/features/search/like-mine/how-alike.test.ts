import { expect, test } from "vitest";
import { howAlike } from "./how-alike.ts";

test("the farther a school is, the less alike it is said to be", () => {
  expect([0, 0.249, 0.25, 0.499, 0.5, 0.999, 1, 7].map(howAlike)).toEqual([
    "very like yours",
    "very like yours",
    "much like yours",
    "much like yours",
    "somewhat like yours",
    "somewhat like yours",
    "not much like yours",
    "not much like yours",
  ]);
});
