import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { anAuthority, aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { sharedData } from "../../../../test/support/shared-data.ts";
import { clockAt } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/index.ts";
import { ImportRefused } from "./file/import-refused.ts";
import { importSchools } from "./import-schools.ts";
import { totals, type ImportReport } from "./report.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-register-"));
const clock = clockAt("2026-11-21T09:00:00Z");
const header = "URN,EstablishmentName,LA (name),PhaseOfEducation (name),Gender (name),EstablishmentStatus (name)";

function aFile(name: string, contents: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}
const aRegister = (name: string, rows: string[]): string => aFile(name, [header, ...rows, ""].join("\r\n"));

type Options = Partial<{ dryRun: boolean; allowVanished: boolean; date: string }>;
const take = (db: Database, files: string | string[], options: Options = {}): Promise<ImportReport> =>
  importSchools({ db, files: [files].flat(), clock, dryRun: false, allowVanished: false, ...options });

/** Changes with any row written, even with the same values: the place and the writing transaction of every row. */
async function fingerprint(db: Database): Promise<string> {
  const tables = [
    "authorities",
    "schools",
    "school_register_dates",
    "school_links",
    "school_groups",
    "school_group_members",
  ];
  const marks = [];
  for (const table of [...tables, "register_imports", "register_import_lease", "staged_schools", "events"]) {
    const { rows } = await sql<{ mark: string | null }>`
      select md5(string_agg(ctid::text || xmin::text, ',' order by ctid)) as mark from ${sql.table(table)}`.execute(db);
    marks.push(`${table} ${rows[0]?.mark ?? "empty"}`);
  }
  return marks.join("\n");
}

async function school(db: Database, urn: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await sql<Record<string, unknown>>`
    select s.*, d.identity_on, d.details_on from schools s join school_register_dates d using (urn) where urn = ${urn}`.execute(
    db,
  );
  return rows[0];
}

const small = ["100001,Aldgate,City of London,Primary,Mixed,Open", "100002,Beck,Camden,Primary,Mixed,Open"];
const many = Array.from({ length: 200 }, (_, i) => `${110_000 + i},School ${i},Camden,Primary,Mixed,Open`);

