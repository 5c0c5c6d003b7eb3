import { filesOfTheTest } from "../../test/support/files.ts";
import { expect, test } from "vitest";
import { aPerson } from "../../test/support/builders/organisations-and-people.ts";
import { testDatabase } from "../../test/support/database.ts";
import { plantThemes } from "../features/practices/index.ts";
import { plantDemonstration } from "./plant.ts";

const { store } = await filesOfTheTest();
const now = new Date("2026-11-21T10:00:00Z");
const quiet = () => undefined;

test("the demonstration is planted once, with practices in every status over two authorities", async () => {
  const { db } = await testDatabase();
  await plantThemes(db, now);
  await plantDemonstration({ db, store }, now, quiet);
  await plantDemonstration({ db, store }, now, quiet);
  const practices = await db.selectFrom("practices").select(["authority_code", "status"]).execute();
  expect(practices.length).toBeGreaterThanOrEqual(40);
  expect(new Set(practices.map(({ status }) => status)).size).toBe(7);
  expect(new Set(practices.map(({ authority_code }) => authority_code))).toEqual(new Set(["990", "991"]));
  const questions = await db.selectFrom("school_questions").select("answered_at").orderBy("asked_at").execute();
  expect(questions.map(({ answered_at }) => answered_at !== null)).toEqual([true, false]);
});

test("the demonstration is refused on a database that holds real accounts", async () => {
  const { db } = await testDatabase();
  await aPerson(db);
  await expect(plantDemonstration({ db, store }, now, quiet)).rejects.toThrow("holds real accounts");
  expect(await db.selectFrom("authorities").select("code").execute()).toEqual([]);
});
