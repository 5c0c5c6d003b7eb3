import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";

const database = await testDatabase();

test("values read the same from both kinds of database", async () => {
  const at = new Date("2027-03-28T00:59:59.123Z");
  const { rows } = await database.pool.query(
    `select 9007199254740991::int8 as whole, '{1,2}'::int8[] as wholes, 12.50::numeric as measure, '{1.5,2}'::numeric[] as measures,
            '2026-07-01'::date as day, '{2026-07-01}'::date[] as days, $1::timestamptz as instant, 0.1::float8 as fraction,
            $2::jsonb as facts, $3::text[] as words, true as yes, null as nothing, count(*) as rows from (values (1), (2)) as two`,
    [at, { a: [1, "é"] }, ["a,b", 'say "x"', "\\", "", "{}"]],
  );
  expect(rows).toStrictEqual([
    {
      whole: 9007199254740991,
      wholes: [1, 2],
      measure: 12.5,
      measures: [1.5, 2],
      day: "2026-07-01",
      days: ["2026-07-01"],
      instant: at,
      fraction: 0.1,
      facts: { a: [1, "é"] },
      words: ["a,b", 'say "x"', "\\", "", "{}"],
      yes: true,
      nothing: null,
      rows: 2,
    },
  ]);
});

test("a whole number too large to be held exactly is refused, not rounded", async () => {
  await expect(database.pool.query("select 9007199254740993::int8 as whole")).rejects.toThrow("too large");
});

test("names sort as people expect, and Year 2 comes before Year 10", async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select name from unnest($1::text[]) as name order by name collate natural_order",
    [["Year 10", "beck", "Árran", "Zion", "Year 2", "alder", "Ash"]],
  );
  expect(rows.map(({ name }) => name)).toEqual(["alder", "Árran", "Ash", "beck", "Year 2", "Year 10", "Zion"]);
});
