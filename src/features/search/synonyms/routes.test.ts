import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../../platform/database/index.ts";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import {
  anAuthority,
  aPerson,
  aSchool,
  type Person,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { keepEntries, plantSynonyms } from "../index.ts";
import { baseSynonyms } from "../words/base-synonyms.ts";

let app: TestApp;
let coordinator: Person;
let teacher: Person;

beforeAll(async () => {
  app = await testApp();
  const authority = await anAuthority(db());
  coordinator = await aPerson(db(), { roles: [{ role: "co_ordinator", at: authority }] });
  teacher = await aPerson(db(), { roles: [{ role: "school_staff", at: await aSchool(db(), { authority }) }] });
  await plantSynonyms(db(), new Date("2026-11-20T10:00:00Z"));
});

const db = () => app.deps.database.db;
const text = async (path: string, as?: Person) => (await app.get(path, as)).text();
const found = async (words: string) =>
  [...(await text(`/practices?q=${encodeURIComponent(words)}`)).matchAll(/GP-\d+/g)].length > 0;

async function published(title: string) {
  const practice = await aPublishedPractice(db(), { version: { title } });
  await inTransaction(db(), (trx) => keepEntries(trx, "practice", [practice.id]));
  return practice;
}

async function addressOf(words: string): Promise<string> {
  const html = await text(`/synonyms?q=${encodeURIComponent(words)}`, coordinator);
  return /href="(\/synonyms\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
}

test("at least 400 pairs come with Waymark, none of them twice", () => {
  expect(baseSynonyms.length).toBeGreaterThanOrEqual(400);
  expect(new Set(baseSynonyms.map(({ words, sameAs }) => `${words}=${sameAs}`)).size).toBe(baseSynonyms.length);
});

test("whoever searches for one of a pair finds what says the other, both ways", async () => {
  await published("An hour with the NQT");
  await published("Choosing a SENDCo well");
  for (const words of ["early career teacher", "ECT", "senco"])
    expect({ words, found: await found(words) }).toEqual({ words, found: true });
});

test("a word among those that mean the same is no misspelling, whatever it resembles", async () => {
  await published("Added value, seen and loud");
  for (const words of ["ADHD", "SEMH", "cognitive load"]) {
    const html = await text(`/practices?q=${encodeURIComponent(words)}`);
    expect([words, html.includes("Showing results for")]).toEqual([words, false]);
  }
  expect(await text("/practices?q=vlaue")).toContain("Showing results for <strong>value</strong>");
});

test("a co-ordinator adds a pair, and the next search knows it", async () => {
  await published("Wellington boots for all");
  await text("/practices?q=gumboots");
  const response = await app.post("/synonyms", { words: "gumboots", same_as: "Wellington boots" }, coordinator);
  expect(response.status).toBe(303);
  expect(await found("gumboots")).toBe(true);
  expect(await text("/synonyms?q=gumboots", coordinator)).toContain("1 pair with “gumboots”");
});

test("a pair is changed, then taken out, and an upgrade does not bring it back", async () => {
  const html = await text(await addressOf("treasure basket"), coordinator);
  expect(html).toContain("This pair came with Waymark");
  const address = await addressOf("treasure basket");
  await app.post(address, { words: "treasure basket", same_as: "discovery box" }, coordinator);
  expect((await app.get(address, coordinator)).status).toBe(404);
  await app.post(`${await addressOf("discovery box")}/removals`, {}, coordinator);
  await plantSynonyms(db(), new Date("2026-11-22T10:00:00Z"));
  const after = await text("/synonyms?q=treasure+basket", coordinator);
  expect(after).toContain("0 pairs with “treasure basket”");
});

test("a pair that is there already, is blank, or is one word written twice is not kept, and what was typed stays", async () => {
  for (const [words, same_as, message] of [
    ["ect", "nqt", "This pair is in the list already"],
    ["", "nqt", "Enter a word or a few words"],
    ["teachers", "teacher", "Search takes these for the same already"],
    ["!!", "nqt", "Enter a word with letters"],
  ] as const) {
    const response = await app.post("/synonyms", { words, same_as }, coordinator);
    const html = await response.text();
    expect([response.status, html.includes(message)]).toEqual([422, true]);
    expect(html).toContain(`value="${same_as}"`);
  }
});

test("nobody else sees the list or changes it", async () => {
  const address = await addressOf("senco");
  expect((await app.get("/synonyms", teacher)).status).toBe(403);
  expect((await app.get(address, teacher)).status).toBe(404);
  expect((await app.post("/synonyms", { words: "aa", same_as: "bb" }, teacher)).status).toBe(403);
  expect((await app.get("/synonyms")).status).toBe(303);
});
