import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { LocalOutcome } from "./record-outcome.ts";

/** What an outcome was before it was corrected, the latest first, with who corrected it and why. */
export type Corrected = {
  measure: string;
  unit: LocalOutcome["unit"];
  year: number;
  before: number;
  after: number;
  cohort: number;
  reason: string;
  by: string;
  at: string;
};

const correctionsOf = sql<Corrected[]>`coalesce((
  select json_agg(json_build_object('measure', c.measure, 'unit', c.unit, 'year', c.year, 'before', c.before,
      'after', c.after, 'cohort', c.cohort, 'reason', c.reason, 'by', coalesce(p.name, 'somebody'), 'at', c.corrected_at)
    order by c.corrected_at desc, c.id desc)
  from outcome_corrections c left join people p on p.id = c.corrected_by where c.outcome_id = outcome.id), '[]')`;

/** What came of an adoption, newest year first: published figures and what the schools measured themselves. */
export async function outcomesOf(db: Database, adoptionId: string) {
  return db
    .selectFrom("outcomes as outcome")
    .leftJoin("people", "people.id", "outcome.recorded_by")
    .leftJoin("indicators", "indicators.code", "outcome.indicator_code")
    .select([
      "outcome.id",
      "outcome.adoption_id",
      "outcome.kind",
      "outcome.indicator_code",
      "outcome.measure",
      "outcome.unit",
    ])
    .select(["outcome.year", "outcome.before", "outcome.after", "outcome.cohort", "outcome.better"])
    .select(["outcome.recorded_side", "outcome.recorded_at", "people.name as by"])
    .select(["indicators.name as indicator_name", "indicators.unit as indicator_unit", "indicators.decimals"])
    .select(["indicators.source", "outcome.recorded_by", "outcome.edits", correctionsOf.as("corrections")])
    .where("outcome.adoption_id", "=", adoptionId)
    .orderBy("outcome.year", "desc")
    .orderBy("outcome.recorded_at", "desc")
    .execute();
}

export type Outcome = Awaited<ReturnType<typeof outcomesOf>>[number];
