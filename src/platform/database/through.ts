import { connect } from "node:net";
import pg from "pg";
import { doorway } from "./folder-names.ts";
import { lockHolder } from "./lock.ts";
import { valueReaders } from "./values.ts";

/** The embedded database of the living process that holds the folder, or undefined where there is none. */
export async function openThrough(folder: string): Promise<{ pool: pg.Pool; close(): Promise<void> } | undefined> {
  if ((await lockHolder(folder)) === undefined) return undefined;
  const pool = new pg.Pool({
    max: 4,
    types: valueReaders,
    stream: () => throughSocket(doorway(folder).socket),
    user: "postgres",
  });
  pool.on("error", () => undefined);
  await pool.query("select 1");
  return { pool, close: () => pool.end() };
}

/** A socket that leads to the doorway, whatever host and port pg would have it call. */
function throughSocket(path: string): ReturnType<typeof connect> {
  const socket = connect(path);
  socket.connect = () => socket;
  return socket;
}
