import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { uuidv7 } from "../ids.ts";

/** A path of its own below the folder, which is made where it is not there. */
export async function newPath(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${uuidv7()}.part`);
}

/** Removes what a process that was killed left half sent. Gives how many. */
export async function sweepArriving(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || found.mtime >= before) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
