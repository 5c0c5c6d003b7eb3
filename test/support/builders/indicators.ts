import type { Database } from "../../../src/platform/database/index.ts";
import { planted } from "./planted.ts";

/** A value as a test writes it: the year, the figure (or the publication's mark) and the cohort. */
export type ValueOf = [year: number, value: number | string | null, cohort?: number | null];

/** Gives a school values of an indicator of the catalogue. */
export async function indicatorValues(
  db: Database,
  { urn }: { urn: string },
  indicator: string,
  values: readonly ValueOf[],
): Promise<void> {
  const rows = values.map(([year, value, cohort = null]) => ({
    indicator_code: indicator,
    urn,
    year,
    value: typeof value === "number" ? value : null,
    cohort,
    suppressed: typeof value === "string" ? value : null,
  }));
  await planted(db, (trx) => trx.insertInto("indicator_values").values(rows).execute());
}
