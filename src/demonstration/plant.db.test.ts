import { expect, test } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { plantDemonstration } from "./plant.ts";

const now = new Date("2026-11-21T10:00:00Z");
const quiet = () => undefined;

test("the demonstration is planted once, with practices in every status over two authorities", async () => {
  const { db } = await testDatabase();
  await plantDemonstration(db, now, quiet);
  await plantDemonstration(db, now, quiet);
  const practices = await db.selectFrom("practices").select(["authority_code", "status"]).execute();
  expect(practices.length).toBeGreaterThanOrEqual(40);
  expect(new Set(practices.map(({ status }) => status)).size).toBe(7);
  expect(new Set(practices.map(({ authority_code }) => authority_code))).toEqual(new Set(["990", "991"]));
});

test("the demonstration is refused on a database that holds real accounts", async () => {
  const { db } = await testDatabase();
  await db
    .insertInto("people")
    .values({ id: crypto.randomUUID(), email: "a@b.example", name: "A", created_at: now, updated_at: now })
    .execute();
  await expect(plantDemonstration(db, now, quiet)).rejects.toThrow("holds real accounts");
  expect(await db.selectFrom("authorities").select("code").execute()).toEqual([]);
});
