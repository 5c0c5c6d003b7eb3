import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { doorway } from "./folder-names.ts";
import { lockHolder } from "./lock.ts";
import { StartError } from "../start-error.ts";
import { valueReaders } from "../values.ts";

/** The embedded database of the living process that holds the folder, or undefined where there is none. */
export async function openThrough(folder: string): Promise<{ pool: pg.Pool; close(): Promise<void> } | undefined> {
  const holder = await lockHolder(folder);
  if (holder === undefined) return undefined;
  const pool = new pg.Pool({
    max: 4,
    types: valueReaders,
    stream: () => throughSocket(doorway(folder).socket),
    user: "postgres",
  });
  pool.on("error", () => undefined);
  try {
    await untilItAnswers(pool, holder);
    return { pool, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** The process takes its lock first and opens its door last. */
async function untilItAnswers(pool: pg.Pool, holder: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await pool.query("select 1");
      return;
    } catch {
      if (attempt === 40) throw new StartError(`Process ${holder} holds the data folder and does not answer.`);
      await pause(250);
    }
  }
}

/** A socket that leads to the doorway, whatever host and port pg would have it call. */
function throughSocket(path: string): ReturnType<typeof connect> {
  const socket = connect(path);
  socket.connect = () => socket;
  return socket;
}
