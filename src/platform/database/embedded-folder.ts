import { access, constants, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { dumps, readDump } from "./dumps.ts";
import { Engine } from "./engine.ts";
import { beginningMark, setAsideFolder } from "./folder-names.ts";
import { StartError } from "./start-error.ts";

const postgresqlMajor = "18";

/** Called before the lock is taken, which is the first file to be written beside the folder. */
export async function checkWritable(folder: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(folder)), { recursive: true });
    await access(dirname(resolve(folder)), constants.W_OK);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new StartError(
      `The data folder ${folder} cannot be written to. Allow it, or set WAYMARK_DATA to another folder.`,
    );
  }
}

/** Opens the folder, whose lock we hold. What does not open is set aside, and the newest good dump takes its place. */
export async function openFolder(folder: string, at: Date, onNotice: (line: string) => void): Promise<Engine> {
  await clearUnfinishedBeginning(folder);
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

/** Puts the contents of a dump where an empty folder is. */
export async function fill(folder: string, archive: Uint8Array): Promise<Engine> {
  return begin(folder, archive);
}

/** A first start that was killed leaves half a database; the mark tells it from a whole one, and nothing of value is in it. */
async function clearUnfinishedBeginning(folder: string): Promise<void> {
  const begun = await access(beginningMark(folder)).then(
    () => true,
    () => false,
  );
  if (!begun) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function begin(folder: string, archive?: Uint8Array): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(beginningMark(folder), "");
  const engine = await Engine.open({ folder, ...(archive ? { archive } : {}) });
  await rm(beginningMark(folder));
  return engine;
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
  const aside = setAsideFolder(folder, at);
  await rename(folder, aside);
  onNotice(`It has been set aside as ${aside}.`);
  for (const dump of candidates) {
    try {
      const engine = await fill(folder, await readDump(dump));
      onNotice(
        `The dump ${dump} has been restored in its place. What was written after it is only in the folder set aside.`,
      );
      return engine;
    } catch {
      onNotice(`The dump ${dump} is not whole; trying the one before it.`);
      await rm(folder, { recursive: true, force: true });
    }
  }
  await rm(beginningMark(folder), { force: true });
  throw new StartError(`None of the dumps beside ${folder} could be restored. The data is set aside as ${aside}.`);
}
