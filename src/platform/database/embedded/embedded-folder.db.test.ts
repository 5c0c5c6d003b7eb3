import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { backup, restore } from "../backup.ts";
import { dumps, dumpsKept, keepDump } from "./dumps.ts";
import { dumpsFolder, lockFile } from "./folder-names.ts";
import { DataFolderInUse, openDatabase, StartError, type DatabaseSettings, type OpenDatabase } from "../index.ts";
import { takeLock } from "./lock.ts";

// Databases are made, closed and packed for real here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const places: string[] = [];
let folder = "";
let notices: string[] = [];

beforeEach(async () => {
  const place = await mkdtemp(join(tmpdir(), "waymark folder "));
  places.push(place);
  folder = join(place, "database");
  notices = [];
});

afterAll(async () => {
  for (const place of places) await rm(place, { recursive: true, force: true });
});

const open = (settings: Partial<DatabaseSettings> = {}): Promise<OpenDatabase> =>
  openDatabase({ folder, onNotice: (line) => notices.push(line), ...settings });
/** Quicker than making a database from nothing, which one test does. */
const begin = async (settings: Partial<DatabaseSettings> = {}): Promise<OpenDatabase> =>
  open({ archive: await readFile(inject("embeddedTemplate")), ...settings });
const noteDown = (database: OpenDatabase, text: string) =>
  database.pool.query(`create table if not exists notes (text text); insert into notes values ('${text}')`);
async function notes(database: OpenDatabase): Promise<string[]> {
  const { rows } = await database.pool.query<{ text: string }>("select text from notes order by text");
  return rows.map(({ text }) => text);
}

describe.runIf(inject("databaseKind") === "embedded")("the folder of the embedded database", () => {
  test("is held by one process: a second is refused with one line, and the first is unharmed", async () => {
    const first = await begin();
    await expect(open()).rejects.toThrow(DataFolderInUse);
    await expect(open()).rejects.toThrow(`in use by process ${process.pid}`);
    await noteDown(first, "still here");
    await first.close();
    const next = await open();
    expect(await notes(next)).toEqual(["still here"]);
    await next.close();
  });

  test("would be opened by a second process if its lock were not there", async () => {
    const first = await begin();
    await rm(lockFile(folder));
    const second = await open();
    expect(second.kind).toBe("embedded");
    await second.close();
    await first.close();
  });

  test("is never taken from a living process, however many try", async () => {
    await mkdir(folder);
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)));
    const locks = taken.filter((one) => one.status === "fulfilled");
    expect(locks).toHaveLength(1);
    await locks[0]?.value.release();
  });

  test("is taken from a dead process, by one only", async () => {
    await mkdir(folder);
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    const stale = { ...JSON.parse(await lockText()), token: "gone", pid: child.pid };
    await writeFile(lockFile(folder), JSON.stringify(stale));
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)));
    const locks = taken.filter((one) => one.status === "fulfilled");
    expect(locks).toHaveLength(1);
    await locks[0]?.value.release();
  });

  test("is not believed held because its holder's number has been given to another process", async () => {
    await mkdir(folder);
    await writeFile(lockFile(folder), JSON.stringify({ ...JSON.parse(await lockText()), started: "1" }));
    await expect(takeLock(folder).then((lock) => lock.release())).resolves.toBeUndefined();
  });

  test("is believed held by a process in another container while its lock shows life", async () => {
    await mkdir(folder);
    await writeFile(lockFile(folder), JSON.stringify({ ...JSON.parse(await lockText()), space: "elsewhere" }));
    await expect(takeLock(folder)).rejects.toThrow(DataFolderInUse);
  });

  test("loses no acknowledged row when its process is killed, and opens again by itself", async () => {
    const program = fileURLToPath(new URL("../../../../test/support/writing-child.ts", import.meta.url));
    await (await begin()).close();
    let acknowledged = 0;
    for (const wait of [150, 400]) {
      const child = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "inherit"] });
      child.stdout.on("data", (text: Buffer) => {
        acknowledged = Number(text.toString().trim().split("\n").at(-1));
      });
      await once(child.stdout, "data");
      await pause(wait);
      child.kill("SIGKILL");
      await once(child, "close");
    }
    const database = await open();
    const { rows } = await database.pool.query<{ n: number }>("select max(n) as n, count(*) as all from written");
    expect(rows[0]?.n).toBeGreaterThanOrEqual(acknowledged);
    expect(rows).toEqual([{ n: rows[0]?.n, all: rows[0]?.n }]);
    expect(notices).toEqual([]);
    await database.close();
  });

  test("is set aside when it does not open, and the newest good dump takes its place", async () => {
    const first = await begin();
    await noteDown(first, "in the dump");
    await first.close();
    await keepDump(folder, Buffer.from("half a dump"), new Date(Date.now() + 60_000));
    await writeFile(join(folder, "global", "pg_control"), "ruined");
    const restored = await open();
    expect(await notes(restored)).toEqual(["in the dump"]);
    await restored.close();
    expect(notices.join("\n")).toMatch(/does not open[^]*not whole[^]*set aside as[^]*restored in its place/);
  });

  test("is restored also by a process that is killed between setting it aside and putting the dump in its place", async () => {
    const first = await begin();
    await noteDown(first, "whole");
    await first.close();
    await rename(folder, `${folder}.restored`);
    const next = await open();
    expect(await notes(next)).toEqual(["whole"]);
    await next.close();
  });

  test("that does not open and has no dump is left as it is, with one line", async () => {
    const first = await begin();
    await first.close();
    await rm(dumpsFolder(folder), { recursive: true });
    await writeFile(join(folder, "global", "pg_control"), "ruined");
    await expect(open()).rejects.toThrow("there is no dump to restore");
    expect(await readFile(join(folder, "global", "pg_control"), "utf8")).toBe("ruined");
    await expect(takeLock(folder).then((lock) => lock.release())).resolves.toBeUndefined();
  });

  test("with somebody else's files in it is not touched", async () => {
    await mkdir(folder);
    await writeFile(join(folder, "letters.txt"), "Dear Sir");
    await expect(open()).rejects.toThrow(StartError);
    expect(await readdir(folder)).toEqual(["letters.txt"]);
  });

  test("that was being made when its process was killed is made anew", async () => {
    await mkdir(join(folder, "base"), { recursive: true });
    await writeFile(`${folder}.beginning`, "");
    const database = await open();
    await noteDown(database, "made");
    expect(await notes(database)).toEqual(["made"]);
    await database.close();
  });

  test("keeps the last seven dumps", async () => {
    for (let hour = 0; hour < 9; hour++) {
      await keepDump(folder, Buffer.from(`dump ${hour}`), new Date(Date.UTC(2027, 0, 1, hour)));
    }
    const kept = await dumps(folder);
    expect(kept).toHaveLength(dumpsKept);
    expect(await readFile(kept[0] ?? "", "utf8")).toBe("dump 8");
  });

  test("is dumped while it is in use, without anybody else waiting for it to be packed", async () => {
    const database = await begin({ dumpEveryMinutes: 1 / 60 / 2 });
    await noteDown(database, "dumped");
    await expect.poll(() => dumps(folder), { timeout: 60_000 }).not.toEqual([]);
    await database.close();
  });
});

