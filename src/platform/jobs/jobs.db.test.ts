import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { inTransaction } from "../database/index.ts";
import { defineQueue, enqueue, everySo, handle, oldestJobAgeSeconds, startJobs, workThrough } from "./index.ts";

const database = await testDatabase();
const letters = defineQueue<{ to: string }>("test_letters", { retryLimit: 3 });
const renewals = defineQueue<{ of: string }>("test_renewals", { policy: "exclusive" });

test("a job is done once its transaction is kept, and none is left by one that is rolled back", async () => {
  const sent: string[] = [];
  const handlers = [handle(letters, async ({ to }) => void sent.push(to))];
  await inTransaction(database.db, (trx) => enqueue(trx, letters, { to: "kept" }));
  const lost = inTransaction(database.db, async (trx) => {
    await enqueue(trx, letters, { to: "rolled back" });
    throw new Error("something later failed");
  });
  await expect(lost).rejects.toThrow("something later failed");
  expect(await workThrough(database, handlers)).toBe(1);
  expect(sent).toEqual(["kept"]);
});

test("a job that is not yet due waits", async () => {
  const sent: string[] = [];
  const tomorrow = new Date(Date.now() + 86_400_000);
  await inTransaction(database.db, (trx) => enqueue(trx, letters, { to: "later" }, { startAfter: tomorrow }));
  await workThrough(database, [handle(letters, async ({ to }) => void sent.push(to))]);
  expect(sent).toEqual([]);
});

test("a job that fails is tried again", async () => {
  let tries = 0;
  await inTransaction(database.db, (trx) => enqueue(trx, letters, { to: "unlucky" }));
  const failing = handle(letters, async () => {
    tries += 1;
    if (tries < 3) throw new Error("no post today");
  });
  await workThrough(database, [failing]);
  expect(tries).toBe(3);
});

test("an exclusive queue holds one job of a key", async () => {
  const add = (): Promise<string | undefined> =>
    inTransaction(database.db, (trx) => enqueue(trx, renewals, { of: "GP-2047" }, { singletonKey: "GP-2047" }));
  expect(await add()).toBeTypeOf("string");
  expect(await add()).toBeUndefined();
});

test("a server does jobs while transactions hold the session, and stops without leaving one half done", async () => {
  const sent: string[] = [];
  const jobs = await startJobs({
    database,
    handlers: [handle(letters, async ({ to }) => void sent.push(to))],
    schedules: [everySo(renewals, "0 6 * * *", { of: "all" })],
    onError: (error) => expect.unreachable(error.message),
  });
  await inTransaction(database.db, async (trx) => {
    await enqueue(trx, letters, { to: "held" });
    await pause(1500);
  });
  await expect.poll(() => sent, { timeout: 8000 }).toEqual(["held"]);
  await jobs.stop();
});

test("the age of the oldest waiting job is told", async () => {
  const before = new Date(Date.now() - 90_000);
  await inTransaction(database.db, (trx) => enqueue(trx, letters, { to: "overdue" }, { startAfter: before }));
  expect(await oldestJobAgeSeconds(database.db)).toBeGreaterThanOrEqual(90);
});
