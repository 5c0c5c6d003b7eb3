import { rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { newPath, spool } from "../platform/files/index.ts";
import { HttpError } from "./errors.ts";
import type { Typed } from "./form.ts";
import type { WebRequest } from "./request.ts";

/*
 * A form with a file in it, read as it comes: the file goes to the disk piece by piece, and is never whole in memory.
 * Neither its name nor what the browser says that it is are kept.
 */

export type UploadedFile = { path: string; hash: string; size: number };
export type Upload = {
  typed: Typed;
  /** Undefined where no file was chosen. */
  file: UploadedFile | undefined;
  /** More came than is taken. */
  tooLarge: boolean;
};

const limits = { files: 1, fields: 20, fieldSize: 20_000, parts: 25, headerPairs: 50, headerSize: 16_384 };

/**
 * Reads the form, and lends its one file to `act`; the file is removed when `act` ends, however it ends. Throws
 * HttpError where it is no such form, or was cut short.
 */
export async function readUpload<T>(
  request: WebRequest,
  mostBytes: number,
  act: (upload: Upload) => Promise<T>,
): Promise<T> {
  const type = request.http.req.header("content-type") ?? "";
  const body = request.http.req.raw.body;
  if (!/^multipart\/form-data\s*;/i.test(type) || !body) {
    throw new HttpError(415, "Send this as a form, from the page that it belongs to.");
  }
  const path = await newPath(request.deps.files.arriving);
  try {
    const form = await formInto(path, type, mostBytes);
    await form.read(Readable.fromWeb(body as NodeReadableStream));
    return await act(form.upload);
  } finally {
    await rm(path, { force: true });
  }
}

async function formInto(path: string, type: string, mostBytes: number) {
  const { Busboy } = await import("@fastify/busboy");
  const upload: Upload = { typed: Object.create(null) as Typed, file: undefined, tooLarge: false };
  let writing: Promise<void> | undefined;
  let arriving: Readable | undefined;
  const write = async (content: Readable, name: string | undefined): Promise<void> => {
    const { hash, size } = await spool(content, path);
    if (size > mostBytes) upload.tooLarge = true;
    // A form in which nothing was chosen sends a part without a name and without content.
    else if (size > 0 || name) upload.file = { path, hash, size };
  };
  const read = async (body: Readable): Promise<void> => {
    try {
      const form = new Busboy({ headers: { "content-type": type }, limits: { ...limits, fileSize: mostBytes + 1 } });
      form.on("field", (name, value) => {
        (upload.typed[name] ??= []).push(value.replaceAll(/\r\n?/g, "\n"));
      });
      form.on("file", (_field, content, name) => {
        arriving = content;
        writing = write(content, name);
        writing.catch(() => form.destroy());
      });
      await pipeline(body, atMost(5 * mostBytes), form);
      await writing;
    } catch (error) {
      arriving?.destroy();
      await writing?.catch(() => undefined);
      if (error instanceof HttpError) throw error;
      throw new HttpError(400, "The file did not arrive whole. Go back, and send it again.");
    }
  };
  return { upload, read };
}

/**
 * Ends a body that is far longer than it may be. One that is merely too long is read to its end, and passed by, because
 * a browser shows no answer that comes before it has sent everything.
 */
function atMost(bytes: number): Transform {
  let come = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      come += piece.length;
      if (come <= bytes) done(null, piece);
      else done(new HttpError(413, "What you sent is too large. Choose one file of up to 20 MB."));
    },
  });
}
