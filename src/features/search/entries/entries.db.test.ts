import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { inTransaction, openDatabase, type Database } from "../../../platform/database/index.ts";
import { nobody } from "../../../policy/index.ts";
import { aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { catchUpIndex, keepEntries, rebuildIndex, search, tidyIndex } from "../index.ts";

const find = (db: Database, words: string) =>
  search(db, { words, facets: [], page: 1 }, { viewer: nobody, today: "2026-11-25" });
const idsOf = async (db: Database, words: string) => (await find(db, words)).results.map(({ id }) => id);

test("a kitemark and its themes are in the entry; what is published already is found once the index has caught up", async () => {
  const { db } = await testDatabase();
  await aTheme(db, "oracy");
  const practice = await aPublishedPractice(db, {
    version: { title: "Talking sticks" },
    themes: ["oracy"],
    kitemarkUntil: "2028-09-14",
  });
  expect((await find(db, "sticks")).total).toBe(0);
  await catchUpIndex(db);
  expect(await idsOf(db, "sticks")).toEqual([practice.id]);
  const entry = await db
    .selectFrom("search_entries")
    .select(["level", "kitemark_until"])
    .where("kind", "=", "practice")
    .executeTakeFirstOrThrow();
  expect(entry).toEqual({ level: "promising", kitemark_until: "2028-09-14" });
});

test("an index that is made again says the same, tells how far it has come, and holds nothing of the one before", async () => {
  const { db } = await testDatabase();
  for (const title of ["Kite one", "Kite two", "Kite three"]) await aPublishedPractice(db, { version: { title } });
  await catchUpIndex(db);
  const before = await find(db, "kite");
  const told: number[] = [];
  const made = await rebuildIndex(db, ({ kind, done }) => (kind === "practice" ? told.push(done) : undefined));
  expect(made.get("practice")).toBe(3);
  expect(told.at(-1)).toBe(3);
  expect(await find(db, "kite")).toEqual(before);
  const { rows } = await db
    .selectFrom("search_postings")
    .select("edition")
    .distinct()
    .where("kind", "=", "practice")
    .execute()
    .then((found) => ({ rows: found }));
  expect(rows).toHaveLength(1);
});

test("what changes while the index is made again is in the new one", async () => {
  const { db } = await testDatabase();
  const first = await aPublishedPractice(db, { version: { title: "Kettle first" } });
  await catchUpIndex(db);
  let second: Awaited<ReturnType<typeof aPublishedPractice>> | undefined;
  let published: Promise<unknown> | undefined;
  await rebuildIndex(db, ({ kind }) => {
    if (kind !== "practice" || published) return;
    published = (async () => {
      second = await aPublishedPractice(db, { version: { title: "Kettle second" } });
      await inTransaction(db, (trx) => keepEntries(trx, "practice", [second?.id ?? ""]));
    })();
  });
  await published;
  expect(new Set(await idsOf(db, "kettle"))).toEqual(new Set([first.id, second?.id]));
});

test("each night segments are joined, the same is found, and nothing of what was withdrawn is left", async () => {
  const { db } = await testDatabase();
  const made = [];
  for (const title of ["Lantern one", "Lantern two", "Lantern three swordfish"]) {
    const practice = await aPublishedPractice(db, { version: { title } });
    await inTransaction(db, (trx) => keepEntries(trx, "practice", [practice.id]));
    made.push(practice);
  }
  const { results } = await find(db, "lantern");
  const gone = made[2]?.id ?? "";
  await planted(db, async (trx) => {
    await trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", gone).execute();
    await keepEntries(trx, "practice", [gone]);
  });
  await tidyIndex(db);
  expect((await find(db, "lantern")).results).toEqual(results.filter(({ id }) => id !== gone));
  const held = (table: "search_postings" | "search_words") =>
    db.selectFrom(table).select("term").where("term", "=", "swordfish").execute();
  expect([await held("search_postings"), await held("search_words")]).toEqual([[], []]);
  const segments = await db.selectFrom("search_segments").select("entries").where("kind", "=", "practice").execute();
  expect(segments).toEqual([{ entries: 2 }]);
});

test("a dump of the embedded database brings the index back with it", async () => {
  const database = await testDatabase();
  await aPublishedPractice(database.db, { version: { title: "Barometer diaries" } });
  await catchUpIndex(database.db);
  const dump = await database.dump?.();
  const restored = dump
    ? await openDatabase({ archive: gunzipSync(dump), onNotice: () => undefined })
    : { db: database.db, close: () => Promise.resolve() };
  try {
    expect(await idsOf(restored.db, "barometers")).toHaveLength(1);
  } finally {
    await restored.close();
  }
});
