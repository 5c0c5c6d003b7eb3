import { expect, test } from "vitest";
import { signed } from "./figures.ts";

test.each([
  [0.144, 2, "+0.14"],
  [-0.05, 2, "−0.05"],
  [-0.004, 2, "0.00"],
  [3, 0, "+3"],
  [0, 0, "0"],
])("%d with %d decimals is written %s", (value, places, written) => expect(signed(value, places)).toBe(written));
