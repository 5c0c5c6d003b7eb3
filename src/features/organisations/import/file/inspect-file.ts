import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ByteCensus } from "./byte-census.ts";
import { encodingOf, type Encoding } from "./encoding.ts";
import { isGzip, notTextKind } from "./file-kind.ts";
import { ImportRefused } from "./import-refused.ts";

export type InspectedFile = {
  path: string;
  name: string;
  gzip: boolean;
  encoding: Encoding;
  /** About how many rows it has; cells may hold line breaks. */
  lines: number;
  endsWithNewline: boolean;
  lastChangedAt: Date;
};

/** No form of the register comes near: a file that unpacks to more is an accident or an attack. */
const largestText = 1_000_000_000;

/**
 * Reads a whole file once, keeping nothing, before anything of it is believed: that it can be read, is whole if it is packed, and
 * is text, in which encoding. Throws ImportRefused.
 */
export async function inspectFile(path: string): Promise<InspectedFile> {
  const name = basename(path);
  const start = await firstBytes(path, name);
  const gzip = isGzip(start);
  const census = new ByteCensus();
  let textStart: Uint8Array | undefined;
  try {
    for await (const chunk of byteStream(path, gzip) as AsyncIterable<Uint8Array>) {
      textStart ??= startOfText(chunk);
      census.add(chunk);
      if (census.bytes > largestText) throw new ImportRefused("it unpacks to more than any register: not read");
    }
  } catch (error) {
    throw asRefusal(error);
  }
  if (textStart === undefined || census.bytes === 0) throw new ImportRefused("it is empty");
  const encoding = encodingOf(textStart, census);
  const endsWithNewline = census.lastByte === 0x0a || census.lastByte === 0x0d || encoding === "utf-16le";
  return { path, name, gzip, encoding, lines: census.lines, endsWithNewline, lastChangedAt: (await stat(path)).mtime };
}

/** The file's bytes, unpacked where it is packed. */
export function byteStream(path: string, gzip: boolean): Readable {
  const file = createReadStream(path, { highWaterMark: 64 * 1024 });
  if (!gzip) return file;
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  unpacked.on("close", () => file.destroy());
  return file.pipe(unpacked);
}

function startOfText(chunk: Uint8Array): Uint8Array {
  const kind = notTextKind(chunk);
  if (kind !== undefined) throw new ImportRefused(`it is ${kind}, whatever its name says`);
  return chunk.slice(0, 4);
}

async function firstBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(16), 0, 16, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new ImportRefused(unreadable(name, error));
  }
}

function unreadable(name: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "this account may not read it";
  return `${name} cannot be read (${code ?? String(error)})`;
}

/** A packed file that is cut short or damaged is refused in words; anything else is passed on. */
export function asRefusal(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "Z_BUF_ERROR") return new ImportRefused("the packed file is cut short: fetch it again");
  if (code?.startsWith("Z_") === true) return new ImportRefused("the packed file is damaged: fetch it again");
  if (code === "EISDIR") return new ImportRefused("it is a folder, not a file");
  return error;
}
