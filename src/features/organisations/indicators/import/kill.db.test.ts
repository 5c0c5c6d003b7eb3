import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../../../../test/support/database.ts";
import { sharedData } from "../../../../../test/support/shared-data.ts";
import { clockAt } from "../../../../platform/clock.ts";
import { openDatabase, type Database } from "../../../../platform/database/index.ts";
import { projectRoot } from "../../../../platform/project-root.ts";
import { importIndicators } from "./import-indicators.ts";

const census = sharedData("performance/england_census.csv.gz");

/** Imports in a process of its own, which is killed with no warning `after` milliseconds from the first line that matches. */
async function importAndKill(where: string, file: string, line: RegExp, after: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(projectRoot, "test/support/import-child.ts"), where, file, "indicators"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
    if (line.test(printed)) setTimeout(() => child.kill("SIGKILL"), after);
  });
  await once(child, "exit");
}

async function valuesHeld(db: Database): Promise<number> {
  const { rows } = await sql<{ held: number }>`select count(*) as held from indicator_values`.execute(db);
  return rows[0]?.held ?? -1;
}

type Opened = { db: Database; close: () => Promise<void> };

/** Where the child finds a database of its own, and how the test opens it afterwards. */
async function aPlace(): Promise<{ where: string; open: () => Promise<Opened> }> {
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

describe.skipIf(census === undefined)("an import that is killed (skipped where ../shared/data is not there)", () => {
  test.each([
    ["halfway through the file", /^1\d{4}$/m, 0],
    ["as it begins to write", /done$/m, 150],
  ])(
    "%s leaves all or nothing, and the next one goes through",
    async (_when, line, after) => {
      const file = census ?? "";
      const { where, open } = await aPlace();
      await importAndKill(where, file, line, after);
      const { db, close } = await open();
      const left = await valuesHeld(db);
      await importIndicators({
        db,
        files: [file],
        clock: clockAt("2026-11-25T09:00:00Z"),
        dryRun: false,
        allowVanished: false,
      });
      const whole = await valuesHeld(db);
      expect(whole).toBeGreaterThan(115_000);
      expect([0, whole]).toContain(left);
      await close();
    },
    240_000,
  );
});