describe("a small register", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
    await take(db, aRegister("small-2024-01-01.csv", [...small, ...many]));
  });

  test("again writes nothing at all", async () => {
    const before = await fingerprint(db);
    const report = await take(db, join(folder, "small-2024-01-01.csv"));
    expect(totals(report.files)).toMatchObject({ added: 0, changed: 0, unchanged: 202 });
    expect(report.rowsWritten).toBe(0);
    expect(await fingerprint(db)).toBe(before);
  });

  test("as a dry run says what it would do, and does nothing", async () => {
    const before = await fingerprint(db);
    const file = aRegister("small-2024-01-02.csv", [
      "100001,Aldgate School,City of London,Primary,Mixed,Closed",
      ...small.slice(1),
      ...many,
    ]);
    const report = await take(db, file, { dryRun: true });
    expect(totals(report.files)).toMatchObject({ closed: 1, unchanged: 201 });
    expect(await fingerprint(db)).toBe(before);
  });

  test("says the number and the reason of each refused row, and takes the others", async () => {
    const rows = [
      ...many,
      "110001,Again,Camden,Primary,Mixed,Open",
      "110900,X,Atlantis,Primary,Mixed,Open",
      "11,Y,Camden,Primary,,Open",
      ...small,
    ];
    const report = await take(db, aRegister("rows-2024-01-03.csv", rows));
    expect(report.files[0]?.refusedRows.map(({ line, reason }) => [line, reason])).toEqual([
      [202, "110001 is on line 3 already"],
      [204, "its URN is “11”, not five to seven figures"],
      [203, "no authority called “Atlantis” is known"],
    ]);
  });

  test("that lacks over 2% of the open schools is refused, unless told; no school is deleted", async () => {
    const before = await fingerprint(db);
    const short = aRegister("short-2024-02-01.csv", [...small, ...many.slice(0, 190)]);
    await expect(take(db, short)).rejects.toThrow("10 of the 202 open schools that it should name are not in it (5.0%");
    expect(await fingerprint(db)).toBe(before);
    const report = await take(db, short, { allowVanished: true });
    expect(report.files[0]?.vanished).toBe(10);
    expect(await school(db, "110199")).toMatchObject({ status: "open" });
  });

  test("of one authority is not refused for want of the others", async () => {
    const report = await take(
      db,
      aRegister("one-2024-03-01.csv", ["100001,Aldgate,City of London,Primary,Mixed,Open"]),
    );
    expect(report.files[0]).toMatchObject({ unchanged: 1, vanished: 0 });
  });

  test("that is older undoes nothing", async () => {
    await take(db, aRegister("new-2024-04-01.csv", ["100001,New name,City of London,Primary,Mixed,Open"]));
    const report = await take(
      db,
      aRegister("old-2020-04-01.csv", ["100001,Old name,City of London,Primary,Mixed,Closed"]),
    );
    expect(report.files[0]).toMatchObject({ unchanged: 1, closed: 0 });
    expect(await school(db, "100001")).toMatchObject({ name: "New name", status: "open", identity_on: "2024-04-01" });
  });

  test("is all or nothing over several files", async () => {
    const before = await fingerprint(db);
    const good = aRegister("good-2024-05-01.csv", ["100001,Newest name,City of London,Primary,Mixed,Open"]);
    await expect(take(db, [good, aFile("empty-2024-05-02.csv", "")])).rejects.toThrow(
      "it is empty. Nothing was imported.",
    );
    expect(await fingerprint(db)).toBe(before);
  });

  test("does not write to the demonstration's authority or schools", async () => {
    const authority = await anAuthority(db, { code: "990", name: "Fellside", demonstration: true });
    await aSchool(db, { authority, urn: "900003", name: "Castlegarth" });
    const rows = ["900003,Taken over,Camden,Primary,Mixed,Open", "900999,New,Fellside,Primary,Mixed,Open", ...small];
    const report = await take(db, aRegister("fells-2024-05-03.csv", rows), { allowVanished: true });
    expect(report.files[0]?.refusedRows.map(({ urn }) => urn)).toEqual(["900003", "900999"]);
    expect(await sql`select name from schools where urn like '900%'`.execute(db)).toMatchObject({
      rows: [{ name: "Castlegarth" }],
    });
  });

  test("takes one import at a time: the second is told in one line", async () => {
    const first = take(
      db,
      aRegister(
        "a-2024-06-01.csv",
        many.map((row) => row.replace("School", "Academy")),
      ),
    );
    const second = take(
      db,
      aRegister(
        "b-2024-06-01.csv",
        many.map((row) => row.replace("School", "College")),
      ),
    );
    const ended = await Promise.allSettled([first, second]);
    const refused = ended.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(String(refused[0]?.reason)).toMatch(/another import .*(running|applied|took over)/);
    const names = await sql<{
      name: string;
    }>`select distinct split_part(name, ' ', 1) as name from schools where urn like '1101%'`.execute(db);
    expect(names.rows).toHaveLength(1);
  });

  test("takes over from an import that was killed and left its rows and its lease", async () => {
    await sql`insert into register_import_lease values ('register', gen_random_uuid(), now() - interval '1 minute')`.execute(
      db,
    );
    await sql`insert into staged_schools (urn, authority_code, name, status, phase, is_new, identity_on, columns_said)
      values ('199999', '202', 'Half done', 'open', 'primary', true, '2024-01-01', 0)`.execute(db);
    await take(db, aRegister("after-2024-07-01.csv", ["100001,After,City of London,Primary,Mixed,Open"]));
    expect(await school(db, "199999")).toBeUndefined();
    expect(await school(db, "100001")).toMatchObject({ name: "After" });
  });
});

describe("a hostile file gets one clear line and leaves nothing half done", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
    await take(db, aRegister("before-2024-01-01.csv", [...small, ...many]));
  });
  const packed = gzipSync([header, ...many].join("\n"));
  const wide = many.map((row) => row.replace("School", "Schoöl’s"));
  const hostile: [name: string, contents: string | Buffer, line: RegExp][] = [
    ["empty.csv", "", /it is empty/],
    ["header-only.csv", `${header}\n`, /a header and no rows/],
    ["blank-rows.csv", `${header}\n${",,,,,\n".repeat(5000)}`, /a header and no rows/],
    ["picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /a PNG picture/],
    ["sheet.csv", Buffer.from("504b030414000600", "hex"), /a spreadsheet/],
    ["half.csv.gz", packed.subarray(0, packed.length / 2), /cut short/],
    [
      "damaged.csv.gz",
      Buffer.concat([packed.subarray(0, 40), Buffer.alloc(40, 7), packed.subarray(80)]),
      /damaged|cut short/,
    ],
    ["half.csv", [header, ...many].join("\n").slice(0, -12), /ends in the middle of line 201/],
    ["half-quoted.csv", `${header}\n100003,"Beck and`, /never ends: the file is cut short/],
    ["one-line.csv", `${header}\n${"x".repeat(10_000_000)}`, /far too long/],
    ["nul.csv", `${header}\n1000\u000004,A,Camden,Primary,,Open\n`, /NUL byte/],
    ["twice.csv", `URN,${header}\n`, /“URN” is there twice/],
    ["semicolons.csv", header.replaceAll(",", ";"), /not parted by commas/],
    [
      "damaged-utf8.csv",
      Buffer.concat([Buffer.from([header, ...wide, ""].join("\n")), Uint8Array.of(0x92, 0x0a)]),
      /not UTF-8/,
    ],
    ["nonsense.csv", `${header}\n${"a,b,c,d,e,f\n".repeat(50)}`, /none of its rows can be used; the first is line 2/],
    ["all-gone.csv", [header, many[0], many[1], ""].join("\n"), /199 of the 201 open schools/],
  ];

  test.each(hostile)("%s", async (name, contents, line) => {
    const before = await fingerprint(db);
    const refusal = await take(db, aFile(name, contents), { date: "2026-11-21" }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(ImportRefused);
    expect((refusal as Error).message).toMatch(line);
    expect((refusal as Error).message).not.toContain("\n");
    expect(await fingerprint(db)).toBe(before);
  });

  test("a folder, and a file that is not there", async () => {
    await expect(take(db, folder)).rejects.toThrow("it is a folder, not a file");
    await expect(take(db, join(folder, "nowhere.csv"))).rejects.toThrow("there is no such file");
  });
});

