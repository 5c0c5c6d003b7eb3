import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { writeDurably } from "./durable-file.ts";
import type { Engine } from "./engine.ts";
import { dumpsFolder, timeInName } from "./folder-names.ts";
import type { Turns } from "./turns.ts";
import { queryMessage } from "./wire.ts";

/*
 * Dumps of the embedded database, which itself never asks the disk to flush: a killed process loses nothing, but a power cut
 * can. A dump is the data folder as a gzipped tar, flushed for real.
 */

export const dumpsKept = 7;
const compress = promisify(gzip);
const expand = promisify(gunzip);
const name = /^waymark-.*\.dump$/;

/** Takes a turn only while the files are read; compression, the slow part, happens beside the requests. */
export async function archive(engine: Engine, turns: Turns): Promise<Uint8Array> {
  const end = await turns.take();
  let files: Uint8Array;
  try {
    await engine.exchange(queryMessage("checkpoint"));
    files = await engine.archive();
  } finally {
    end();
  }
  return compress(files, { level: 4 });
}

export async function keepDump(folder: string, dump: Uint8Array, at: Date): Promise<string> {
  await mkdir(dumpsFolder(folder), { recursive: true, mode: 0o700 });
  await removeUnfinished(dumpsFolder(folder));
  const path = join(dumpsFolder(folder), `waymark-${timeInName(at)}.dump`);
  await writeDurably(path, dump);
  const old = (await dumps(folder)).slice(dumpsKept);
  for (const file of old) await rm(file, { force: true });
  return path;
}

/** What a process killed in the middle of a dump has left. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const file of await readdir(folder)) if (file.endsWith(".part")) await rm(join(folder, file), { force: true });
}

/** The dumps that are there, newest first. */
export async function dumps(folder: string): Promise<string[]> {
  const files = await readdir(dumpsFolder(folder)).catch(() => []);
  return files
    .filter((file) => name.test(file))
    .toSorted()
    .toReversed()
    .map((file) => join(dumpsFolder(folder), file));
}

/** The tar inside a dump. Throws where the file is not whole: gzip carries its own checksum. */
export async function readDump(path: string): Promise<Uint8Array> {
  return expand(await readFile(path));
}
