import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openDatabase } from "../../../platform/database/index.ts";
import { aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { catchUpIndex, prepareRanking, rankingKind, rebuildIndex, searchPractices } from "../index.ts";

const asked = (words: string) => ({ words, facets: [], page: 1 });

test("a kitemark and its themes are in the entry; what is published already is found once the index has caught up", async () => {
  const { db } = await testDatabase();
  await aTheme(db, "oracy");
  const practice = await aPublishedPractice(db, {
    version: { title: "Talking sticks" },
    themes: ["oracy"],
    kitemarkUntil: "2028-09-14",
  });
  expect((await searchPractices(db, asked("sticks"))).total).toBe(0);
  await catchUpIndex(db);
  expect((await searchPractices(db, asked("sticks"))).practiceIds).toEqual([practice.id]);
  const entry = await db.selectFrom("search_entries").select(["level", "kitemark_until"]).executeTakeFirstOrThrow();
  expect(entry).toEqual({ level: "promising", kitemark_until: "2028-09-14" });
});

test("an index that is made again says the same, tells how far it has come, and forgets what is no longer public", async () => {
  const database = await testDatabase();
  const { db } = database;
  await prepareRanking(database);
  await prepareRanking(database);
  for (const title of ["Kite one", "Kite two", "Kite three"]) await aPublishedPractice(db, { version: { title } });
  await catchUpIndex(db);
  const before = await searchPractices(db, asked("kite"));
  const told: number[] = [];
  expect(await rebuildIndex(db, (done) => told.push(done))).toBe(3);
  expect(told.at(-1)).toBe(3);
  expect(await searchPractices(db, asked("kite"))).toEqual(before);
});

test("a dump of the embedded database brings the ranking back with it", async () => {
  const database = await testDatabase();
  await prepareRanking(database);
  await aPublishedPractice(database.db, { version: { title: "Barometer diaries" } });
  await catchUpIndex(database.db);
  const dump = await database.dump?.();
  const restored = dump
    ? await openDatabase({ archive: gunzipSync(dump), onNotice: () => undefined })
    : { db: database.db, close: () => Promise.resolve() };
  try {
    expect(await rankingKind(restored.db)).toBe(await rankingKind(database.db));
    expect((await searchPractices(restored.db, asked("barometers"))).total).toBe(1);
    expect((await searchPractices(restored.db, asked("barometers"))).practiceIds).toHaveLength(1);
  } finally {
    await restored.close();
  }
});
