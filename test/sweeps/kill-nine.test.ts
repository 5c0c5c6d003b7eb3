import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openDatabase, type OpenDatabase } from "../../src/platform/database/index.ts";
import { acknowledged, lost, write, writersAs, type Writer } from "../support/draft-writers.ts";
import "../support/provided.ts";
import { freePort, startServerProcess, type RunningServer } from "../support/running-server.ts";
import { startAndKill } from "../support/start-attempt.ts";

/*
 * kill -9 of the server while people write, while it starts, while it migrates and while it dumps. What it said to be kept is
 * kept, and it starts again on the same folder with nobody's help.
 */

let parent: string;
const running: RunningServer[] = [];

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "waymark-killed-"));
});
afterAll(async () => {
  for (const server of running) await server.stop();
  rmSync(parent, { recursive: true, force: true });
});

const kills = 10;
const personas: [string, string][] = [
  ["Aisha Rahman", "900007"],
  ["Gwen Tarrant", "900007"],
  ["Marcus O'Brien", "900019"],
  ["Daniel Okafor", "900101"],
];

test("no acknowledged write is lost by ten kills under eight writers, and the server comes back by itself", async () => {
  const folder = demonstrationIn("written");
  const settings = { WAYMARK_DATA: folder, PORT: String(await freePort()) };
  let server = await started(settings);
  const writers = await writersAs(server.address, [...personas, ...personas]);
  const back: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    await writtenUntilKilled(writers, server, 25 + 9 * (kill % 4));
    expect(existsSync(join(folder, "database.lock"))).toBe(true);
    if (kill === 1) cpSync(join(folder, "database"), join(parent, "early/database"), { recursive: true });
    const from = performance.now();
    server = await started(settings);
    back.push(Math.round(performance.now() - from));
  }
  await server.stop();
  const written = acknowledged(writers);
  console.log(`${written} writes were acknowledged over ${kills} kills; back after ${back.join(", ")} ms.`);
  expect(written).toBeGreaterThan(20 * kills);
  expect(Math.max(...back)).toBeLessThan(20_000);
  expect(server.printed()).not.toMatch(/set aside|does not open/);
  expect(await lostFrom(folder, writers)).toEqual([]);
  expect(await lostFrom(join(parent, "early"), writers)).not.toEqual([]);
});

test("a first start that is killed at any moment is begun again, whole", async () => {
  const whole = await practicesIn(demonstrationIn("whole"));
  const settings = { WAYMARK_DATA: join(parent, "fresh"), PORT: String(await freePort()) };
  for (const wait of [250, 700, 1_200, 2_000, 3_500]) await startAndKill(settings, wait);
  const server = await started(settings);
  await server.stop();
  expect(await practicesIn(settings.WAYMARK_DATA)).toEqual(whole);
});

test("a server that is killed while it keeps its last dump starts again, and half a dump is not left for one", async () => {
  const folder = demonstrationIn("dumped");
  const settings = { WAYMARK_DATA: folder, PORT: String(await freePort()) };
  for (const wait of [20, 120, 400]) {
    const server = await started(settings);
    server.process.kill("SIGTERM");
    await pause(wait);
    await killed(server);
  }
  const server = await started(settings);
  expect((await fetch(`${server.address}/practices`)).status).toBe(200);
  await server.stop();
  expect(readdirSync(join(folder, "database-dumps")).filter((file) => !/^waymark-.*\.dump$/.test(file))).toEqual([]);
});

function demonstrationIn(name: string): string {
  const folder = join(parent, name);
  cpSync(inject("demonstrationFolder"), folder, { recursive: true });
  return folder;
}

async function started(settings: Record<string, string>): Promise<RunningServer> {
  const server = await startServerProcess(settings);
  running.push(server);
  return server;
}

/** Everybody writes, and is still writing when the server is killed, some way into so many more acknowledged writes. */
async function writtenUntilKilled(writers: Writer[], server: RunningServer, more: number): Promise<void> {
  const over = new AbortController();
  const enough = acknowledged(writers) + more;
  const writing = writers.map((writer) => write(writer, server.address, over.signal));
  while (acknowledged(writers) < enough) await pause(5);
  await killed(server);
  over.abort();
  await Promise.all(writing);
}

async function killed({ process: child }: RunningServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function opened<T>(dataFolder: string, ask: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: join(dataFolder, "database"), onNotice: console.error });
  try {
    return await ask(database);
  } finally {
    await database.close();
  }
}

const lostFrom = (folder: string, writers: Writer[]) => opened(folder, ({ db }) => lost(db, writers));

/** How many practices there are in each status, and how many events. */
async function practicesIn(folder: string): Promise<unknown> {
  return opened(folder, async ({ pool }) => {
    const { rows } = await pool.query(
      `select status, count(*) from practices group by status union all select 'events', count(*) from events
       where type not in ('themes_kept') order by 1`,
    );
    return rows;
  });
}
