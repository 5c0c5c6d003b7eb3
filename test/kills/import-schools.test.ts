import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { sharedData } from "../support/shared-data.ts";
import { aPlaceToImport, importAndKill } from "../support/killed-import.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { importSchools } from "../../src/features/organisations/import/import-schools.ts";

const register = sharedData("schools/gias-all-establishments-2024-06-17.cp1252.csv.gz");

async function schoolsHeld(db: Database): Promise<number> {
  const { rows } = await sql<{ held: number }>`select count(*) as held from schools`.execute(db);
  return rows[0]?.held ?? -1;
}

describe.skipIf(register === undefined)("an import that is killed (skipped where ../shared/data is not there)", () => {
  test.each([
    ["halfway through the file", /^2\d{4}$/m, 0],
    ["as it begins to write", /done$/m, 150],
  ])(
    "%s leaves all or nothing, and the next one goes through",
    async (_when, line, after) => {
      const file = register ?? "";
      const { where, open } = await aPlaceToImport();
      await importAndKill({ where, file, kind: "schools" }, line, after);
      const { db, close } = await open();
      expect([0, 51_012]).toContain(await schoolsHeld(db));
      const clock = { now: () => new Date("2026-11-21T09:00:00Z") };
      await importSchools({ db, files: [file], clock, dryRun: false, allowVanished: false });
      expect(await schoolsHeld(db)).toBe(51_012);
      await close();
    },
    240_000,
  );
});
