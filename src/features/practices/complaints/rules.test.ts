import { expect, test } from "vitest";
import { deadlinesOf, dueNext } from "./rules.ts";

const at = new Date("2026-12-01T10:00:00Z");
const made = { ...deadlinesOf("2026-11-21"), acknowledged_at: null, answered_at: null };

test("a complaint is acknowledged within 30 days and answered within 60", () => {
  expect(deadlinesOf("2026-11-21")).toEqual({ acknowledge_by: "2026-12-21", answer_by: "2027-01-20" });
});

test("what is due next is late once its last day is over, and nothing is due once it is answered", () => {
  expect(dueNext(made, "2026-12-21")).toEqual({ step: "acknowledge", by: "2026-12-21", isLate: false });
  expect(dueNext(made, "2026-12-22")?.isLate).toBe(true);
  const acknowledged = { ...made, acknowledged_at: at };
  expect(dueNext(acknowledged, "2026-12-22")).toEqual({ step: "answer", by: "2027-01-20", isLate: false });
  expect(dueNext(acknowledged, "2027-01-21")?.isLate).toBe(true);
  expect(dueNext({ ...acknowledged, answered_at: at }, "2027-01-21")).toBeUndefined();
});
