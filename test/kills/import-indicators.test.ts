import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { aPlaceToImport, importAndKill } from "../support/killed-import.ts";
import { sharedData } from "../support/shared-data.ts";
import { clockAt } from "../../src/platform/clock.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { importIndicators } from "../../src/features/organisations/indicators/import/import-indicators.ts";

const census = sharedData("performance/england_census.csv.gz");

async function valuesHeld(db: Database): Promise<number> {
  const { rows } = await sql<{ held: number }>`select count(*) as held from indicator_values`.execute(db);
  return rows[0]?.held ?? -1;
}

describe.skipIf(census === undefined)("an import that is killed (skipped where ../shared/data is not there)", () => {
  test.each([
    ["halfway through the file", /^1\d{4}$/m, 0],
    ["as it begins to write", /done$/m, 150],
  ])(
    "%s leaves all or nothing, and the next one goes through",
    async (_when, line, after) => {
      const file = census ?? "";
      const { where, open } = await aPlaceToImport();
      await importAndKill({ where, file, kind: "indicators" }, line, after);
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
