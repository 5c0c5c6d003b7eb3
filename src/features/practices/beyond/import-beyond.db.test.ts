import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planted } from "../../../../test/support/builders/planted.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { sharedData } from "../../../../test/support/shared-data.ts";
import { clockAt } from "../../../platform/clock.ts";
import { plantThemes } from "../themes/plant-themes.ts";
import { importBeyond } from "./import-beyond.ts";

const clock = clockAt("2026-11-25T10:00:00Z");
const { db } = await testDatabase();
await plantThemes(db, clock.now());
const folder = await mkdtemp(join(tmpdir(), "national-practice-"));
const head = "resourceTitle,resourceDescription,resourceUrl,educationStages,category,subcategory";
let written = 0;
const aFile = async (...rows: string[]) => {
  const file = join(folder, `list-${++written}.csv`);
  await writeFile(file, [head, ...rows].join("\n"));
  return file;
};
const bring = (file: string, dryRun = false) => importBeyond({ db, clock, file, dryRun });
const counted = async () => ({
  kept: (await db.selectFrom("beyond_practices").select("id").execute()).length,
  events: (await db.selectFrom("events").select("id").where("type", "=", "beyond_kept").execute()).length,
});
const row = (given: { title?: string; url?: string; stages?: string; sub?: string } = {}) => {
  const {
    title = "A guide",
    url = `https://guides.example/${++written}`,
    stages = "Primary",
    sub = "Literacy",
  } = given;
  return `${title},What it is,${url},${stages},Any,${sub}`;
};

describe("the national list of 51 resources", () => {
  const file = sharedData("national-practice/rise-resources-2026.csv");

  test.runIf(file)("is tried without writing, imported whole, and the same again writes nothing", async () => {
    const before = await counted();
    expect(await bring(file ?? "", true)).toMatchObject({ rows: 51, added: 51 });
    expect(await counted()).toEqual(before);
    expect(await bring(file ?? "")).toEqual({ rows: 51, added: 51, changed: 0, unchanged: 0, keptByHand: 0 });
    const after = await counted();
    expect(after).toEqual({ kept: before.kept + 51, events: before.events + 51 });
    expect(await bring(file ?? "")).toEqual({ rows: 51, added: 0, changed: 0, unchanged: 51, keptByHand: 0 });
    expect(await counted()).toEqual(after);
    const framework = await db
      .selectFrom("beyond_practices")
      .select(["ref", "source", "licence", "phases", "kind"])
      .where("title", "=", "The reading framework")
      .executeTakeFirstOrThrow();
    expect(framework).toEqual({
      ref: expect.stringMatching(/^NR-1\d{3}$/) as string,
      source: "Department for Education",
      licence: "ogl_v3",
      phases: ["primary"],
      kind: "national",
    });
  });
});

describe("a list is refused whole, with the numbers of its bad rows", () => {
  test.each([
    ["no title", row({ title: "" }), "row 3 has no title"],
    [
      "no address of the web",
      row({ url: "ftp://a.example/x" }),
      "row 3 has no address of the public web (“ftp://a.example/x”)",
    ],
    ["a stage that is not known", row({ stages: "Primary|Moon" }), "row 3 has a stage that is not known (“Moon”)"],
    ["a subcategory that is not known", row({ sub: "Magic" }), "row 3 has a subcategory that is not known (“Magic”)"],
    ["text that is not UTF-8", row({ title: "Caf\uFFFD" }), "row 3 has a title that is not UTF-8 text"],
  ])("for %s", async (_, bad, message) => {
    const before = await counted();
    await expect(bring(await aFile(row(), bad, row()))).rejects.toThrow(`Nothing was imported: ${message}.`);
    expect(await counted()).toEqual(before);
  });

  test("for an address twice, and tells three of many", async () => {
    const url = "https://twice.example/";
    await expect(bring(await aFile(row({ url }), row({ url })))).rejects.toThrow("row 3 has the address of row 2");
    const bad = Array.from({ length: 5 }, () => row({ title: "" }));
    await expect(bring(await aFile(...bad))).rejects.toThrow(
      "row 2 has no title; row 3 has no title; row 4 has no title; and 2 more.",
    );
  });

  test("for what is no such list at all", async () => {
    await expect(bring(join(folder, "none.csv"))).rejects.toThrow("There is no file");
    await expect(bring(folder)).rejects.toThrow("cannot be read");
    await expect(bring(await aFile())).rejects.toThrow("has no rows");
    const other = join(folder, "other.csv");
    await writeFile(other, "URN,Name\n1,A\n");
    await expect(bring(other)).rejects.toThrow("it has no column resourceTitle");
    const cut = await aFile('"A title that never ends');
    await expect(bring(cut)).rejects.toThrow("is not CSV");
  });
});

test("what is changed in the list is changed here, and what was changed or retired by hand is left", async () => {
  const urls = ["https://a.example/", "https://b.example/", "https://c.example/"];
  await bring(await aFile(...urls.map((url) => row({ url }))));
  await planted(db, async (trx) => {
    const retired = { retired_at: clock.now(), retired_reason: "Gone" };
    await trx.updateTable("beyond_practices").set(retired).where("address", "=", "https://c.example/").execute();
  });
  const report = await bring(await aFile(...urls.map((url, at) => row({ url, title: at === 0 ? "A guide" : "New" }))));
  expect(report).toEqual({ rows: 3, added: 0, changed: 1, unchanged: 1, keptByHand: 1 });
});
