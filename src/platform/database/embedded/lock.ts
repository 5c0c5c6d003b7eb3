import { randomUUID } from "node:crypto";
import { link, readFile, readlink, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { lockFile } from "./folder-names.ts";
import { DataFolderInUse } from "../start-error.ts";

/*
 * Our own lock on the data folder: the embedded database has none, and a second process would open the same files and ruin them.
 * It lies beside the folder and names its holder so exactly that a number used again by another process is not taken for the
 * holder. It is never taken from a living process.
 */

type Holder = {
  token: string;
  pid: number;
  /** When the process started, in the system's own count; empty where the system does not say. */
  started: string;
  /** Which machine start and which space of process numbers `pid` belongs to; empty where the system does not say. */
  space: string;
};

export type Lock = { release(): Promise<void> };

const beatEvery = 2_000;
/** A holder whose process we cannot see (another container) is believed dead when its lock has not been touched so long. */
const silentFor = 15_000;

export async function takeLock(folder: string): Promise<Lock> {
  const path = lockFile(folder);
  const me = await describe(process.pid);
  const mine = `${path}.${me.token}`;
  await writeFile(mine, JSON.stringify(me), { flag: "wx" });
  try {
    while (!(await tryToTake(path, mine))) await removeStale(folder, path);
  } finally {
    await rm(mine, { force: true });
  }
  return keep(path, me.token);
}

/** The process that holds the folder now, if one lives. */
export async function lockHolder(folder: string): Promise<number | undefined> {
  const holder = await read(lockFile(folder));
  return holder && (await isAlive(holder, lockFile(folder))) ? holder.pid : undefined;
}

/** A hard link appears at once, whole, and only if nothing is there. */
async function tryToTake(path: string, mine: string): Promise<boolean> {
  return link(mine, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

/**
 * Removes the lock of a dead process. Of several that find it, only the one that makes the claim named after the dead holder's
 * token may remove it, and it looks again first: a lock taken meanwhile has another token.
 */
async function removeStale(folder: string, path: string): Promise<void> {
  const holder = await read(path);
  if (!holder) return;
  if (await isAlive(holder, path)) throw new DataFolderInUse(folder, holder.pid);
  const claim = `${path}.claim-${holder.token}`;
  try {
    await writeFile(claim, "", { flag: "wx" });
  } catch {
    await removeAbandoned(claim);
    await pause(20);
    return;
  }
  try {
    if ((await read(path))?.token === holder.token) await rm(path, { force: true });
  } finally {
    await rm(claim, { force: true });
  }
}

/** A claim is held for an instant. One that is left behind by a process killed in that instant must not bar the way for good. */
async function removeAbandoned(claim: string): Promise<void> {
  const age =
    Date.now() -
    (await stat(claim).then(
      (found) => found.mtimeMs,
      () => Date.now(),
    ));
  if (age > silentFor)
    await rename(claim, `${claim}-abandoned`).then(
      () => rm(`${claim}-abandoned`),
      () => undefined,
    );
}

function keep(path: string, token: string): Lock {
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => undefined);
  }, beatEvery);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await read(path))?.token === token) await rm(path, { force: true });
    },
  };
}

async function read(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
  const [here, there] = [await numberSpace(), holder.space];
  if (here === there) return runs(holder.pid) && (await startTime(holder.pid)) === holder.started;
  const touched = await stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  return Date.now() - touched < silentFor;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function describe(pid: number): Promise<Holder> {
  return { token: randomUUID(), pid, started: await startTime(pid), space: await numberSpace() };
}

/**
 * Linux: the 22nd word of /proc/PID/stat, counted after the name, which may hold spaces. A process that has ended and was not
 * collected by its parent (Z), as in a container whose first process collects none, still has its line and holds nothing.
 */
async function startTime(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [state, ...words] = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? "ended" : (words[18] ?? "");
}

async function numberSpace(): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const space = await readlink("/proc/self/ns/pid").catch(() => "");
  return `${boot.trim()} ${space}`.trim();
}
