import { sql } from "kysely";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../../../../test/support/database.ts";
import { sharedData } from "../../../../../test/support/shared-data.ts";
import { clockAt } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/index.ts";
import { importIndicators } from "./import-indicators.ts";

const performance = sharedData("performance");
const neighbours = sharedData("neighbours");
const ofsted = sharedData("ofsted");
const clock = clockAt("2026-11-25T09:00:00Z");
const take = (db: Database, files: readonly string[]) =>
  importIndicators({ db, files, clock, dryRun: false, allowVanished: false });

const skipped = performance === undefined || neighbours === undefined || ofsted === undefined;

describe.skipIf(skipped)("the published files (skipped where ../shared/data is not there)", () => {
  let db: Database;
  const of = (folder: string | undefined, ...names: string[]) => names.map((name) => `${folder}/${name}`);
  const years = ["2016-2017", "2017-2018", "2018-2019"];
  const raw = years.flatMap((year) => ["850", "936"].map((la) => `ks2final-raw-${year}-la${la}.csv.gz`));
  beforeAll(async () => {
    ({ db } = await testDatabase());
  });

  test("of key stage 2, whose rows are ragged and whose columns differ each year, are taken whole", async () => {
    const report = await take(db, of(performance, ...raw));
    expect(report.files.map(({ refused, years: of }) => [refused, of])).toEqual(
      [2017, 2017, 2018, 2018, 2019, 2019].map((year) => [0, [year]]),
    );
    const { rows } = await sql`select year, value, cohort from indicator_values
      where urn = '115976' and indicator_code = 'ks2_reading_average' order by year`.execute(db);
    expect(rows[0]).toMatchObject({ year: 2017, cohort: 109 });
    const england = await sql`select value, cohort from authority_indicator_values
      where authority_code = 'R970' and indicator_code = 'ks2_rwm_expected' and year = 2019`.execute(db);
    expect(england.rows).toEqual([{ value: 65, cohort: 644_967 }]);
  });

  test("of all schools in England know their year, and again write nothing", async () => {
    const files = of(
      performance,
      "england_census.csv.gz",
      "england_abs.csv.gz",
      "england_ks4provisional.csv.gz",
      "england_ks4-pupdest.csv.gz",
      "waiky8-england_ks2.csv.gz",
      "waiky8-england_ks4.csv.gz",
      ...raw,
    );
    const first = await take(db, files);
    expect(first.files.every(({ refused }) => refused === 0)).toBe(true);
    expect(first.files.map(({ form, years: of }) => [form, ...of]).slice(0, 6)).toEqual([
      ["census", 2019],
      ["absence", 2019],
      ["ks4", 2019],
      ["destinations", 2017],
      ["ks2", 2019],
      ["ks4", 2019],
    ]);
    expect((await take(db, files)).rowsWritten).toBe(0);
    const schools = await sql`select count(*) as held from indicator_values
      where indicator_code = 'census_roll' and urn !~ '^[0-9]{5,7}$'`.execute(db);
    expect(schools.rows).toEqual([{ held: 0 }]);
  }, 180_000);

  test("in JSON are of the years that the same figures have in the long table", async () => {
    const names = ["sap-la-ks4-performance", "sap-la-absence", "sap-school-absence", "sap-school-workforce"];
    await take(db, of(performance, ...names.map((name) => `${name}-2026.json.gz`)));
    const { rows } = await sql`select indicator_code, year, value from authority_indicator_values
      where authority_code = '202' and indicator_code in ('ks4_attainment8', 'absence_overall_primary') and year >= 2024
      order by 1, 2`.execute(db);
    expect(rows).toEqual([
      { indicator_code: "absence_overall_primary", year: 2024, value: 5.77885 },
      { indicator_code: "ks4_attainment8", year: 2024, value: 47.9 },
      { indicator_code: "ks4_attainment8", year: 2025, value: 46.9 },
    ]);
  }, 60_000);

  test("of placeholders, which no key stage 2 ever had, are refused", async () => {
    await expect(take(db, of(performance, "sap-la-ks2-performance-2026.json.gz"))).rejects.toThrow(
      "together cannot be",
    );
  });

  test("of neighbours keep the day of publication, without the dashes", async () => {
    await take(db, of(neighbours, "statistical-neighbours-2021-04.csv", "statistical-neighbours-2025-05.csv"));
    const { rows } = await sql`select published_on, count(*) as held, count(distinct closeness) as words
      from statistical_neighbours group by 1 order by 1`.execute(db);
    expect(rows).toEqual([
      { published_on: "2021-04-01", held: 1560, words: 5 },
      { published_on: "2025-05-01", held: 1580, words: 5 },
    ]);
  });

  test("that describe columns or judge schools are known, and nothing is taken from them", async () => {
    const left = await take(db, [
      ...of(performance, "ks2_meta_2018-2019.csv", "ks4_final_meta_2018-2019.csv", "ofsted-ratings-secondary.csv.gz"),
      ...of(ofsted, "ofsted-ratings-register-2022-04-25.csv.gz", "mi-state-funded-schools-2026-sample.csv"),
    ]);
    expect(left.files.map((file) => file.left !== null)).toEqual([true, true, true, true, true]);
    expect(left.rowsWritten).toBe(0);
  });

  test("of 641,070 rows are taken in a steady memory, with what the dictionary says of them", async () => {
    const long = of(neighbours, "lait-indicators-long.csv.gz", "lait-data-dictionary.csv.gz", "la-code-list.csv");
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200);
    const first = await take(db, long).finally(() => clearInterval(watch));
    const added = first.files.find(({ form }) => form === "lait");
    expect(added).toMatchObject({ rowsRead: 641_070, added: 547_187, refused: 0 });
    /* The embedded database keeps its own memory in this process. */
    const allowed = inject("databaseKind") === "postgresql" ? 250 : 600;
    expect((most - before) / 1e6).toBeLessThan(allowed);
    const { rows } = await sql`select name, direction, unit from indicators where code = 'lait_pritotabs'`.execute(db);
    expect(rows).toEqual([{ name: "Total Primary Absence", direction: "lower", unit: "%" }]);
    expect((await take(db, long)).rowsWritten).toBe(0);
  }, 600_000);
});
