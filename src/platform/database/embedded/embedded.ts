import pg from "pg";
import { dumpFolder, dumpMemory, keepDump, packed, removeUnfinishedDumps } from "./dumps.ts";
import { openDoor, type Door } from "./door.ts";
import { begin, checkWritable, openFolder } from "./embedded-folder.ts";
import { EmbeddedStream } from "./embedded-stream.ts";
import { Engine } from "./engine.ts";
import { takeLock, type Lock } from "./lock.ts";
import { Turns } from "./turns.ts";
import { valueReaders } from "../values.ts";

export type EmbeddedSettings = {
  folder?: string;
  /** The contents to begin with, in place of an empty database: a dump, unpacked. */
  archive?: Uint8Array;
  dumpEveryMinutes?: number;
  onNotice: (line: string) => void;
  onLost?: (error: Error) => void;
  now?: () => Date;
};

export type Embedded = { pool: pg.Pool; dump: () => Promise<Uint8Array>; close(): Promise<void> };

const hour = 60;
/** More sessions than one would only wait for one another: there is a single one behind them. A few let requests queue fairly. */
const sessions = 8;

/** A database in memory (no folder), or one in a folder with its lock, its dumps and its doorway for the command line. */
export async function openEmbedded(settings: EmbeddedSettings): Promise<Embedded> {
  if (settings.folder === undefined) {
    const engine = await Engine.open(settings.archive ? { archive: settings.archive } : {});
    const turns = new Turns();
    return assemble(engine, turns, () => dumpMemory(engine, turns));
  }
  return openInFolder(settings.folder, settings);
}

async function openInFolder(folder: string, settings: EmbeddedSettings): Promise<Embedded> {
  const now = settings.now ?? (() => new Date());
  await checkWritable(folder);
  const lock = await takeLock(folder);
  try {
    await removeUnfinishedDumps(folder);
    const engine = settings.archive
      ? await begin(folder, settings.archive)
      : await openFolder(folder, now(), settings.onNotice);
    if (settings.onLost) engine.onLost = settings.onLost;
    const turns = new Turns();
    const embedded = assemble(
      engine,
      turns,
      oneAtATime(() => dumpFolder(folder, engine, turns)),
    );
    const door = await openDoor({ folder, engine, turns, dump: () => embedded.dump() });
    return withDumps(folder, embedded, { lock, door, now, settings });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function assemble(engine: Engine, turns: Turns, dump: Embedded["dump"]): Embedded {
  const pool = new pg.Pool({
    max: sessions,
    types: valueReaders,
    stream: () => new EmbeddedStream(engine, turns),
    user: "postgres",
    host: "embedded",
    idleTimeoutMillis: 0,
  });
  pool.on("error", () => undefined);
  return {
    pool,
    dump,
    async close() {
      await pool.end();
      await turns.take();
      await engine.close();
    },
  };
}

/** Two dumps at once would only be slower, each. */
function oneAtATime(dump: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = last.then(dump, dump);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function withDumps(
  folder: string,
  embedded: Embedded,
  held: { lock: Lock; door: Door; now: () => Date; settings: EmbeddedSettings },
): Embedded {
  const { lock, door, now, settings } = held;
  const keep = async (take: () => Promise<Uint8Array>): Promise<void> => {
    try {
      await keepDump(folder, await take(), now());
    } catch (error) {
      settings.onNotice(`The data could not be dumped: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  let last = Promise.resolve();
  let isDumping = false;
  const timer = setInterval(
    () => {
      if (isDumping) return;
      isDumping = true;
      last = keep(embedded.dump).finally(() => {
        isDumping = false;
      });
    },
    (settings.dumpEveryMinutes ?? hour) * 60_000,
  );
  timer.unref();
  return {
    ...embedded,
    async close() {
      clearInterval(timer);
      await last;
      await door.close();
      await embedded.close();
      await keep(() => packed(folder));
      await lock.release();
    },
  };
}
