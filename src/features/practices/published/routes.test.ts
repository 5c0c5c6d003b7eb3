import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aMeasure, aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db, { name: "Fellside" });
const school = await aSchool(db, { authority });
await aTheme(db, "early-language");

test("anybody reads a published practice: its claim, its figures, its blocks and who to ask", async () => {
  const practice = await aPublishedPractice(db, { school, themes: ["early-language"] });
  const page = await read(await app.get(`/practices/${practice.ref}`));
  expect(page.heading).toBe(practice.title);
  expect(page.find("h2")).toEqual(
    expect.arrayContaining([
      "What changed for pupils",
      "The problem",
      "What we did",
      "What did not work",
      "Who to ask",
    ]),
  );
  expect(page.text).toContain("28 pupils");
  expect(page.text).toContain("Validated by Fellside");
  expect(page.links).toContainEqual({ text: "Early language", href: "/themes/early-language" });
  expect(page.buttons).toContain("Ask about it");
  expect(page.html).toContain(`<link rel="canonical" href="http://localhost:3000/practices/${practice.ref}"/>`);
  expect(page.html).toContain('"@type":"LearningResource"');
  expect(page.html.length).toBeLessThan(30_000);
});

test("the figures of fewer than 11 pupils are not shown, and of fewer than 20 are shown with their base", async () => {
  const few = {
    ...aMeasure,
    indicator: "Reading in the small group",
    cohort_size: 9,
    baseline: 11.1,
    after_value: 88.9,
  };
  const some = { ...aMeasure, indicator: "Reading in the class", cohort_size: 14, baseline: 28.6, after_value: 64.3 };
  const practice = await aPublishedPractice(db, { school, measures: [few, some] });
  const page = await read(await app.get(`/practices/${practice.ref}`));
  expect(page.text).toContain("measured for fewer than 11 pupils");
  expect(page.html).not.toContain("88.9");
  expect(page.text).toContain("9 of 14");
  expect(page.html).not.toContain("64.3");
});

test("a reference in lower case leads to the address that stays", async () => {
  const practice = await aPublishedPractice(db, { school });
  const answer = await app.get(`/practices/${practice.ref.toLowerCase()}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([301, `/practices/${practice.ref}`]);
});

test("what was never published is not there", async () => {
  const draft = await aPractice(db, { school, status: "validated" });
  for (const path of ["/practices/GP-1", "/practices/nothing", `/practices/${draft.id}`]) {
    expect((await app.get(path)).status).toBe(404);
  }
});

test("what was withdrawn says so, with when and why, and nothing else", async () => {
  const practice = await aPractice(db, { school, status: "withdrawn", withdrawnReason: "The room is closed." });
  const page = await read(await app.get(`/practices/${practice.ref}`));
  expect(page.status).toBe(410);
  expect(page.text).toContain("was withdrawn on 14 September 2026");
  expect(page.text).toContain("The room is closed.");
  expect(page.text).not.toContain("Ten minutes with one book");
});

test("a kitemark that has lapsed says so", async () => {
  const practice = await aPublishedPractice(db, { school, kitemarkUntil: "2026-11-20" });
  expect((await read(await app.get(`/practices/${practice.ref}`))).text).toContain("Promising, lapsed");
});

test("whoever may withdraw it is led there, and nobody else", async () => {
  const practice = await aPublishedPractice(db, { school });
  const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
  const stranger = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
  const links = async (person: { id: string }) =>
    (await read(await app.get(`/practices/${practice.ref}`, person))).links.map(({ text }) => text);
  expect(await links(lead)).toContain("Withdraw this practice");
  expect(await links(stranger)).not.toContain("Withdraw this practice");
});
