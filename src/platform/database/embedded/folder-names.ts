import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/*
 * What stands beside a data folder. Nothing of ours is put inside it: it belongs to the database, and is set aside whole when it
 * does not open.
 */
export const lockFile = (folder: string): string => `${resolve(folder)}.lock`;
export const dumpsFolder = (folder: string): string => `${resolve(folder)}-dumps`;
/** Stands only while the database is being made for the first time. */
export const beginningMark = (folder: string): string => `${resolve(folder)}.beginning`;

/** Where a dump is unpacked, to take the folder's place once it is whole. */
export const restoredFolder = (folder: string): string => `${resolve(folder)}.restored`;

export function setAsideFolder(folder: string, at: Date): string {
  return `${resolve(folder)}.set-aside-${timeInName(at)}`;
}

/** 2026-11-21T22-04-05-123Z: sorts by time and may stand in a file name anywhere. */
export function timeInName(at: Date): string {
  return at.toISOString().replaceAll(/[:.]/g, "-");
}

/** The longest path that a Unix socket may have, on the strictest of systems. */
const longestSocketPath = 100;

/**
 * The private folder through which another process (the command line) reaches the server's embedded database, and the socket in
 * it. Named as PostgreSQL's own tools expect: `psql -h FOLDER` works.
 */
export function doorway(folder: string): { folder?: string; socket: string } {
  const path = resolve(folder);
  const key = createHash("sha256").update(path).digest("hex").slice(0, 16);
  if (process.platform === "win32") return { socket: `\\\\.\\pipe\\waymark-${key}` };
  const beside = `${path}.sock`;
  const place = Buffer.byteLength(beside) + 20 <= longestSocketPath ? beside : join(tmpdir(), `waymark-${key}.sock`);
  return { folder: place, socket: join(place, ".s.PGSQL.5432") };
}
