import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { anAuthority, aSchool } from "../../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../../test/support/builders/planted.ts";
import { testDatabase } from "../../../../../test/support/database.ts";
import { clockAt } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/index.ts";
import { ImportRefused } from "../../import/file/import-refused.ts";
import { importIndicators } from "./import-indicators.ts";
import { reportLines, type IndicatorsReport } from "./report.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-indicators-"));
const clock = clockAt("2026-11-25T09:00:00Z");

function aFile(name: string, contents: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

type Options = Partial<{ dryRun: boolean; allowVanished: boolean; year: number }>;
const take = (db: Database, files: string | string[], options: Options = {}): Promise<IndicatorsReport> =>
  importIndicators({ db, files: [files].flat(), clock, dryRun: false, allowVanished: false, ...options });

const tables = [
  "indicators",
  "areas",
  "indicator_values",
  "authority_indicator_values",
  "statistical_neighbours",
  "indicator_imports",
  "register_import_lease",
  "staged_indicator_values",
  "events",
];

/** Changes with any row written, even with the same values: the place and the writing transaction of every row. */
async function fingerprint(db: Database): Promise<string> {
  const marks = [];
  for (const table of tables) {
    const { rows } = await sql<{ mark: string | null }>`
      select md5(string_agg(ctid::text || xmin::text, ',' order by ctid)) as mark from ${sql.table(table)}`.execute(db);
    marks.push(`${table} ${rows[0]?.mark ?? "empty"}`);
  }
  return marks.join("\n");
}

async function valueOf(db: Database, urn: string, indicator: string, year = 2019) {
  const { rows } = await sql<Record<string, unknown>>`
    select value, cohort, suppressed, provisional from indicator_values
    where urn = ${urn} and indicator_code = ${indicator} and year = ${year}`.execute(db);
  return rows[0];
}

const header = "RECTYPE,LEA,URN,TELIG,READ_AVERAGE,PTRWM_EXP";
const schools = Array.from({ length: 200 }, (_, i) => `1,850,${110_000 + i},30,${100 + (i % 9)},${50 + (i % 40)}%`);
const ks2 = (name: string, rows: string[]): string => aFile(name, [header, ...rows, ""].join("\n"));

describe("a file of indicators", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
    await take(db, ks2("ks2-2018-2019.csv", [...schools, "1,850,120000,6,SUPP,SUPP", "3,850,,6000,104,65%"]));
  });

  test("is taken with cohorts, marks and the authority’s own row", async () => {
    expect(await valueOf(db, "110001", "ks2_reading_average")).toMatchObject({ value: 101, cohort: 30 });
    expect(await valueOf(db, "120000", "ks2_rwm_expected")).toMatchObject({
      value: null,
      cohort: 6,
      suppressed: "SUPP",
    });
    const areas = await sql`select authority_code, value, cohort from authority_indicator_values
      where indicator_code = 'ks2_rwm_expected'`.execute(db);
    expect(areas.rows).toEqual([{ authority_code: "850", value: 65, cohort: 6000 }]);
  });

  test("again writes nothing at all", async () => {
    const before = await fingerprint(db);
    const report = await take(db, join(folder, "ks2-2018-2019.csv"));
    expect(report).toMatchObject({ rowsWritten: 0, files: [{ added: 0, changed: 0, unchanged: 404 }] });
    expect(reportLines(report).at(-1)).toMatch(/^Nothing has changed: 0 rows written/);
    expect(await fingerprint(db)).toBe(before);
  });

  test("as a dry run says what it would do, and does nothing", async () => {
    const before = await fingerprint(db);
    const report = await take(db, ks2("ks2-2019-2020.csv", schools), { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, rowsWritten: 0, files: [{ added: 400 }] });
    expect(await fingerprint(db)).toBe(before);
  });

  test("that changes one figure changes one row, and keeps a cohort that it does not give", async () => {
    const bare = "RECTYPE,URN,READ_AVERAGE";
    const rows = schools.map((line) => line.split(",")).map(([type, , urn, , score]) => `${type},${urn},${score}`);
    const changed = [bare, ...rows.slice(1), "1,110000,99", ""].join("\n");
    const report = await take(db, aFile("ks2-trimmed-2018-2019.csv", changed));
    expect(report.files[0]).toMatchObject({ changed: 1, unchanged: 199 });
    expect(await valueOf(db, "110000", "ks2_reading_average")).toMatchObject({ value: 99, cohort: 30 });
  });

  test("with the figures of the year before last says so once, and a school twice is refused the second time", async () => {
    const doubled = [...schools, schools[0] ?? ""].map((line) => line.replace(",30,", ",31,"));
    const report = await take(db, ks2("ks2-2016-2017.csv", doubled));
    expect(report.files[0]?.refusedRows).toEqual([
      { line: 202, reason: "ks2_reading_average of 110000 in 2017 is on line 2 already" },
    ]);
  });

  test("a provisional figure never replaces a final one, and a final one does replace it", async () => {
    const ks4 = (value: number): string => `RECTYPE,LEA,URN,TPUP,ATT8SCR\n1,850,130001,120,${value}\n`;
    await take(db, aFile("ks4provisional-2018-2019.csv", ks4(44)));
    expect(await valueOf(db, "130001", "ks4_attainment8")).toMatchObject({ value: 44, provisional: true });
    await take(db, aFile("ks4final-2018-2019.csv", ks4(45)));
    expect(await valueOf(db, "130001", "ks4_attainment8")).toMatchObject({ value: 45, provisional: false });
    expect((await take(db, aFile("ks4provisional-2018-2019.csv", ks4(43)))).rowsWritten).toBe(0);
  });

  test("records one event, and which files its figures are from", async () => {
    const { rows } = await sql<{ facts: unknown }>`
      select facts from events where type = 'indicators_imported' order by sequence limit 1`.execute(db);
    expect(rows[0]?.facts).toMatchObject({ added: 404, files: [{ form: "ks2", years: [2019] }] });
  });

  test("never writes to the demonstration’s schools", async () => {
    const authority = await anAuthority(db, { code: "990", demonstration: true });
    const ours = await aSchool(db, { authority, urn: "900003" });
    const rows = [`1,990,${ours.urn},30,104,60%`, "1,850,140001,30,104,60%", "1,850,140002,30,104,60%"];
    const report = await take(db, ks2("ks2-2014-2015.csv", rows));
    expect(report.files[0]).toMatchObject({ refused: 1, added: 4 });
    expect(await valueOf(db, ours.urn, "ks2_reading_average", 2015)).toBeUndefined();
  });

  test("is all taken or none: a second file that is refused leaves the first undone", async () => {
    const before = await fingerprint(db);
    const good = ks2("ks2-2012-2013.csv", schools);
    await expect(take(db, [good, aFile("ks2-2013-2014.csv", "")])).rejects.toThrow(
      "it is empty. Nothing was imported.",
    );
    expect(await fingerprint(db)).toBe(before);
  });

  test("takes one import at a time", async () => {
    const some = ["2009-2010", "2010-2011"].map((year) => take(db, ks2(`ks2-${year}.csv`, schools)));
    const ended = await Promise.allSettled(some);
    const refused = ended.filter((one) => one.status === "rejected");
    expect(refused.length).toBeLessThanOrEqual(1);
    for (const { reason } of refused) expect(String(reason)).toMatch(/another import .*(running|applied|took over)/);
    const { rows } = await sql<{ held: number }>`
      select count(*) as held from indicator_values where year in (2010, 2011)`.execute(db);
    expect(rows[0]?.held).toBe(400 * (2 - refused.length));
  });
});

