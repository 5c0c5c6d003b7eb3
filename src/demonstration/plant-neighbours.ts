import { sql } from "kysely";
import type { Transaction } from "../platform/database/index.ts";
import { fellside, saltmarshBay } from "./authorities.ts";
import { normalOf } from "./chance.ts";
import { historyYears } from "./indicator-history.ts";

/** Fictional authorities that are like ours: each has a code, a name, and no schools. */
const others = [
  { code: "992", name: "Eskmere" },
  { code: "993", name: "Tarnshire North" },
  { code: "994", name: "Hallowdale" },
  { code: "995", name: "Brackenmoor" },
  { code: "996", name: "Stourmarsh" },
  { code: "997", name: "Winterfold" },
  { code: "998", name: "Lowmarket and Vale" },
  { code: "999", name: "Gannet Sands" },
];

const closeness = [
  "extremely_close",
  "very_close",
  "very_close",
  "very_close",
  "close",
  "close",
  "somewhat_close",
  "somewhat_close",
  "not_close",
];
const published = "2025-05-01";
const measured = [
  { indicator: "ks2_reading_average", mean: 105.3, sd: 0.8 },
  { indicator: "ks2_rwm_expected", mean: 63, sd: 4 },
  { indicator: "ks4_attainment8", mean: 46, sd: 2.2 },
];

/** The statistical neighbours of both authorities, with figures to compare. Not mutual, as the real table is not. */
export async function plantNeighbours(trx: Transaction): Promise<void> {
  await trx
    .insertInto("areas")
    .values(others.map(({ code, name }) => ({ code, name, region: null })))
    .execute();
  const [first, ...rest] = others;
  const fellsides = [first, ...rest.slice(0, 5), saltmarshBay, ...rest.slice(5)];
  const saltmarshs = [...rest.toReversed(), first, fellside];
  const rows = [
    { authority: fellside, neighbours: fellsides },
    { authority: saltmarshBay, neighbours: saltmarshs },
  ].flatMap(({ authority, neighbours }) =>
    neighbours.map((neighbour, at) => ({
      authority_code: authority.code,
      published_on: published,
      rank: at + 1,
      neighbour_code: neighbour?.code,
      closeness: closeness[at],
    })),
  );
  await sql`
    insert into statistical_neighbours (authority_code, published_on, rank, neighbour_code, closeness)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n (authority_code text, published_on date, rank integer, neighbour_code text, closeness text)`.execute(trx);
  await plantValues(trx);
}

async function plantValues(trx: Transaction): Promise<void> {
  const values = others.flatMap(({ code }) =>
    measured.flatMap(({ indicator, mean, sd }) =>
      historyYears.map((year) => ({
        code,
        indicator,
        year,
        value:
          Math.round(10 * (mean + sd * normalOf(code, indicator) + 0.25 * sd * normalOf(code, indicator, year))) / 10,
        cohort: Math.round(2_600 + 700 * normalOf(code, "pupils")),
      })),
    ),
  );
  await sql`
    insert into authority_indicator_values (indicator_code, year, authority_code, value, cohort)
    select indicator, year, code, value, cohort from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as v (indicator text, year integer, code text, value numeric, cohort integer)`.execute(trx);
}
