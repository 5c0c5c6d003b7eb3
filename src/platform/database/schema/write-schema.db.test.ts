import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { projectRoot } from "../../project-root.ts";
import { schemaFiles } from "./write-schema.ts";

const database = await testDatabase();
const files = await schemaFiles(database);

test.each(Object.keys(files))("%s is what the migrations make (if not: npm run waymark -- schema)", async (file) => {
  expect(files[file]).toBe(await readFile(join(projectRoot, file), "utf8"));
});

test("a new column makes what is written down stale", async () => {
  await database.pool.query("alter table events add column whim text");
  const changed = await schemaFiles(database);
  for (const file of Object.keys(files)) expect(changed[file]).not.toBe(files[file]);
});
