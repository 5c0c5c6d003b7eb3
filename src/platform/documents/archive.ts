import type { Readable } from "node:stream";
import type { Entry } from "yauzl";
import { RefusedFile } from "../files/refused-file.ts";

/*
 * A ZIP archive, read from a file and never unpacked onto the disk. Every limit is held twice: by what the archive says
 * of itself, and by what comes out of it, because the first may lie.
 */

const most = { entries: 3_000, entry: 60_000_000, all: 150_000_000 };

export type Visit = {
  /** The names of all that is in it, before anything is read. */
  names(names: readonly string[]): void;
  /** What to do with the pieces of one entry; undefined where only its length matters. */
  entry(name: string): ((piece: Buffer) => void) | undefined;
};

const damaged = "The document is damaged and cannot be read. Open it, save it again, and choose that file.";
const bomb =
  "The document unpacks to far more than it should, so it was not opened. Save it again, with smaller pictures.";
const odd =
  "The document holds what no document of Office holds (a path that leads out of it, a link, or a password). Save it again without a password, and choose that file.";

/** Reads through every entry of the archive. Throws RefusedFile where it is not what a document should be. */
export async function walkArchive(path: string, visit: Visit): Promise<void> {
  const { openPromise } = await import("yauzl");
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(() => {
    throw new RefusedFile(damaged);
  });
  try {
    if (zip.entryCount > most.entries) throw new RefusedFile(bomb);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    checkDeclared(entries);
    visit.names(entries.map(({ fileName }) => fileName));
    let all = 0;
    for (const entry of entries.filter(({ fileName }) => !fileName.endsWith("/"))) {
      const take = visit.entry(entry.fileName);
      all += await readThrough(await zip.openReadStreamPromise(entry), most.all - all, take);
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(/invalid (relative path|characters)|absolute path/i.test(String(error)) ? odd : damaged);
  } finally {
    zip.close();
  }
}

function checkDeclared(entries: readonly Entry[]): void {
  let all = 0;
  const seen = new Set<string>();
  for (const entry of entries) {
    all += entry.uncompressedSize;
    if (entry.uncompressedSize > most.entry || all > most.all) throw new RefusedFile(bomb);
    const name = entry.fileName.toLowerCase();
    if (isLink(entry) || entry.isEncrypted() || seen.has(name)) throw new RefusedFile(odd);
    seen.add(name);
  }
}

/** The upper half of the external attributes holds the mode that Unix gave it; 0xa000 is a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}

async function readThrough(stream: Readable, left: number, take: ((piece: Buffer) => void) | undefined) {
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > most.entry || length > left) {
      stream.destroy();
      throw new RefusedFile(bomb);
    }
    take?.(piece);
  }
  return length;
}
