import { constants, copyFile, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGzip, gunzip, gzip } from "node:zlib";
import { writeDurably } from "./durable-file.ts";
import type { Engine } from "./engine.ts";
import { dumpsFolder, timeInName } from "./folder-names.ts";
import { tarOf } from "./tar.ts";
import type { Turns } from "./turns.ts";
import { queryMessage } from "./wire.ts";

/*
 * Dumps of the embedded database, which itself never asks the disk to flush: a killed process loses nothing, but a power cut
 * can. A dump is the data folder as a gzipped tar, flushed for real.
 */

export const dumpsKept = 7;
const level = { level: 4 };
const compress = promisify(gzip);
const expand = promisify(gunzip);
const name = /^waymark-.*\.dump$/;

/** A dump of a database in memory. */
export async function dumpMemory(engine: Engine, turns: Turns): Promise<Uint8Array> {
  const end = await turns.take();
  try {
    return await compress(await engine.archive(), level);
  } finally {
    end();
  }
}

/**
 * A dump of a database in a folder. Everybody waits while the files are copied; they are packed, which takes longer, beside the
 * requests, and from the disk, so that the whole database is never in memory.
 */
export async function dumpFolder(folder: string, engine: Engine, turns: Turns): Promise<Uint8Array> {
  await mkdir(dumpsFolder(folder), { recursive: true, mode: 0o700 });
  const copy = await mkdtemp(join(dumpsFolder(folder), "copy-"));
  try {
    const end = await turns.take();
    try {
      await engine.exchange(queryMessage("checkpoint"));
      await copyFiles(folder, copy);
    } finally {
      end();
    }
    return await packed(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Several files at a time: `cp` of Node takes one after another, and a database has a thousand small ones. */
async function copyFiles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const there = (path: string): string => join(to, relative(from, path));
  for (const entry of entries)
    if (entry.isDirectory()) await mkdir(there(join(entry.parentPath, entry.name)), { recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map((file) => copyFile(file, there(file), constants.COPYFILE_FICLONE)));
}

/** A closed database's folder as a dump. */
export async function packed(folder: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  await pipeline(tarOf(folder), createGzip(level), async (zipped: AsyncIterable<Buffer>) => {
    for await (const chunk of zipped) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

export async function keepDump(folder: string, dump: Uint8Array, at: Date): Promise<string> {
  await mkdir(dumpsFolder(folder), { recursive: true, mode: 0o700 });
  const path = join(dumpsFolder(folder), `waymark-${timeInName(at)}.dump`);
  await writeDurably(path, dump);
  const old = (await dumps(folder)).slice(dumpsKept);
  for (const file of old) await rm(file, { force: true });
  return path;
}

/** Removes what a process killed in the middle of a dump has left. Only while no dump is being made. */
export async function removeUnfinishedDumps(folder: string): Promise<void> {
  const files = await readdir(dumpsFolder(folder)).catch(() => []);
  const left = files.filter((file) => file.endsWith(".part") || file.startsWith("copy-"));
  for (const file of left) await rm(join(dumpsFolder(folder), file), { recursive: true, force: true });
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
