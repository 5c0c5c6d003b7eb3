import type { Database } from "../../../platform/database/index.ts";

/** What came of an adoption, newest year first: published figures and what the schools measured themselves. */
export async function outcomesOf(db: Database, adoptionId: string) {
  return db
    .selectFrom("outcomes as outcome")
    .leftJoin("people", "people.id", "outcome.recorded_by")
    .leftJoin("indicators", "indicators.code", "outcome.indicator_code")
    .select(["outcome.id", "outcome.kind", "outcome.indicator_code", "outcome.measure", "outcome.unit"])
    .select(["outcome.year", "outcome.before", "outcome.after", "outcome.cohort", "outcome.better"])
    .select(["outcome.recorded_side", "outcome.recorded_at", "people.name as by"])
    .select(["indicators.name as indicator_name", "indicators.unit as indicator_unit", "indicators.decimals"])
    .select(["indicators.source"])
    .where("outcome.adoption_id", "=", adoptionId)
    .orderBy("outcome.year", "desc")
    .orderBy("outcome.recorded_at", "desc")
    .execute();
}

export type Outcome = Awaited<ReturnType<typeof outcomesOf>>[number];
