import { expect, test } from "vitest";
import { isUuid, uuidv7 } from "./ids.ts";

test("an id is a version 7 UUID that begins with the time it was made", () => {
  const id = uuidv7(new Date("2999-01-01T00:00:00.000Z"));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2999-01-01T00:00:00.000Z"));
});

test("ids sort in the order they were made, even many in a millisecond and when the clock goes back", () => {
  const at = new Date();
  const ids = Array.from({ length: 20_000 }, (_, n) => uuidv7(n % 2 === 0 ? at : new Date(at.getTime() - 5_000)));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id that we made is one, in either case", () => {
  const id = uuidv7();
  expect([isUuid(id), isUuid(id.toUpperCase())]).toEqual([true, true]);
});

test.each(["", "-".repeat(36), "0".repeat(36), `${uuidv7()}0`, `${uuidv7()}\n`, "new"])("%j is no id", (text) => {
  expect(isUuid(text)).toBe(false);
});
