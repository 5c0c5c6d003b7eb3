import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { expect, inject, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";

const isEmbedded = inject("databaseKind") === "embedded";
const opened = isEmbedded ? once(process, "worker") : undefined;
const { pool } = await testDatabase({ guardEvents: false });

test.runIf(isEmbedded)("the embedded database keeps nothing of what was read", async () => {
  const [thread] = (await opened) as [Worker];
  const usedMb = async () => (await thread.getHeapStatistics()).used_heap_size / 1e6;
  const read = () => pool.query("select n from generate_series(1, $1::int) n", [50_000]);
  await read();
  const before = await usedMb();
  for (let time = 0; time < 4; time++) await read();
  /* As objects, 200,000 rows would be some 25 MB. */
  expect((await usedMb()) - before).toBeLessThan(10);
});
