import { createReadStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { once } from "node:events";
import { flushFolder } from "../database/embedded/durable-file.ts";
import { newPath } from "./arriving.ts";
import { checkedHash, spool, type FileStore } from "./file-store.ts";

/**
 * Files in a folder of this machine, in 256 folders by the first two letters of their names. Written aside, flushed,
 * then renamed: after a power cut either the whole of a file is there or nothing.
 */
export function localFolder(folder: string): FileStore {
  const pathOf = (hash: string) => join(folder, checkedHash(hash).slice(0, 2), hash);
  return {
    async put(source) {
      const aside = await newPath(join(folder, "aside"));
      try {
        const kept = await spool(source, aside);
        const path = pathOf(kept.hash);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(aside, path);
        await flushFolder(dirname(path));
        return kept;
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    get: (hash) => opened(pathOf(hash)),
    delete: (hash) => rm(pathOf(hash), { force: true }),
  };
}

/** Waits until the file is open, so that one that is not there is known before an answer has begun. */
async function opened(path: string): Promise<Readable | undefined> {
  const stream = createReadStream(path);
  try {
    await once(stream, "open");
    return stream;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
