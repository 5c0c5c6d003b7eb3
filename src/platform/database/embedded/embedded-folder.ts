import { access, constants, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { dumps, readDump } from "./dumps.ts";
import { Engine } from "./engine.ts";
import { beginningMark, restoredFolder, setAsideFolder } from "./folder-names.ts";
import { StartError } from "../start-error.ts";

const postgresqlMajor = "18";

/** Called before the lock is taken, which is the first file to be written beside the folder. */
export async function checkWritable(folder: string): Promise<void> {
  try {
    await makeFolder(dirname(resolve(folder)));
    await access(dirname(resolve(folder)), constants.W_OK);
    await makeFolder(resolve(folder), 0o700);
    await access(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new StartError(
      `The data folder ${folder} cannot be written to. Allow it, or set WAYMARK_DATA to another folder.`,
    );
  }
}

/** With its parents, one by one: Node's recursive mkdir never returns where the system makes no folders, as in /proc. */
async function makeFolder(path: string, mode?: number): Promise<void> {
  if (await isFolder(path)) return;
  if (!(await exists(path))) await makeFolder(dirname(path));
  await mkdir(path, mode).catch(async (error: unknown) => {
    if (!(await isFolder(path))) throw error;
  });
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Opens the folder, whose lock we hold. What does not open is set aside, and the newest good dump takes its place. */
export async function openFolder(folder: string, at: Date, onNotice: (line: string) => void): Promise<Engine> {
  await clearUnfinishedBeginning(folder);
  await finishRestoring(folder);
  const state = await stateOf(folder);
  if (state === "empty") return begin(folder);
  if (state === "database") {
    try {
      return await Engine.open({ folder });
    } catch (error) {
      onNotice(`The database in ${folder} does not open (${error instanceof Error ? error.message : String(error)}).`);
    }
  }
  return restoreNewest(folder, at, onNotice, state);
}

/** Makes a database in an empty folder, where wished with the contents of a dump. */
export async function begin(folder: string, archive?: Uint8Array): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(beginningMark(folder), "");
  const engine = await Engine.open({ folder, ...(archive ? { archive } : {}) });
  await rm(beginningMark(folder));
  return engine;
}

/**
 * Puts a dump's contents in the folder's place and gives the name under which what was there is set aside. The dump is unpacked
 * beside it first: one that is not good changes nothing, and a process killed on the way leaves one or the other.
 */
export async function replaceContents(folder: string, archive: Uint8Array, at: Date): Promise<string> {
  const restored = restoredFolder(folder);
  await rm(restored, { recursive: true, force: true });
  const engine = await begin(restored, archive);
  await engine.close();
  const aside = setAsideFolder(folder, at);
  await rename(folder, aside);
  await rename(restored, folder);
  return aside;
}

/** Killed between the two renamings above, a process leaves the folder missing and its successor ready. */
async function finishRestoring(folder: string): Promise<void> {
  const restored = restoredFolder(folder);
  if (!(await exists(restored))) return;
  const isWhole = !(await exists(beginningMark(restored)));
  if (isWhole && (await stateOf(folder)) === "empty") {
    await rm(folder, { recursive: true });
    await rename(restored, folder);
  } else {
    await rm(restored, { recursive: true });
    await rm(beginningMark(restored), { force: true });
  }
}

/** A first start that was killed leaves half a database; the mark tells it from a whole one, and nothing of value is in it. */
async function clearUnfinishedBeginning(folder: string): Promise<void> {
  if (!(await exists(beginningMark(folder)))) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function stateOf(folder: string): Promise<"empty" | "database" | "unknown"> {
  const version = await readFile(join(folder, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined) return (await readdir(folder)).length === 0 ? "empty" : "unknown";
  if (version.trim() !== "" && version.trim() !== postgresqlMajor && /^\d+\s*$/.test(version)) {
    throw new StartError(
      `The data folder ${folder} was made by another PostgreSQL (${version.trim()}): restore a backup into a new folder.`,
    );
  }
  return "database";
}

async function restoreNewest(
  folder: string,
  at: Date,
  onNotice: (line: string) => void,
  state: "database" | "unknown",
): Promise<Engine> {
  const candidates = await dumps(folder);
  if (candidates.length === 0) {
    throw new StartError(
      state === "unknown"
        ? `The folder ${folder} holds files that are not Waymark's. Set WAYMARK_DATA to an empty folder.`
        : `The database in ${folder} does not open and there is no dump to restore. Restore a backup into a new folder.`,
    );
  }
  for (const dump of candidates) {
    try {
      const aside = await replaceContents(folder, await readDump(dump), at);
      onNotice(`It has been set aside as ${aside}, and the dump ${dump} restored in its place.`);
      onNotice("What was written after that dump is only in the folder set aside.");
      return await Engine.open({ folder });
    } catch {
      onNotice(`The dump ${dump} is not whole; trying the one before it.`);
    }
  }
  throw new StartError(`The database in ${folder} does not open, and none of the dumps beside it could be restored.`);
}
