import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { catchUpIndex } from "../index.ts";

type Group = { title: string; items: { text: string; detail?: string; href: string }[] };

let app: TestApp;
let ref: string;
let urn: string;

beforeAll(async () => {
  app = await testApp();
  const { db } = app.deps.database;
  await aTheme(db, "lanterns", { name: "Lanterns" });
  const school = await aSchool(db, { name: "Lantern Lane Primary School" });
  urn = school.urn;
  ({ ref } = await aPublishedPractice(db, { version: { title: "Lanterns <in> winter" } }));
  await aPractice(db, { status: "submitted", version: { title: "Lanterns unpublished" } });
  await catchUpIndex(db);
});

const suggested = async (typed: string) => {
  const response = await app.get(`/suggestions?q=${encodeURIComponent(typed)}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { groups: Group[] }).groups;
};

test("practices, themes and schools are suggested in groups, each with where it leads", async () => {
  const groups = await suggested("lantern");
  const hrefs = groups.map(({ title, items }) => [title, items.map(({ href }) => href)]);
  expect(hrefs).toEqual([
    ["Practices", [`/practices/${ref}`]],
    ["Themes", ["/themes/lanterns"]],
    ["Schools", [`/schools/${urn}`]],
  ]);
  expect(groups[0]?.items[0]?.text).toBe("Lanterns <in> winter");
});

test("the word that is being typed is completed", async () => {
  for (const typed of ["la", "lanter", "Lanterns in wint"]) {
    expect({ typed, suggested: JSON.stringify(await suggested(typed)).includes(ref) }).toEqual({
      typed,
      suggested: true,
    });
  }
});

test("a reference that is begun leads to the practices that it may become", async () => {
  for (const typed of [ref, ref.toLowerCase().replace("-", " "), ref.slice(0, -1)]) {
    const [group, ...others] = await suggested(typed);
    expect([typed, group?.title, others]).toEqual([typed, "Practices", []]);
    expect(group?.items.map(({ href }) => href)).toContain(`/practices/${ref}`);
  }
});

test("what resembles the words is suggested only where nothing has them", async () => {
  const { db } = app.deps.database;
  await aPublishedPractice(db, { version: { title: "Following a trail" } });
  await aSchool(db, { name: "Hollowing Primary School" });
  await catchUpIndex(db);
  expect((await suggested("hollowing")).map(({ title }) => title)).toEqual(["Schools"]);
  expect((await suggested("followng")).map(({ title }) => title)).toEqual(["Practices"]);
});

test("of several words, what has all before the last is suggested, the last one being finished", async () => {
  const { db } = app.deps.database;
  await aPublishedPractice(db, { version: { title: "Wintering bees" } });
  await catchUpIndex(db);
  const texts = async (typed: string) => (await suggested(typed)).flatMap(({ items }) => items.map(({ text }) => text));
  expect(await texts("winte")).toContain("Wintering bees");
  const both = await texts("lanterns winte");
  expect(both[0]).toBe("Lanterns <in> winter");
  expect(both).not.toContain("Wintering bees");
  expect(await texts("gramophones winte")).toContain("Wintering bees");
});

test("what is not public is never suggested", async () => {
  expect(JSON.stringify(await suggested("unpublished"))).not.toContain("unpublished");
});

test("whatever is typed is answered, and where nothing is like it there is no group", async () => {
  for (const typed of ["", " ", "%", "\0", "x".repeat(600), '"', "-", "zzqqx"]) {
    expect({ typed, groups: await suggested(typed) }).toEqual({ typed, groups: [] });
  }
  expect(app.faults).toEqual([]);
});

test("the field on the home page and above the results asks for suggestions, and is an ordinary field without script", async () => {
  for (const path of ["/", "/practices"]) {
    const html = await (await app.get(path)).text();
    expect(html).toContain('data-suggestions-url="/suggestions"');
    expect(html).toMatch(/<form[^>]* action="\/practices" method="get"/);
  }
});