describe.runIf(inject("databaseKind") === "embedded")("the doorway of a running server", () => {
  test("lets the command line in, in turn with the server's own transactions", async () => {
    const server = await begin();
    await noteDown(server, "from the server");
    const line = await open({ through: true });
    const held = await server.pool.connect();
    await held.query("begin");
    await held.query("insert into notes values ('undecided')");
    const read = notes(line);
    await pause(50);
    await held.query("rollback");
    held.release();
    expect(await read).toEqual(["from the server"]);
    await line.close();
    await server.close();
  });

  test("takes back what a command line had begun when it was killed", async () => {
    const server = await begin();
    await noteDown(server, "kept");
    const line = await open({ through: true });
    const client = await line.pool.connect();
    await client.query("begin");
    await client.query("delete from notes");
    client.release(true);
    expect(await notes(server)).toEqual(["kept"]);
    await line.close();
    await server.close();
  });

  test("is open to its own user only", async () => {
    const server = await begin();
    expect((await stat(`${folder}.sock`)).mode & 0o777).toBe(0o700);
    await server.close();
  });

  test("opens the folder itself where no server runs", async () => {
    await (await begin()).close();
    const line = await open({ through: true });
    await noteDown(line, "alone");
    expect(await notes(line)).toEqual(["alone"]);
    await line.close();
  });
});

describe.runIf(inject("databaseKind") === "embedded")("a backup of the embedded database", () => {
  const which = (at: string) => ({ folder: at, onNotice: (line: string) => void notices.push(line) });

  test("is taken while the server runs, and restored elsewhere", async () => {
    const file = `${folder}.backup`;
    const server = await begin();
    await noteDown(server, "backed up");
    await backup(which(folder), file);
    await server.close();
    const elsewhere = `${folder}-elsewhere`;
    await restore(which(elsewhere), file);
    const restored = await open({ folder: elsewhere });
    expect(await notes(restored)).toEqual(["backed up"]);
    await restored.close();
  });

  test("does not overwrite what is there unless told, and then sets it aside", async () => {
    const file = `${folder}.backup`;
    const first = await begin();
    await noteDown(first, "old");
    await first.close();
    await backup(which(folder), file);
    await expect(restore(which(folder), file)).rejects.toThrow("holds data already");
    await restore(which(folder), file, { replace: true });
    expect(notices.join("\n")).toContain("set aside as");
  });

  test("that is not one is refused, and nothing is changed", async () => {
    const file = `${folder}.backup`;
    await writeFile(file, "GIF89a");
    const first = await begin();
    await noteDown(first, "unharmed");
    await first.close();
    await expect(restore(which(folder), file, { replace: true })).rejects.toThrow("is not a whole Waymark backup");
    const again = await open();
    expect(await notes(again)).toEqual(["unharmed"]);
    await again.close();
  });
});

/** The text of a lock of this very process. */
async function lockText(): Promise<string> {
  const other = `${folder}-other`;
  await mkdir(other);
  const lock = await takeLock(other);
  const text = await readFile(lockFile(other), "utf8");
  await lock.release();
  return text;
}
