import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { catchUpIndex } from "../index.ts";

/* Within so many miles of a school that is named, or of a postcode, for whoever has no school or means another. */

let app: TestApp;
let quay: Awaited<ReturnType<typeof aSchool>>;
let far: typeof quay;
const at = (easting: number) => ({ easting, northing: 500_000 });

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  quay = await aSchool(db, { name: "Heronquay Primary School", postcode: "ZX9 1AA", ...at(300_000) });
  far = await aSchool(db, { name: "Dunlinmoor Primary School", postcode: "ZX9 2BB", ...at(360_000) });
  await aSchool(db, { name: "Heronquay Infant School", postcode: "ZX9 1AB", ...at(300_500) });
  await aSchool(db, { name: "Stintless Primary School", postcode: "ZX9 9ZZ" });
  const near = await aSchool(db, { ...at(306_000) });
  await aPublishedPractice(db, { school: near, version: { title: "Heron counts" } });
  await aPublishedPractice(db, { school: far, version: { title: "Dunlin counts" } });
  await catchUpIndex(db);
});

const page = async (query: string, as?: Parameters<TestApp["get"]>[1]) =>
  read(await app.get(`/practices?${query}`, as));
const locationOf = async (query: string) => (await app.get(`/practices?${query}`)).headers.get("location");

test("a name, a URN or a postcode that means one school becomes its URN in the address", async () => {
  for (const typed of ["Dunlinmoor", "zx9 2bb", "ZX92BB"]) {
    const location = await locationOf(`q=counts&near=${encodeURIComponent(typed)}`);
    expect([typed, location]).toEqual([typed, `/practices?q=counts&near=${far.urn}`]);
  }
  expect(await locationOf(`q=counts&near=${far.urn}`)).toBeNull();
});

test("nobody in particular narrows to what is within so many miles of it, counted truly and said by its name", async () => {
  const offered = await page(`q=counts&near=${quay.urn}`);
  const within = offered.links.find(({ text }) => text === "Within 5 miles of Heronquay Primary School");
  expect(within?.href).toBe(`/practices?q=counts&within=5&near=${quay.urn}`);
  const narrowed = await page(within?.href.split("?")[1] ?? "");
  expect(narrowed.text).toContain("1 practice for “counts”");
  expect(narrowed.text).toContain("Heron counts");
  expect(narrowed.text).not.toContain("Dunlin counts");
  const feed = await (await app.get(`/practices.json?q=counts&within=5&near=${quay.urn}`)).text();
  expect([feed.includes("Heron counts"), feed.includes("Dunlin counts")]).toEqual([true, false]);
});

test("whoever has a school measures from another where they name it", async () => {
  const teacher = await aPerson(app.deps.database.db, { roles: [{ role: "school_staff", at: far }] });
  expect((await page("q=counts&within=5", teacher)).text).toContain("Dunlin counts");
  expect((await page(`q=counts&within=5&near=${quay.urn}`, teacher)).text).not.toContain("Dunlin counts");
});

test("what means several schools, or none, is said with what to do", async () => {
  const several = await page("q=counts&near=Heronquay");
  expect(several.text).toContain("Several schools may be meant by “Heronquay”. Choose one of them");
  expect(several.links).toContainEqual({
    text: "Heronquay Primary School",
    href: `/practices?q=counts&near=${quay.urn}`,
  });
  expect((await page("q=counts&near=Qwxyz")).text).toContain("No school in the register has the name, URN or postcode");
  expect((await page("q=counts&near=Stintless")).text).toContain("Where Stintless Primary School is, the register");
  expect((await page("q=counts&near=%25")).status).toBe(200);
  expect(app.faults).toEqual([]);
});
