import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import type { AdoptionRow } from "../adoptions/move.ts";
import { tell } from "../adoptions/tell.ts";
import { windowOf } from "../ratings/school-years.ts";
import { outcomeRecorded } from "./events.ts";

type Figure = Pick<AdoptionRow, "id" | "authority_code" | "practice_id"> & {
  agreed_on: string;
  indicator_code: string;
  better: "higher" | "lower";
  year: number;
  value: number;
  cohort: number | null;
  outcome_id: string | null;
  /** The school's own figures of earlier years. */
  earlier: { year: number; value: number }[];
};

/**
 * Fills in what the published figures say of every adoption that aims at one: for the years that count as after, the figure,
 * and before it the mean of the school's figures in the three years that ended before it began. A figure that was published
 * anew replaces its own; what schools recorded themselves is not touched. Gives how many were filled in.
 */
export async function fillPublished(trx: Transaction, at: Date): Promise<number> {
  const figures = (await newFigures(trx)).filter(({ agreed_on, year }) => windowOf(agreed_on).after.includes(year));
  for (const one of figures) {
    const outcomeId = await keep(trx, one, at);
    const facts = { outcomeId, side: "register" as const, indicatorCode: one.indicator_code, year: one.year };
    await tell(trx, { personId: null, at }, outcomeRecorded, one, facts);
  }
  return figures.length;
}

/** Figures since each adoption began that are not held, or not as they are now. */
async function newFigures(trx: Transaction): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select a.id, a.authority_code, a.practice_id, a.agreed_on, a.indicator_code, v.year, v.value::float8 as value, v.cohort,
      o.id as outcome_id, case i.direction when 'lower' then 'lower' else 'higher' end as better,
      coalesce((select json_agg(json_build_object('year', b.year, 'value', b.value)) from indicator_values b
        where b.indicator_code = v.indicator_code and b.urn = v.urn and b.year < v.year and b.value is not null), '[]') as earlier
    from adoptions a
    join indicators i on i.code = a.indicator_code
    join indicator_values v on v.indicator_code = a.indicator_code and v.urn = a.school_urn
      and v.year >= extract(year from a.agreed_on) and v.value is not null
    left join outcomes o on o.adoption_id = a.id and o.kind = 'register' and o.indicator_code = v.indicator_code
      and o.year = v.year
    where a.agreed_on is not null and (o.id is null or o.after is distinct from v.value::float8)
    order by a.id, v.year`.execute(trx);
  return rows;
}

async function keep(trx: Transaction, figure: Figure, at: Date): Promise<string> {
  const years = windowOf(figure.agreed_on).before;
  const before = figure.earlier.filter(({ year }) => years.includes(year)).map(({ value }) => value);
  const said = {
    before: before.length === 0 ? null : before.reduce((sum, value) => sum + value, 0) / before.length,
    after: figure.value,
    cohort: figure.cohort === 0 ? null : figure.cohort,
    recorded_at: at,
  };
  if (figure.outcome_id !== null) {
    await trx.updateTable("outcomes").set(said).where("id", "=", figure.outcome_id).execute();
    return figure.outcome_id;
  }
  const id = uuidv7(at);
  await trx
    .insertInto("outcomes")
    .values({
      ...said,
      id,
      authority_code: figure.authority_code,
      adoption_id: figure.id,
      kind: "register",
      indicator_code: figure.indicator_code,
      better: figure.better,
      year: figure.year,
      recorded_side: "register",
    })
    .execute();
  return id;
}
