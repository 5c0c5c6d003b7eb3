import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aBlock, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);

async function atWork(given: Parameters<typeof anAdoption>[1] = {}) {
  const blocks = [aBlock, { ...aBlock, title: "A second adult by name" }];
  const practice = given?.practice ?? (await aPublishedPractice(db, { blocks }));
  const adoption = await anAdoption(db, { practice, school: await aSchool(db, { authority }), ...given });
  const helper = await aPerson(db, { roles: [{ role: "school_staff", at: adoption.offering }] });
  const governor = await aPerson(db, { roles: [{ role: "governor", at: adoption.school }] });
  return { adoption, practice, helper, governor, address: `/adoptions/${adoption.id}` };
}

const step = { kind: "saw", "done_on-day": "14", "done_on-month": "11", "done_on-year": "2026", minutes: "90" };

test("either school notes what they did together, with the time that it took", async () => {
  const { adoption, helper, address } = await atWork();
  expect((await app.post(`${address}/steps`, { ...step, note: "We saw two lessons." }, adoption.asker)).status).toBe(
    303,
  );
  expect((await app.post(`${address}/steps`, { ...step, kind: "coached", minutes: "45" }, helper)).status).toBe(303);
  const page = await read(await app.get(address, helper));
  expect(page.text).toContain("2 steps, 2 hours 15 minutes in all");
  expect(page.text).toContain("We saw two lessons.");
  const sides = await db.selectFrom("adoption_steps").select("side").where("adoption_id", "=", adoption.id).execute();
  expect(sides.map(({ side }) => side).toSorted((a, b) => a.localeCompare(b))).toEqual(["adopter", "origin"]);
});

test("a step needs what was done, a day that has been, and minutes; what was typed is kept", async () => {
  const { adoption, address } = await atWork();
  const tomorrow = { ...step, "done_on-day": "22", minutes: "an hour" };
  const page = await read(await app.post(`${address}/steps`, tomorrow, adoption.asker));
  expect([page.status, page.errors]).toEqual([
    422,
    ["Enter how many minutes it took, such as 90", "Give a day that has been: a step is noted afterwards"],
  ]);
  expect(page.html).toContain("an hour");
  const none = await read(
    await app.post(`${address}/steps`, { ...step, "done_on-month": "13", kind: "" }, adoption.asker),
  );
  expect(none.errors).toEqual(["Choose what was done", "Give the day on which it was done, such as 14 11 2026"]);
});

test("governors read what was done and note nothing; other schools are told of nothing", async () => {
  const { governor, address } = await atWork();
  expect((await app.get(address, governor)).status).toBe(200);
  expect((await app.post(`${address}/steps`, step, governor)).status).toBe(404);
  const stranger = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
  for (const path of ["/steps", "/blocks", "/reviews/1", "/outcomes"]) {
    expect((await app.get(address + path, stranger)).status).toBe(404);
  }
});

test("of each part the school says whether it kept, adapted or dropped it, and how or why", async () => {
  const { adoption, helper, address } = await atWork();
  const missing = await read(await app.post(`${address}/blocks`, { edits: "0", "use-0": "adapted" }, adoption.asker));
  expect([missing.status, missing.errors]).toEqual([
    422,
    ["Say how you adapted “Ten minutes with one book”", "Choose what you did with “A second adult by name”"],
  ]);
  const said = { edits: "0", "use-0": "adapted", "said-0": "Twenty minutes, twice a week.", "use-1": "kept" };
  expect((await app.post(`${address}/blocks`, said, helper)).status).toBe(403);
  expect((await app.post(`${address}/blocks`, said, adoption.asker)).status).toBe(303);
  expect((await read(await app.get(address, helper))).text).toContain("Twenty minutes, twice a week.");
});

test("of two who say so at once the second is told, and nothing of the first is lost", async () => {
  const { adoption, address } = await atWork();
  const said = (words: string) => ({ edits: "0", "use-0": "dropped", "said-0": words, "use-1": "kept" });
  const answers = await Promise.all(
    ["One", "Two"].map((words) => app.post(`${address}/blocks`, said(words), adoption.asker)),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  const kept = await db.selectFrom("adoption_blocks").select("said").where("adoption_id", "=", adoption.id).execute();
  expect(kept).toHaveLength(2);
  const told = await read(answers.find(({ status }) => status === 409) as Response);
  const [first] = kept.flatMap(({ said: words }) => words ?? []);
  expect(told.text).toContain(`Saved now: Ten minutes with one book Dropped. ${first}`);
  expect(told.html).toContain(first === "One" ? "Two" : "One");
});

test("what schools changed is counted on the practice's page from three on, and told in their words where they agreed", async () => {
  const { practice, adoption, address } = await atWork({ row: { agreed_to_be_named: true } });
  const shy = [await atWork({ practice }), await atWork({ practice })];
  const say = (at: string, who: { id: string }, words: string) =>
    app.post(`${at}/blocks`, { edits: "0", "use-0": "adapted", "said-0": words, "use-1": "kept" }, who);
  const page = async () => (await read(await app.get(`/practices/${practice.ref}`))).text;
  await say(address, adoption.asker, "Only on Mondays.");
  expect(await page()).toContain("Only on Mondays.");
  expect(await page()).not.toContain("Adapted by");
  for (const other of shy) await say(other.address, other.adoption.asker, "In secret.");
  expect(await page()).toContain("Ten minutes with one book: adapted by 3 of 3 schools");
  expect(await page()).not.toContain("In secret.");
});

test("a review is done once, with words; of two at once the second is told", async () => {
  const { adoption, helper, address } = await atWork();
  const wrong = await read(await app.post(`${address}/reviews/1`, { going: "well", words: "" }, adoption.asker));
  expect([wrong.status, wrong.errors]).toEqual([422, ["Say in a sentence or two how it goes"]]);
  expect((await app.get(`${address}/reviews/3`, adoption.asker)).status).toBe(404);
  expect((await app.post(`${address}/reviews/1`, { going: "well", words: "x" }, helper)).status).toBe(403);
  const answers = await Promise.all(
    ["It has stayed.", "It has gone."].map((words) =>
      app.post(`${address}/reviews/1`, { going: "mixed", words }, adoption.asker),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  expect((await read(await app.get(address, helper))).text).toMatch(/After a year: Mixed\. Said by/);
  const told = await read(answers.find(({ status }) => status === 409) as Response);
  for (const words of ["It has stayed.", "It has gone.", "They said: mixed."]) expect(told.text).toContain(words);
  const late = await read(await app.post(`${address}/reviews/1`, { going: "well", words: "" }, adoption.asker));
  expect([late.status, late.text.includes("has done this review since")]).toEqual([409, true]);
});
