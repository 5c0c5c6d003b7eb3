import { open } from "node:fs/promises";
import { RefusedFile } from "./refused-file.ts";

/*
 * What a file is, found from what is in it: neither its name nor what the browser calls it is believed. Only what is on
 * the list is taken (OWASP, File Upload cheat sheet).
 */

export type FoundType =
  | { kind: "image"; type: "image/jpeg" | "image/png" | "image/webp" | "image/gif" }
  | { kind: "audio"; type: "audio/mpeg" | "audio/mp4" | "audio/wav" }
  | { kind: "pdf" }
  /** A ZIP archive: a document of Office, or something else that is refused when it is looked into. */
  | { kind: "archive" };

const known: Record<string, FoundType> = {
  "image/jpeg": { kind: "image", type: "image/jpeg" },
  "image/png": { kind: "image", type: "image/png" },
  "image/apng": { kind: "image", type: "image/png" },
  "image/webp": { kind: "image", type: "image/webp" },
  "image/gif": { kind: "image", type: "image/gif" },
  "audio/mpeg": { kind: "audio", type: "audio/mpeg" },
  "audio/mp4": { kind: "audio", type: "audio/mp4" },
  "audio/x-m4a": { kind: "audio", type: "audio/mp4" },
  "audio/wav": { kind: "audio", type: "audio/wav" },
};

/** What this file is. Throws RefusedFile where it is not one that is taken. */
export async function foundType(path: string): Promise<FoundType> {
  const start = await startOf(path, 4100);
  if (start.length === 0) throw new RefusedFile("The file is empty. Choose it again, or save it again first.");
  if (startsWith(start, "PK\u0003\u0004")) return { kind: "archive" };
  if (startsWith(start, "%PDF-")) return { kind: "pdf" };
  if (startsWith(start, "ID3")) {
    // A tag may hold a picture of any size, and the sound begins behind it.
    await checkSound(path, 10 + syncSafe(start.subarray(6, 10)));
    return { kind: "audio", type: "audio/mpeg" };
  }
  const { fileTypeFromBuffer } = await import("file-type");
  const mime = (await fileTypeFromBuffer(start).catch(() => undefined))?.mime ?? "";
  const found = known[mime];
  if (!found) throw new RefusedFile(whyNot(mime, start));
  if (mime === "audio/mpeg") await checkSound(path, 0);
  return found;
}

const taken =
  "Waymark takes pictures (JPEG, PNG, WebP, GIF), PDF, Word, PowerPoint, Excel (.docx, .pptx, .xlsx) and sound (MP3, M4A, WAV).";

function whyNot(mime: string, start: Buffer): string {
  if (mime === "application/x-cfb") {
    return "This is an old Office file (.doc, .xls, .ppt) or has a password. Save it without a password as .docx, .xlsx, .pptx or PDF.";
  }
  if (mime.startsWith("video/")) {
    return "Films are not kept here. Put the film where your school shows films, and give a link to it.";
  }
  if (mime === "image/heic" || mime === "image/heif" || mime === "image/avif") {
    return "This picture is in a form that not every computer can show. Save it as JPEG and choose it again.";
  }
  if (/<svg[\s>]/i.test(start.toString("latin1"))) {
    return "Drawings in SVG are not taken, because they can hold programs. Save it as PNG and choose it again.";
  }
  return `This kind of file is not taken. ${taken}`;
}

/** A tag alone is no sound: where it ends there must be some. */
async function checkSound(path: string, offset: number): Promise<void> {
  if (hasFrame(await partOf(path, offset, 4096))) return;
  throw new RefusedFile("There is no sound in this file. Save the recording again as MP3 and choose it again.");
}

/** The start of a frame of MPEG sound: eleven bits, then a version, layer, bit rate and sampling rate that exist. */
function hasFrame(bytes: Buffer): boolean {
  for (let at = 0; at + 3 < bytes.length; at += 1) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const real = (two & 0x18) !== 0x08 && (two & 0x06) !== 0 && three >> 4 !== 15 && three >> 4 !== 0;
    if (one === 0xff && two >= 0xe0 && real && (three & 0x0c) !== 0x0c) return true;
    if (one !== 0) return false;
  }
  return false;
}

/** The length of an ID3 tag: four bytes of seven bits. */
function syncSafe(bytes: Buffer): number {
  return bytes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

function startsWith(bytes: Buffer, text: string): boolean {
  return bytes.subarray(0, text.length).toString("latin1") === text;
}

const startOf = (path: string, length: number) => partOf(path, 0, length);

async function partOf(path: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
