import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { TestProject } from "vitest/node";
import { migrate, openDatabase } from "../../src/platform/database/index.ts";
import { prepareJobs } from "../../src/platform/jobs/index.ts";
import "./provided.ts";

/** Makes and migrates one embedded database; every test gets a copy of it in memory, in a third of a second. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-embedded-"));
  const database = await openDatabase({ onNotice: console.error });
  await migrate(database);
  await prepareJobs(database);
  const dump = await database.dump?.();
  await database.close();
  if (!dump) throw new Error("the embedded database gave no dump");
  const template = join(folder, "template.tar");
  await writeFile(template, await promisify(gunzip)(dump));
  project.provide("embeddedTemplate", template);
  return () => rm(folder, { recursive: true, force: true });
}
