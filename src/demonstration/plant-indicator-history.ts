import { sql } from "kysely";
import type { Transaction } from "../platform/database/index.ts";
import { fellside, saltmarshBay } from "./authorities.ts";
import { adoptionEffects } from "./adoption-effects.ts";
import { historyOf, historyYears, type HistoryOf } from "./indicator-history.ts";

type Open = HistoryOf & { opened_on: string | null; closed_on: string | null };

/** Every figure is the same each time: chance that is no chance, and what came of the adoptions. */
export async function plantIndicatorHistory(trx: Transaction, now: Date): Promise<void> {
  const schools = await trx
    .selectFrom("schools")
    .select(["urn", "phase", "type", "low_age", "high_age", "roll", "fsm_percent", "sen_percent", "eal_percent"])
    .select(["opened_on", "closed_on"])
    .where("authority_code", "in", [fellside.code, saltmarshBay.code])
    .where("status", "<>", "proposed_to_open")
    .execute();
  const rolls = new Map(schools.map(({ urn, roll }) => [urn, roll ?? 0]));
  const effects = adoptionEffects((urn) => rolls.get(urn) ?? 0);
  const values = schools.flatMap((school) => historyOf(school, yearsOf(school), effects));
  const { id } = await trx
    .insertInto("indicator_imports")
    .values({
      form: "demonstration",
      file_name: "made up for the demonstration",
      first_year: historyYears[0],
      last_year: historyYears.at(-1) ?? null,
      rows_read: schools.length,
      added: values.length,
      changed: 0,
      unchanged: 0,
      refused: 0,
      imported_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    insert into indicator_values (indicator_code, year, urn, value, cohort, suppressed, import_id)
    select indicator_code, year, urn, value, cohort, suppressed, ${id}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as v (indicator_code text, year integer, urn text, value numeric, cohort integer, suppressed text)`.execute(trx);
  await plantAuthorityValues(trx, id);
}

/** The years in which the school had pupils: those that end after it opened, and up to the one in which it closed. */
function yearsOf({ opened_on, closed_on }: Open): number[] {
  const yearEnding = (day: string): number => Number(day.slice(0, 4)) + (day.slice(5, 7) >= "09" ? 1 : 0);
  return historyYears.filter(
    (year) =>
      (opened_on === null || year >= yearEnding(opened_on)) && (closed_on === null || year <= yearEnding(closed_on)),
  );
}

/** Each authority’s own figure: over the pupils of its schools, where a cohort is known, of those that may be shown. */
async function plantAuthorityValues(trx: Transaction, importId: number): Promise<void> {
  await sql`
    insert into authority_indicator_values (indicator_code, year, authority_code, value, cohort, import_id)
    select v.indicator_code, v.year, s.authority_code,
      round(coalesce(sum(v.value * v.cohort) / nullif(sum(v.cohort), 0), avg(v.value)), 1), sum(v.cohort), ${importId}
    from indicator_values v join schools s on s.urn = v.urn
    where v.import_id = ${importId} and v.value is not null and (v.cohort is null or v.cohort >= 11)
      and v.indicator_code <> 'census_roll' and v.indicator_code not like 'absence%'
    group by v.indicator_code, v.year, s.authority_code`.execute(trx);
}
