import { describe, expect, test } from "vitest";
import { wrongFrom } from "./rules.ts";

const today = "2026-11-21";
const nobody = { since: null, lastEnded: null };

describe("the day from which somebody is named link adviser", () => {
  test("is today or before, where nobody was before them", () => {
    expect(wrongFrom("2026-11-21", nobody, today)).toBeUndefined();
    expect(wrongFrom("2001-01-01", nobody, today)).toBeUndefined();
    expect(wrongFrom("2026-11-22", nobody, today)).toContain("still to come");
    expect(wrongFrom(undefined, nobody, today)).toContain("Give the day");
  });

  test("is not before the present adviser began, nor before the last one stopped: a school has one at a time", () => {
    const advised = { since: "2024-09-01", lastEnded: "2024-08-31" };
    expect(wrongFrom("2024-09-01", advised, today)).toBeUndefined();
    expect(wrongFrom("2024-08-31", advised, today)).toContain("1 September 2024");
    const stopped = { since: null, lastEnded: "2025-07-31" };
    expect(wrongFrom("2025-07-31", stopped, today)).toBeUndefined();
    expect(wrongFrom("2025-07-30", stopped, today)).toContain("31 July 2025");
  });
});
