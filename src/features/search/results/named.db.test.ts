import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { anAuthority, aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";
import { catchUpIndex } from "../index.ts";

/* What a page of results says of themes and schools, and where it leads when it has nothing, all without script. */

let app: TestApp;
let urn: string;

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  await aTheme(db, "lanterns", { name: "Lanterns" });
  const introduction = "Light, and what to do with rhubarb.";
  await planted(db, (trx) => trx.updateTable("themes").set({ introduction }).where("slug", "=", "lanterns").execute());
  await aTheme(db, "zeppelins", { name: "Zeppelins and airships" });
  const authority = await anAuthority(db);
  ({ urn } = await aSchool(db, { authority, name: "Gannetholme Primary School", town: "Skerby" }));
  for (const name of ["Puffin Nursery", "Puffin Infants", "Puffin Juniors", "Puffin High"])
    await aSchool(db, { authority, name });
  await aPublishedPractice(db, { version: { title: "Lanterns in winter" }, themes: ["lanterns"] });
  await aPublishedPractice(db, { version: { title: "Kites in winter" } });
  await aPublishedPractice(db, { version: { title: "Rhubarb in Year 5" } });
  await catchUpIndex(db);
});

const results = async (query: string) => read(await app.get(`/practices?${query}`));
const named = async (query: string) => (await results(query)).find(".waymark-named");

test("a theme is named where it has every word, and where its whole name is among the words", async () => {
  expect(await named("q=lantern")).toEqual(["Theme Lanterns"]);
  expect(await named("q=lanterns+in+year+5")).toEqual(["Theme Lanterns"]);
  expect(await named("q=airships")).toEqual(["Theme Zeppelins and airships"]);
  expect(await named("q=airships+in+year+5")).toEqual([]);
});

test("a theme is not named for a word of its introduction alone", async () => {
  expect(await named("q=rhubarb")).toEqual([]);
});

test("a school is named, with its town; where several have the words, the search for schools is offered", async () => {
  const page = await results("q=gannetholme+primary");
  expect(page.find(".waymark-named")).toEqual(["School Gannetholme Primary School (Skerby)"]);
  expect(page.links).toContainEqual({ text: "Gannetholme Primary School", href: `/schools/${urn}` });
  const several = await results("q=puffin");
  expect(several.find(".waymark-named")).toEqual([]);
  expect(several.links).toContainEqual({ text: "Find “puffin” among schools", href: "/schools?q=puffin" });
});

test("nothing is named on the way through results: not narrowed, not on a later page, not without words", async () => {
  for (const query of ["q=lantern&phase=primary", "q=lantern&page=2", "theme=lanterns", ""])
    expect([query, await named(query)]).toEqual([query, []]);
});

test("a misspelt theme or school is named where no practice has the word, and the page says what was meant", async () => {
  const page = await results("q=zepelins");
  expect(page.find(".waymark-named")).toEqual(["Theme Zeppelins and airships"]);
  expect(page.text).toContain("There is no practice for “zeppelins” yet either.");
  expect(await named("q=ganetholme")).toEqual(["School Gannetholme Primary School (Skerby)"]);
  expect(await named("q=zepelins&exactly=1")).toEqual([]);
});

test("choices that leave nothing say what each of them less would leave", async () => {
  const page = await results("q=lanterns&theme=lanterns&phase=secondary");
  expect(page.find(".waymark-empty li").slice(0, 1)).toEqual(["Without Secondary: 1 practice"]);
  expect(page.links).toContainEqual({ text: "Without Secondary", href: "/practices?q=lanterns&theme=lanterns" });
});

test("a choice that there is not is left out of the address; a theme that is not there finds nothing, and says so", async () => {
  const response = await app.get("/practices?q=winter&within=20&phase=primary&kitemark=golden");
  expect([response.status, response.headers.get("location")]).toEqual([303, "/practices?q=winter&phase=primary"]);
  expect((await results("theme=gone")).text).toContain("No practice has all that you chose.");
});

test("the order is chosen by a link, kept while narrowing, and not offered where some have only part of the words", async () => {
  const orders = async (query: string) => (await results(query)).find(".waymark-order__list li");
  expect(await orders("q=winter")).toEqual(["Best fit", "Newest", "Best evidenced"]);
  expect(await orders("")).toEqual(["Newest", "Best evidenced"]);
  expect(await orders("q=winter+lanterns")).toEqual([]);
  const page = await results("q=winter&order=newest");
  expect(page.find(".waymark-order__list strong")).toEqual(["Newest"]);
  const narrowing = page.links.filter(({ href }) => href.includes("q=winter&theme="));
  expect(narrowing.length).toBeGreaterThan(0);
  expect(narrowing.every(({ href }) => href.endsWith("&order=newest"))).toBe(true);
  expect((await results("order=evidence")).text).toContain("3 practices, best evidenced first");
});
