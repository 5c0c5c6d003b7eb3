import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What was kept: the SHA-256 of the content, in hexadecimal, is its name. */
export type Kept = { hash: string; size: number };

/** Somewhere that files are kept by the hash of their content. Keeping the same content twice keeps it once. */
export type FileStore = {
  /** Keeps all of it or none of it. */
  put(source: Readable | Uint8Array): Promise<Kept>;
  /** Undefined where nothing of that name is kept. */
  get(hash: string): Promise<Readable | undefined>;
  /** No error where nothing of that name is kept. */
  delete(hash: string): Promise<void>;
};

export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** A mistake of ours would otherwise become a path. */
export function checkedHash(hash: string): string {
  if (!isHash(hash)) throw new Error("A kept file is named by the SHA-256 of its content");
  return hash;
}

/** Writes what comes to a new file, flushed to the disk, and gives its name by content. */
export async function spool(source: Readable | Uint8Array, path: string): Promise<Kept> {
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const from = source instanceof Uint8Array ? [source] : source;
  await pipeline(from, measure, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return { hash: hash.digest("hex"), size };
}

/** The name by content that a file would be kept under. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
