import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import {
  anAuthority,
  aPerson,
  aSchool,
  type Person,
  type School,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { catchUpIndex, forgetSearches } from "../index.ts";

let app: TestApp;
let coordinator: Person;
let lead: Person;
let school: School;
let ref: string;

beforeAll(async () => {
  app = await testApp();
  const authority = await anAuthority(db());
  school = await aSchool(db(), { authority });
  coordinator = await aPerson(db(), { roles: [{ role: "co_ordinator", at: authority }] });
  lead = await aPerson(db(), { roles: [{ role: "authority_lead", at: authority }] });
  ({ ref } = await aPublishedPractice(db(), { version: { title: "Curlew diaries" } }));
  await catchUpIndex(db());
});

const db = () => app.deps.database.db;
const search = (words: string) => app.get(`/practices?q=${encodeURIComponent(words)}`);
const workList = async (as: Person) => read(await app.get("/empty-searches", as));
const counted = (words: string) => db().selectFrom("searches").selectAll().where("words", "=", words).execute();
const openFrom = (from: string) => app.get(`/practices/${ref}`, undefined, { referer: from });
const ours = () => app.deps.config.publicUrl;

test("a search is counted by its words and its day, once for its first page, and with nothing of who searched", async () => {
  await search("Curlew  Diaries");
  await search("curlew diaries");
  await app.get("/practices?q=curlew+diaries&page=2");
  await app.get("/practices?q=curlew+diaries&phase=primary");
  expect(await counted("curlew diaries")).toEqual([
    { searched_on: "2026-11-21", words: "curlew diaries", times: 2, opened: 0 },
  ]);
});

test("a practice opened from the results ends a search, at most one for each search", async () => {
  await search("curlew");
  await openFrom(`${ours()}/practices?q=Curlew&phase=primary`);
  await openFrom(`${ours()}/practices?q=curlew`);
  expect(await counted("curlew")).toMatchObject([{ times: 1, opened: 1 }]);
});

test("an opening from anywhere else ends none", async () => {
  await search("diaries");
  const elsewhere = [
    "https://elsewhere.example/practices?q=diaries",
    `${ours()}/themes?q=diaries`,
    `${ours()}/practices?q=never+searched`,
    "not an address /practices?q=diaries",
    `${ours()}/practices?q=%ED%A0%80`,
  ];
  for (const from of elsewhere) expect((await openFrom(from)).status).toBe(200);
  expect(await counted("diaries")).toMatchObject([{ times: 1, opened: 0 }]);
  expect(await counted("never searched")).toEqual([]);
  expect(app.faults).toEqual([]);
});

test("words that may point at a pupil are counted nowhere", async () => {
  const words = "Maisie Thornton in Year 5 who has dyslexia";
  await search(words);
  const kept = await db().selectFrom("empty_searches").select("words").where("words", "like", "maisie%").execute();
  expect([kept, await counted(words.toLowerCase())]).toEqual([[], []]);
});

test("the list tells each week how many searches ended in a practice, with their number", async () => {
  await search("curlew");
  const page = await workList(coordinator);
  expect(page.find("tbody tr").join(" ")).toMatch(/16 November 2026 \d+ \d+ of \d+/);
  await db()
    .insertInto("searches")
    .values({ searched_on: "2026-11-11", words: "many", times: 40, opened: 10 })
    .execute();
  expect((await workList(coordinator)).find("tbody tr").join(" ")).toContain("9 November 2026 40 10 (25%)");
});

test("what was found and never opened is listed once three have looked for it", async () => {
  for (let times = 0; times < 2; times++) await search("diaries curlew");
  expect((await workList(coordinator)).text).not.toContain("diaries curlew");
  await search("diaries curlew");
  expect((await workList(coordinator)).text).toMatch(/diaries curlew last on 21 November 2026 3/);
});

test("what was dealt with leaves the list, and comes back when it is sought again on a later day", async () => {
  await search("puffin clubs");
  const address = "/empty-searches/answers?words=puffin+clubs";
  const page = await read(await app.get(address, coordinator));
  expect([page.heading, page.text.includes("Looked for once")]).toEqual(["puffin clubs", true]);
  const given = { words: "puffin clubs", answer: "invited" };
  expect((await app.post("/empty-searches/answers", given, coordinator)).status).toBe(303);
  const after = await workList(coordinator);
  expect(after.find("tbody a")).not.toContain("puffin clubs");
  expect(after.text).toContain(`“puffin clubs”: schools were asked for a practice, ${coordinator.name}`);
  await db().insertInto("empty_searches").values({ searched_on: "2026-11-22", words: "puffin clubs" }).execute();
  expect((await workList(coordinator)).find("tbody a")).toContain("puffin clubs");
});

test("asking a school begins a nomination with the search in it; the search leaves the list once the school is invited", async () => {
  await search("puffin rafts");
  const answer = await read(await app.get("/empty-searches/answers?words=puffin+rafts", coordinator));
  const ask = answer.links.find(({ text }) => text === "Ask a school for a practice on “puffin rafts”")?.href ?? "";
  const form = (await read(await app.get(ask, coordinator))).forms.find(({ action }) => action === "/nominations");
  const field = (name: string) => form?.fields[name]?.[0] ?? "";
  const drafted = { title: field("title"), seen: field("seen"), sought: field("sought") };
  expect(drafted).toMatchObject({ title: "Puffin rafts", sought: "puffin rafts" });
  await aPerson(db(), { roles: [{ role: "school_lead", at: school }] });
  const sent = { ...drafted, route: "visit", school_name: school.urn };
  const nomination = (await app.post("/nominations", sent, coordinator)).headers.get("location") ?? "";
  expect((await workList(coordinator)).find("tbody a")).toContain("puffin rafts");
  const begun = await read(await app.get("/empty-searches/answers?words=puffin+rafts", coordinator));
  expect(begun.links).toContainEqual({ text: "Puffin rafts", href: nomination });
  expect((await app.post(`${nomination}/invitations`, { colleague: "nobody" }, coordinator)).status).toBe(303);
  const after = await workList(coordinator);
  expect(after.find("tbody a")).not.toContain("puffin rafts");
  expect(after.text).toContain(`“puffin rafts”: schools were asked for a practice, ${coordinator.name}`);
});

test("whoever does not deal with searches cannot say that a nomination answers one", async () => {
  await search("puffin ropes");
  const teacher = await aPerson(db(), { roles: [{ role: "school_staff", at: school }] });
  const sent = { title: "Ropes", seen: "Ropes at play.", route: "visit", school: school.urn, sought: "puffin ropes" };
  const nomination = (await app.post("/nominations", sent, teacher)).headers.get("location") ?? "";
  await app.post(`${nomination}/invitations`, { colleague: teacher.id }, coordinator);
  expect((await workList(coordinator)).find("tbody a")).toContain("puffin ropes");
});

test("without an answer nothing is kept, and the page says what to do", async () => {
  await search("guillemots");
  const page = await read(await app.post("/empty-searches/answers", { words: "guillemots" }, coordinator));
  expect([page.status, page.errors]).toEqual([422, ["Choose what was done about it"]]);
  expect((await app.post("/empty-searches/answers", { words: "unsought", answer: "done" }, coordinator)).status).toBe(
    404,
  );
  expect(
    await db().selectFrom("search_answers").select("words").where("words", "in", ["guillemots", "unsought"]).execute(),
  ).toEqual([]);
});

test("an authority lead reads the list and does not deal with it; nobody else reads it", async () => {
  await search("guillemots");
  expect((await workList(lead)).links.map(({ href }) => href)).toContain("/practices?q=guillemots");
  expect((await workList(lead)).html).not.toContain("/empty-searches/answers");
  const address = "/empty-searches/answers?words=guillemots";
  expect((await app.get(address, lead)).status).toBe(403);
  expect((await app.post("/empty-searches/answers", { words: "guillemots", answer: "done" }, lead)).status).toBe(403);
  expect((await app.get(address)).status).toBe(303);
});

test("searches are forgotten after 120 days", async () => {
  const old = { searched_on: "2026-07-01", words: "bygone" };
  await db().insertInto("searches").values(old).execute();
  await db().insertInto("empty_searches").values(old).execute();
  await forgetSearches(db(), new Date("2026-11-21T03:30:00Z"));
  expect(await counted("bygone")).toEqual([]);
  expect(await db().selectFrom("empty_searches").selectAll().where("words", "=", "bygone").execute()).toEqual([]);
});
