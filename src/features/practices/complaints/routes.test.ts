import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const helen = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const ruth = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const foreign = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });
const parent = "parent@family.example";

async function complained(form: Record<string, string> = {}) {
  const practice = await aPublishedPractice(db, { school, author });
  const answer = await app.post(`/practices/${practice.ref}/complaints`, { text: "It is my idea", ...form });
  const { reference } = await db
    .selectFrom("complaints")
    .select("reference")
    .where("practice_id", "=", practice.id)
    .executeTakeFirstOrThrow();
  return { practice, address: `/complaints/${reference}`, ofTheirs: answer.headers.get("location") ?? "", reference };
}
const textOf = async (address: string, as?: { id: string }) => (await read(await app.get(address, as))).text;

test("anybody complains, with an address or without, and follows it by a key that only they have", async () => {
  const { ofTheirs, reference } = await complained();
  expect(await textOf(ofTheirs)).toContain("It is my idea");
  expect((await app.get(`${ofTheirs}x`)).status).toBe(404);
  const keys = await db.selectFrom("complaints").select("key_hash").where("reference", "=", reference).execute();
  expect(ofTheirs).not.toContain(keys[0]?.key_hash);
  await complained({ email: parent });
  const mails = await app.mails();
  expect(mails.filter(({ to }) => to === parent).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^We have your complaint C-\d+$/),
  ]);
  expect(mails.filter(({ to, subject }) => to === helen.email && subject.startsWith("A complaint"))).toHaveLength(2);
});

test("is read by its authority and nobody else, not even the author of what it is about", async () => {
  const { address } = await complained();
  for (const reader of [helen, ruth]) expect(await textOf(address, reader)).toContain("It is my idea");
  for (const other of [author, foreign]) expect((await app.get(address, other)).status).toBe(404);
  expect((await app.get(address)).status).toBe(303);
  expect(await textOf("/complaints", foreign)).toContain("None.");
  expect((await app.post(`${address}/acknowledgements`, {}, ruth)).status).toBe(404);
});

test("has a clock: acknowledged, answered with a letter, once, and late when its days are over", async () => {
  const { address, ofTheirs } = await complained({ email: parent });
  expect(await textOf("/complaints", helen)).toContain("acknowledge by 21 December 2026 Acknowledge");
  clock.moveTo("2026-12-22T10:00:00Z");
  expect(await textOf(address, helen)).toContain("Late: acknowledge now");
  clock.moveTo("2026-11-21T10:00:00Z");
  expect((await app.post(`${address}/acknowledgements`, {}, helen)).status).toBe(303);
  expect((await app.post(`${address}/acknowledgements`, {}, helen)).status).toBe(409);
  expect(await textOf(ofTheirs)).toContain("they are dealing with it");
  const none = await read(await app.post(`${address}/answers`, { edits: "0" }, helen));
  expect([none.status, none.errors]).toEqual([422, ["Choose the outcome", "Write the letter"]]);
  const answer = { outcome: "upheld", letter: "We have taken it out.", edits: "0" };
  expect((await app.post(`${address}/answers`, answer, helen)).status).toBe(303);
  const second = await read(
    await app.post(`${address}/answers`, { ...answer, outcome: "not_upheld", letter: "No." }, helen),
  );
  expect(second.status).toBe(409);
  expect(second.text).toContain("We have taken it out.");
  expect(await textOf(ofTheirs)).toContain("We have taken it out.");
  const letters = (await app.mails()).filter(({ to, subject }) => to === parent && subject.startsWith("The outcome"));
  expect(letters.map(({ text }) => text)).toEqual([expect.stringContaining("We have taken it out.")]);
});

test("needs words and, where an address is given, one that is an address; and asks about pupils", async () => {
  const { ref } = await aPublishedPractice(db, { school, author });
  const form = `/practices/${ref}/complaints`;
  const page = await read(await app.post(form, { text: "Mine", email: "parent@" }));
  expect([page.status, page.errors]).toEqual([
    422,
    ["Enter an e-mail address like name@example.org, or leave it blank"],
  ]);
  expect(page.html).toContain("Mine");
  expect((await app.post(form, { text: " " })).status).toBe(422);
  expect((await app.post(form, { text: "My son Jack Smith in Year 4 has dyslexia" })).status).toBe(422);
  const withdrawn = await aPractice(db, { school, author, status: "withdrawn" });
  expect((await app.post(`/practices/${withdrawn.ref}/complaints`, { text: "x" })).status).toBe(404);
});

test("about a post is made by whoever reads the post", async () => {
  const { practice } = await complained();
  const posts = `/practices/${practice.ref}/discussion/posts`;
  await app.post(posts, { text: "A rude word" }, foreign);
  const post = await db
    .selectFrom("discussion_posts")
    .select("id")
    .where("practice_id", "=", practice.id)
    .executeTakeFirstOrThrow();
  const form = `/practices/${practice.ref}/complaints`;
  expect((await app.post(form, { text: "Rude", post: post.id })).status).toBe(404);
  expect((await app.get(`/practices/${practice.ref}/complaint?post=${post.id}`)).status).toBe(404);
  expect(await textOf(`/practices/${practice.ref}/complaint?post=${post.id}`, author)).toContain("A rude word");
  expect((await app.post(form, { text: "Rude", post: post.id }, author)).status).toBe(303);
  expect(await textOf("/complaints", helen)).toContain(`a post in the discussion of ${practice.ref}`);
  await app.post(`${posts}/${post.id}/hidings`, { reason: "Rude" }, helen);
  expect((await app.post(form, { text: "Rude", post: post.id }, author)).status).toBe(404);
});
