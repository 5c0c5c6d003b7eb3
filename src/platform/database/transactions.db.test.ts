import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { uuidv7 } from "../ids.ts";
import { inTransaction, type Database, type Transaction } from "./index.ts";

const { db, pool } = await testDatabase();
const unguarded = await testDatabase({ guardEvents: false });

const addTheme = (on: Database | Transaction, slug: string) =>
  on.insertInto("themes").values({ slug, name: slug, introduction: "", position: 1 }).execute();
const themeSlugs = async (on: Database): Promise<string[]> =>
  (await on.selectFrom("themes").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);

function recordEvent(trx: Transaction): Promise<unknown> {
  const event = { id: uuidv7(), type: "theme_named", subject_type: "theme", subject_id: "x", happened_at: new Date() };
  return trx.insertInto("events").values(event).execute();
}

test("a transaction happens whole or not at all", async () => {
  const failed = inTransaction(unguarded.db, async (trx) => {
    await addTheme(trx, "half-done");
    throw new Error("then something failed");
  });
  await expect(failed).rejects.toThrow("then something failed");
  expect(await themeSlugs(unguarded.db)).not.toContain("half-done");
});

test("the outer connection used inside a transaction fails at once, and the transaction with it", async () => {
  const started = Date.now();
  const misused = inTransaction(db, async (trx) => {
    await recordEvent(trx);
    await db.selectFrom("events").selectAll().execute();
  });
  await expect(misused).rejects.toThrow("pass the transaction (trx) instead");
  await expect(inTransaction(db, () => pool.query("select 1"))).rejects.toThrow("pass the transaction");
  await expect(inTransaction(db, () => inTransaction(db, async () => 1))).rejects.toThrow("pass the transaction");
  expect(Date.now() - started).toBeLessThan(1000);
  expect(await db.selectFrom("events").selectAll().execute()).toEqual([]);
});

test("unmarked, the same misuse is not noticed: it waits for ever, or reads beside the transaction", async () => {
  let seen: string[] | "waiting" | undefined;
  let late: Promise<string[]> | undefined;
  await unguarded.db.transaction().execute(async (trx) => {
    await addTheme(trx, "unseen");
    late = themeSlugs(unguarded.db);
    seen = await Promise.race([late, pause(300, "waiting" as const)]);
    await sql`delete from themes where slug = 'unseen'`.execute(trx);
  });
  await late;
  const wrong = unguarded.kind === "embedded" ? "waiting" : [];
  expect(seen).toEqual(wrong);
});

test("the transaction itself may be used there, and the outer connection beside it and after it", async () => {
  let after: Promise<unknown> | undefined;
  const beside = pause(20).then(() => themeSlugs(db));
  await inTransaction(db, async (trx) => {
    await trx.selectFrom("events").selectAll().execute();
    after = pause(100).then(() => db.selectFrom("events").selectAll().execute());
    await pause(50);
  });
  await expect(beside).resolves.toBeDefined();
  await expect(after).resolves.toBeDefined();
});

test("many transactions at once each have their turn", async () => {
  await sql`create table counters (n integer not null)`.execute(unguarded.db);
  await sql`insert into counters values (0)`.execute(unguarded.db);
  const add = (): Promise<void> =>
    inTransaction(unguarded.db, async (trx) => {
      const { rows } = await sql<{ n: number }>`select n from counters for update`.execute(trx);
      await sql`update counters set n = ${(rows[0]?.n ?? 0) + 1}`.execute(trx);
    });
  await Promise.all(Array.from({ length: 50 }, add));
  const { rows } = await sql<{ n: number }>`select n from counters`.execute(unguarded.db);
  expect(rows).toEqual([{ n: 50 }]);
});

test("a change without its event fails, and changes nothing", async () => {
  await expect(inTransaction(db, (trx) => addTheme(trx, "silent"))).rejects.toThrow("themes changed and no event");
  await expect(addTheme(db, "outside")).rejects.toThrow("outside a transaction");
  expect(await themeSlugs(db)).toEqual([]);
});

test("a change with its event is kept, and so is one in a table that needs none", async () => {
  await inTransaction(db, async (trx) => {
    await addTheme(trx, "phonics");
    await recordEvent(trx);
  });
  await db.insertInto("rate_limits").values({ key: "k", hits: 1, window_started_at: new Date() }).execute();
  expect(await themeSlugs(db)).toEqual(["phonics"]);
});

test("without the guard the same change goes unnoticed", async () => {
  await inTransaction(unguarded.db, (trx) => addTheme(trx, "silent"));
  await addTheme(unguarded.db, "outside");
  expect(await themeSlugs(unguarded.db)).toEqual(["outside", "silent"]);
});