describe("a hostile file gets one clear line and leaves nothing half done", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
    const authority = await anAuthority(db, { code: "850" });
    await aSchool(db, { authority, urn: "110000" });
    await planted(db, (trx) =>
      sql`insert into schools (urn, authority_code, name, status, phase)
        select (urn::integer + n)::text, authority_code, name, status, phase
        from schools, generate_series(1, 199) n where urn = '110000'`.execute(trx),
    );
    await take(db, ks2("before-2018-2019.csv", schools));
  });
  const packed = gzipSync([header, ...schools].join("\n"));
  const records = JSON.stringify([{ Id: "100025", Abs_Tot_Est_Current_Pct: "6.1" }]);
  const hostile: [name: string, contents: string | Buffer, line: RegExp][] = [
    ["empty-2018-2019.csv", "", /it is empty/],
    ["header-2018-2019.csv", `${header}\n`, /a header and no rows/],
    ["noyear.csv", [header, ...schools, ""].join("\n"), /of which year it is/],
    ["picture-2018-2019.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /a PNG picture/],
    ["half-2018-2019.csv.gz", packed.subarray(0, packed.length / 2), /cut short/],
    ["half-2018-2019.csv", [header, ...schools].join("\n").slice(0, -10), /ends in the middle of line 201/],
    ["nul-2018-2019.csv", `${header}\n1,850,1000\u000004,30,104,60%\n`, /NUL byte/],
    ["twice-2018-2019.csv", `URN,${header}\n`, /“URN” is there twice/],
    ["semicolons-2018-2019.csv", header.replaceAll(",", ";"), /not parted by commas/],
    [
      "nonsense-2018-2019.csv",
      `${header}\n${"1,b,c,d,e,f\n".repeat(50)}`,
      /none of its rows can be used; the first is/,
    ],
    [
      "short-2018-2019.csv",
      [header, ...schools.slice(0, 190), ""].join("\n"),
      /20 of the 400 figures .* are not in it/,
    ],
    ["half-2026.json", records.slice(0, -6), /not whole JSON/],
    ["object-2026.json", `{"Id": "100025"}`, /not a list of records/],
    [
      "placeholders-2026.json",
      `[{"Id":"203","ReadingScaledScore_Tot_Cohort_LA_Current_Num":"43.2"}]`,
      /not a scaled score/,
    ],
    ["formula-2018-2019.csv", `${header}\n1,850,110000,30,=HYPERLINK("x"),60%\n`, /none of its rows can be used/],
  ];

  test.each(hostile)("%s", async (name, contents, line) => {
    const before = await fingerprint(db);
    const refusal: unknown = await take(db, aFile(name, contents)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(ImportRefused);
    expect((refusal as Error).message).toMatch(line);
    expect((refusal as Error).message).not.toContain("\n");
    expect(await fingerprint(db)).toBe(before);
  });

  test("a short file that is right is taken when the operator says so", async () => {
    const short = aFile("shorter-2018-2019.csv", [header, ...schools.slice(0, 190), ""].join("\n"));
    const report = await take(db, short, { allowVanished: true });
    expect(report.files[0]).toMatchObject({ unchanged: 380 });
  });
});
