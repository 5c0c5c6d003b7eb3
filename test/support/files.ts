import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openFiles, type Files } from "../../src/platform/files/index.ts";

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder that is removed when the test file ends. */
export async function folderOfTheTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-files-"));
  folders.push(folder);
  return folder;
}

/** Files in a folder of the test's own, with no scanner. */
export async function filesOfTheTest(): Promise<Files & { folder: string }> {
  const folder = await folderOfTheTest();
  return { ...openFiles({ dataFolder: folder, s3: undefined, clamavSocket: undefined }), folder };
}

/** Every file below a folder, from there. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
}
