import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import "../../../../test/support/provided.ts";
import { Engine } from "./engine.ts";
import { SharedSession } from "./shared-session.ts";
import { Turns } from "./turns.ts";
import { queryMessage } from "./wire.ts";

describe.runIf(inject("databaseKind") === "embedded")("the embedded database", () => {
  let engine: Engine;
  let thread: Worker;
  beforeAll(async () => {
    const started = once(process, "worker") as Promise<[Worker]>;
    engine = await Engine.open({ archive: await readFile(inject("embeddedTemplate")) });
    [thread] = await started;
  });
  afterAll(() => engine.close());

  test("keeps nothing of what was read", async () => {
    const usedMb = async () => (await thread.getHeapStatistics()).used_heap_size / 1e6;
    const read = () => engine.exchange(queryMessage("select generate_series(1, 50000) as n"));
    await read();
    const before = await usedMb();
    for (let time = 0; time < 4; time++) await read();
    /* As objects, 200,000 rows would be some 30 MB. */
    expect((await usedMb()) - before).toBeLessThan(10);
  });

  test("understands a message in whatever pieces it comes, and several in one", async () => {
    const startup = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);
    const messages = Buffer.concat([startup, queryMessage("select 'first'"), queryMessage("select 'second'")]);
    const answersTo = async (size: number): Promise<string> => {
      let heard = "";
      const session = new SharedSession(
        engine,
        new Turns(),
        (bytes) => (heard += Buffer.from(bytes).toString("latin1")),
      );
      for (let at = 0; at < messages.length; at += size) session.receive(messages.subarray(at, at + size));
      await session.close();
      return heard;
    };
    const whole = await answersTo(messages.length);
    expect(whole).toMatch(/first[^]*second/);
    for (const size of [1, 2, 7, 20, 40]) expect(await answersTo(size)).toBe(whole);
  });
});
