import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import {
  anAuthority,
  aPerson,
  aSchool,
  type Authority,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

let app: TestApp;
let ours: Authority;
let theirs: Authority;

beforeAll(async () => {
  app = await testApp();
});

const db = () => app.deps.database.db;
const open = async (path: string, as?: { id: string }) => read(await app.get(path, as));
const aSchoolAt = (authority: Authority, name: string, easting: number) =>
  aSchool(db(), { authority, name, easting, northing: 520_000 });

test("before there is any practice the map says what would be there", async () => {
  expect((await open("/map")).text).toContain("will be drawn here, once there are any");
});

test("a school with published practice is a dot and a line of the table, and others are not", async () => {
  ours = await anAuthority(db(), { name: "Aireshire" });
  theirs = await anAuthority(db(), { name: "Zedshire" });
  await aTheme(db(), "literacy");
  await aTheme(db(), "phonics", { parentSlug: "literacy" });
  const [first, quiet] = [
    await aSchoolAt(ours, "Fell School", 360_000),
    await aSchoolAt(ours, "Quiet School", 365_000),
  ];
  await aPublishedPractice(db(), { school: first, themes: ["phonics"] });
  await aPublishedPractice(db(), { school: first });
  for (const status of ["draft", "submitted", "withdrawn"] as const) await aPractice(db(), { school: quiet, status });
  await aPublishedPractice(db(), { school: await aSchoolAt(theirs, "Coast School", 500_000) });
  const page = await open("/map");
  expect(page.heading).toBe("Where practice is: Aireshire");
  expect(page.find("tbody tr")).toEqual(["Fell School Kelderwick 2"]);
  expect(page.find("circle title")).toEqual(["Fell School: 2"]);
  expect(page.text).toContain("1 of 2 open schools of Aireshire have published practice");
});

test("another authority's map is one click away, and is the first for whoever belongs there", async () => {
  const { links } = await open("/map");
  expect(links).toContainEqual({ text: "Zedshire", href: `/map?area=${theirs.code}` });
  const theirOfficer = await aPerson(db(), { roles: [{ role: "adviser", at: theirs }] });
  expect((await open("/map", theirOfficer)).heading).toBe("Where practice is: Zedshire");
});

test("the map of a theme counts the themes beneath it too; what is no theme or area is left out", async () => {
  for (const theme of ["phonics", "literacy"]) {
    expect((await open(`/map?area=${ours.code}&theme=${theme}`)).find("tbody tr")).toEqual([
      "Fell School Kelderwick 1",
    ]);
  }
  expect((await open(`/map?area=${theirs.code}&theme=phonics`)).text).toContain(
    "No school of Zedshire has published practice on phonics yet",
  );
  const { forms } = await open(`/map?area=${ours.code}&theme=literacy`);
  expect(forms.find(({ action }) => action === "/map")?.fields["area"]).toEqual([ours.code]);
  expect((await open(`/map?area=${ours.code}&theme=`)).heading).toBe("Where practice is: Aireshire");
  expect((await open("/map?area=%00&theme=%3Cb%3E")).heading).toBe("Where practice is: Aireshire");
});