const data = sharedData("schools");
const real = (name: string): string => join(data ?? "", name);
const register = "gias-all-establishments-2024-06-17.cp1252.csv.gz";
const fuller = "gias-primary-secondary-2022-04-25.csv.gz";
const everyColumnForm = "gias-hampshire-surrey-all-columns-2022-04-20.csv.gz";

describe.skipIf(data === undefined)("the national register (skipped where ../shared/data is not there)", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
  });

  test("of 51,012 rows in Windows-1252 is taken whole, and again writes nothing, in UTF-8 neither", async () => {
    const first = await take(db, real(register));
    expect(first.files[0]).toMatchObject({ encoding: "windows-1252", added: 51_012, refused: 0 });
    const before = await fingerprint(db);
    const again = await take(db, real(register));
    const twin = await take(db, real(register.replace("cp1252", "utf8")));
    expect([again, twin].map((one) => [one.files[0]?.unchanged, one.rowsWritten])).toEqual([
      [51_012, 0],
      [51_012, 0],
    ]);
    expect(await fingerprint(db)).toBe(before);
  }, 120_000);

  test("in older, fuller forms fills what is empty and blanks nothing", async () => {
    const report = await take(db, [real(fuller), real(everyColumnForm)]);
    expect(totals(report.files)).toMatchObject({ added: 0, closed: 0, refused: 0 });
    expect(await school(db, "100000")).toMatchObject({
      roll: 270,
      fsm_percent: 13.7,
      postcode: "EC3A 5DE",
      identity_on: "2024-06-17",
      details_on: "2022-04-25",
    });
    expect(await school(db, "115850")).toMatchObject({
      name: "Alton Infant School",
      urban_rural: "(England/Wales) Urban city and town",
    });
    const moved = await sql<{
      name: string;
    }>`select distinct a.name from schools s join authorities a on a.code = s.authority_code
      where s.urn in (select urn from schools where authority_code in ('942', '943', '909')) order by 1`.execute(db);
    expect(moved.rows.map(({ name }) => name)).toEqual([
      "Cumberland",
      "Pre-LGR 2023 Cumbria",
      "Westmorland and Furness",
    ]);
    const before = await fingerprint(db);
    for (const name of [register, fuller, everyColumnForm]) expect((await take(db, real(name))).rowsWritten).toBe(0);
    expect(await fingerprint(db)).toBe(before);
  }, 120_000);

  test("brings links and groups, and ends no membership by a file cut in half", async () => {
    const links = await take(db, real("gias-links-2025-04-22.csv.gz"));
    const groups = await take(db, [real("gias-groups-2022-03.csv.gz"), real("gias-group-links-2022-03.csv.gz")]);
    expect([links, groups].map(({ files }) => totals(files).added)).toEqual([33_801, 6_883 + 20_395]);
    const whole = gunzipSync(readFileSync(real("gias-group-links-2022-03.csv.gz"))).toString();
    const half = aFile("gias-group-links-2022-04.csv", whole.slice(0, whole.indexOf("\n", whole.length / 2) + 1));
    await expect(take(db, half)).rejects.toThrow("memberships that it should name are not in it");
  }, 120_000);
});

describe.skipIf(data === undefined)("authorities that change (skipped where ../shared/data is not there)", () => {
  test("are renamed, and their schools move, when a newer register follows an older", async () => {
    const { db } = await testDatabase();
    await take(db, real(fuller));
    expect(await school(db, "112110")).toMatchObject({ authority_code: "909" });
    const report = await take(db, real(register));
    expect(report.renamed).toContainEqual({ code: "840", from: "Durham", to: "County Durham" });
    expect(report.files[0]?.refused).toBe(0);
    expect(["942", "943"]).toContain((await school(db, "112110"))?.authority_code);
    const { rows } = await sql<{ type: string; count: number }>`
      select type, count(*) as count from events group by type order by type`.execute(db);
    expect(rows).toEqual([
      { type: "authority_renamed", count: report.renamed.length },
      { type: "schools_imported", count: 2 },
    ]);
  }, 120_000);
});
