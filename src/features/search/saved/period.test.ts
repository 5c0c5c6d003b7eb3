import fc from "fast-check";
import { expect, test } from "vitest";
import { tellsUntil } from "./period.ts";

test("a weekly alert tells what was published before its Monday", () => {
  expect(tellsUntil("weekly", "2026-11-23")).toBe("2026-11-23");
  expect(tellsUntil("weekly", "2026-11-29")).toBe("2026-11-23");
  expect(tellsUntil("weekly", "2027-01-03")).toBe("2026-12-28");
});

test("a termly alert tells what was published before the school term began", () => {
  expect(tellsUntil("termly", "2026-11-25")).toBe("2026-09-08");
  expect(tellsUntil("termly", "2027-01-07")).toBe("2026-09-08");
  expect(tellsUntil("termly", "2027-01-08")).toBe("2027-01-08");
  expect(tellsUntil("termly", "2027-07-20")).toBe("2027-04-22");
});

test("whatever the day, it is told up to a day that has come, and a later day never tells less", () => {
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(400), fc.constantFrom("weekly" as const, "termly" as const), (from, days, alerts) => {
      const [first, later] = [from, new Date(from.getTime() + days * 86_400_000)].map((at) =>
        at.toISOString().slice(0, 10),
      ) as [string, string];
      expect(tellsUntil(alerts, first) <= first).toBe(true);
      expect(tellsUntil(alerts, first) <= tellsUntil(alerts, later)).toBe(true);
    }),
  );
});
