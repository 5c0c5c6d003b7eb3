import { parentPort, type MessagePort } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { pg_textsearch } from "@electric-sql/pglite-pg_textsearch";

/*
 * The embedded database, alone in its thread so that a slow query never stalls a request. It understands PostgreSQL's own wire
 * protocol and three orders of ours. Only erasable TypeScript here: Node runs this file as it stands when it is not bundled.
 */

export type Order =
  | { order: "open"; folder?: string; archive?: Uint8Array }
  | { order: "exchange"; bytes: Uint8Array }
  | { order: "archive" }
  | { order: "close" };
export type Request = Order & { id: number };
export type Reply = { id: number; bytes?: Uint8Array; error?: string };

let database: PGlite | undefined;

async function obey(request: Request): Promise<Uint8Array | undefined> {
  if (request.order === "open") return open(request.folder, request.archive);
  if (!database) throw new Error("the embedded database is not open");
  if (request.order === "exchange") return exchange(database, request.bytes);
  if (request.order === "archive") {
    const archive = await database.dumpDataDir("none");
    return new Uint8Array(await archive.arrayBuffer());
  }
  await database.close();
  database = undefined;
  return undefined;
}

/**
 * As a stream, because execProtocolRaw reads every answer for itself too, and keeps what it has read until query() is next called,
 * which it never is here: the memory would grow by every row that was ever asked for.
 */
async function exchange(on: PGlite, bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  // Each part lies in the database's own memory, which it goes on using.
  await on.execProtocolRawStream(bytes, { onRawData: (part) => parts.push(part.slice()) });
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function open(folder: string | undefined, archive: Uint8Array | undefined): Promise<undefined> {
  database = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    ...(archive ? { loadDataDir: new Blob([archive as Uint8Array<ArrayBuffer>]) } : {}),
    extensions: { pg_trgm, unaccent, pg_textsearch },
  });
  await database.query("select count(*) from pg_class");
  return undefined;
}

const port = parentPort;
if (!port) throw new Error("pglite-worker must run in a worker thread");

// One order at a time, in the order they came.
let last: Promise<void> = Promise.resolve();
port.on("message", (request: Request) => {
  last = answer(port, request, last);
});

async function answer(to: MessagePort, request: Request, before: Promise<void>): Promise<void> {
  await before;
  try {
    const bytes = await obey(request);
    to.postMessage({ id: request.id, bytes } satisfies Reply, bytes ? [bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    to.postMessage({ id: request.id, error: message } satisfies Reply, []);
  }
}
