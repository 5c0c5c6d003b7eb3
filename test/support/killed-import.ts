import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openDatabase, type Database } from "../../src/platform/database/index.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { testDatabase } from "./database.ts";

/* An import in a process of its own, on a database of its own, which is killed with no warning. */

/** Imports as `kind`, and kills it `after` milliseconds from the first line that it prints and that matches. */
export async function importAndKill(
  { where, file, kind }: { where: string; file: string; kind: "schools" | "indicators" },
  line: RegExp,
  after: number,
): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, "test/support/import-child.ts"), where, file, kind], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
    if (line.test(printed)) setTimeout(() => child.kill("SIGKILL"), after);
  });
  await once(child, "exit");
}

type Opened = { db: Database; close: () => Promise<void> };

/** Where the child finds a database of its own, and how the test opens it afterwards. */
export async function aPlaceToImport(): Promise<{ where: string; open: () => Promise<Opened> }> {
  if (inject("databaseKind") === "embedded") {
    const folder = join(mkdtempSync(join(tmpdir(), "waymark-killed-")), "data");
    return { where: folder, open: () => openDatabase({ folder, onNotice: () => undefined }) };
  }
  const database = await testDatabase();
  const { rows } = await database.pool.query<{ name: string }>("select current_database() as name");
  const url = new URL(inject("postgresqlServer"));
  url.pathname = `/${rows[0]?.name ?? ""}`;
  return { where: url.href, open: async () => ({ db: database.db, close: async () => undefined }) };
}
