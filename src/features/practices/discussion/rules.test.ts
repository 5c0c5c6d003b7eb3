import { expect, test } from "vitest";
import { isChangeable, postStanding } from "./rules.ts";

const posted_at = new Date("2026-11-20T10:00:00Z");
const shown = { posted_at, deleted_at: null, hidden_at: null };

test("a post is changed by its author for a day, and not once it is hidden or deleted", () => {
  expect(isChangeable(shown, new Date("2026-11-21T09:59:59Z"))).toBe(true);
  expect(isChangeable(shown, new Date("2026-11-21T10:00:00Z"))).toBe(false);
  expect(isChangeable({ ...shown, hidden_at: posted_at }, posted_at)).toBe(false);
  expect(isChangeable({ ...shown, deleted_at: posted_at }, posted_at)).toBe(false);
});

test("what its author has deleted is deleted, whatever was done to it before", () => {
  expect(postStanding({ deleted_at: posted_at, hidden_at: posted_at })).toBe("deleted");
  expect(postStanding({ deleted_at: null, hidden_at: posted_at })).toBe("hidden");
  expect(postStanding(shown)).toBe("shown");
});
