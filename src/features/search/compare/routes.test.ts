import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, type Person } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme, type Practice } from "../../../../test/support/builders/practices.ts";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aHeadline } from "../../../../test/support/builders/rated.ts";
import { read } from "../../../../test/support/html.ts";
import { catchUpIndex } from "../index.ts";

let app: TestApp;
let practices: (Practice & { ref: string })[];

beforeAll(async () => {
  app = await testApp();
  practices = [];
  for (const title of ["Kite paper", "Clay letters", "Rope counting", "Tide tables", "Hedge maps"]) {
    practices.push(await aPublishedPractice(app.deps.database.db, { version: { title, cost_band: "under_10" } }));
  }
  await catchUpIndex(app.deps.database.db);
});

const open = async (path: string) => read(await app.get(path));
const address = (from: number, to: number) =>
  `?${practices
    .slice(from, to)
    .map(({ ref }) => `ref=${ref}`)
    .join("&")}`;

test("up to four practices stand side by side, in the order of the address, and each can be taken away", async () => {
  const page = await open(`/compare${address(0, 3)}`);
  expect(page.find("thead th a:first-child")).toEqual(["Kite paper", "Clay letters", "Rope counting"]);
  expect(page.find("tbody th")).toEqual(expect.arrayContaining(["What changed for pupils", "What did not work"]));
  const without = page.links.find(({ text }) => text === "Remove Clay letters");
  expect(without?.href).toBe(`/compare?ref=${practices[0]?.ref}&ref=${practices[2]?.ref}`);
  expect(page.html).toContain(
    `<link rel="canonical" href="http://localhost:3000/compare${address(0, 3)}"`.replaceAll("&", "&amp;"),
  );
});

test("a practice is added by its reference, however it is typed", async () => {
  const third = practices[2]?.ref ?? "";
  const response = await app.get(`/compare${address(0, 2)}&add=${third.toLowerCase().replace("-", "%20")}`);
  expect([response.status, response.headers.get("location")]).toEqual([303, `/compare${address(0, 3)}`]);
  const page = await open(`/compare${address(0, 2)}&add=wax`);
  expect(page.text).toContain("“wax” is no reference");
  expect(page.find("thead th")).toHaveLength(2);
});

test("what is on a theme of the first, and on one's own list, is offered to be put beside it", async () => {
  const { db } = app.deps.database;
  await aTheme(db, "rowing", { name: "Rowing" });
  const first = await aPublishedPractice(db, { version: { title: "Oars at dawn" }, themes: ["rowing"] });
  const like = await aPublishedPractice(db, { version: { title: "Oars at dusk" }, themes: ["rowing"] });
  await catchUpIndex(db);
  const reader = await aPerson(db, { roles: [{ role: "school_staff", at: await aSchool(db) }] });
  await app.post("/my-list/practices", { ref: practices[0]?.ref ?? "" }, reader);
  const offered = async (as?: Person) => {
    const { forms } = await read(await app.get(`/compare?ref=${first.ref}`, as));
    return forms.find(({ action, fields }) => action === "/compare" && fields["add"] !== undefined);
  };
  expect((await read(await app.get(`/compare?ref=${first.ref}`))).text).toContain("Oars at dusk");
  expect(await offered()).toBeDefined();
  const theirs = await read(await app.get(`/compare?ref=${first.ref}`, reader));
  expect([theirs.text.includes("Kite paper"), theirs.text.includes("Oars at dusk")]).toEqual([true, true]);
  const response = await app.get(`/compare?ref=${first.ref}&add=${like.ref}`);
  expect(response.headers.get("location")).toBe(`/compare?ref=${first.ref}&ref=${like.ref}`);
  expect((await open("/compare")).text).not.toContain("Others on the same themes");
});

test("a fifth is left out and the page says so; what is unknown or withdrawn is named", async () => {
  expect((await open(`/compare${address(0, 5)}`)).text).toContain("Four can be compared at a time");
  const withdrawn = await aPractice(app.deps.database.db, { status: "withdrawn" });
  const page = await open(`/compare${address(0, 1)}&ref=${withdrawn.ref}&ref=GP-99999999&ref=<b>`);
  expect(page.text).toContain(`${withdrawn.ref} has been withdrawn`);
  expect(page.text).toContain("There is no practice with the reference GP-99999999");
  expect(page.status).toBe(200);
});

test("what is not public is compared by nobody", async () => {
  const draft = await aPractice(app.deps.database.db, { status: "validated", version: { title: "Quiet quinces" } });
  for (const path of ["/compare", "/lists"])
    expect((await open(`${path}?ref=${draft.id}`)).html).not.toContain("quinces");
});

test("figures of fewer than 11 pupils are not compared, and a percentage of fewer than 20 is shown as a count", async () => {
  const measure = {
    indicator: "Reads aloud",
    unit: "percent",
    baseline: 50,
    after_value: 75,
    period: "A term",
    source: "Our own",
  };
  const few = await aPublishedPractice(app.deps.database.db, { measures: [{ ...measure, cohort_size: 8 }] as never });
  const some = await aPublishedPractice(app.deps.database.db, { measures: [{ ...measure, cohort_size: 16 }] as never });
  const { text } = await open(`/compare?ref=${few.ref}&ref=${some.ref}`);
  expect(text).toContain("measured for fewer than 11 pupils, so not shown");
  expect(text).toContain("8 of 16 pupils before, 12 of 16 pupils after");
  expect(text).not.toContain("75%");
});

test("what other schools found, and how many took it up, stand side by side; without an outcome it is rationale only", async () => {
  const { db } = app.deps.database;
  const [rated, untried] = [await aPublishedPractice(db), await aPublishedPractice(db)];
  await anAdoption(db, { practice: rated, status: "deliver" });
  await anAdoption(db, { practice: rated, status: "stopped" });
  await planted(db, (trx) => trx.insertInto("ratings").values(aHeadline(rated)).execute());
  const page = await open(`/compare?ref=${rated.ref}&ref=${untried.ref}`);
  const row = (name: string) => page.html.split("<tr").find((one) => one.includes(`>${name}</th>`)) ?? "";
  expect(row("Benefit to pupils in other schools")).toContain("Effect +0.21, 95% interval −0.05 to +0.47");
  expect(row("Benefit to pupils in other schools")).toContain("Security 2 of 5");
  expect(row("Benefit to pupils in other schools")).toContain("Rationale only");
  expect(row("Adopted by")).toContain("2 schools");
  expect(row("Adopted by")).toContain("1 delivering, 0 sustained, 1 stopped");
  expect(row("Adopted by")).toContain("No adopter yet");
});

test("a list is shared by its address, which search engines are asked not to keep", async () => {
  const page = await open(`/lists${address(0, 3)}`);
  expect(page.heading).toBe("A list of 3 practices");
  expect(page.html).toContain('<meta name="robots" content="noindex"');
  expect((await open("/lists")).text).toContain("A list that somebody shares with you appears here");
  expect((await open("/compare")).text).toContain("Up to four practices stand here side by side");
});
