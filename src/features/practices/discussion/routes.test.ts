import { describe, expect, test } from "vitest";
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
const author = await aPerson(db, { name: "Ada Author", roles: [{ role: "school_staff", at: school }] });
const helen = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const ruth = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const elsewhere = await aSchool(db, { name: "Farside School" });
const marcus = await aPerson(db, { name: "Marcus Mell", roles: [{ role: "school_lead", at: elsewhere }] });
const councillor = await aPerson(db, { roles: [{ role: "committee_member", at: authority }] });
const foreign = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });
const operator = await aPerson(db, { roles: [{ role: "operator", at: authority }] });

async function discussed() {
  const practice = await aPublishedPractice(db, { school, author });
  const address = `/practices/${practice.ref}/discussion`;
  return { practice, address };
}
const postsOf = ({ id }: { id: string }) =>
  db
    .selectFrom("discussion_posts")
    .selectAll()
    .where("practice_id", "=", id)
    .orderBy("posted_at")
    .orderBy("id")
    .execute();
const textOf = async (address: string, as?: { id: string }) => (await read(await app.get(address, as))).text;

describe("the discussion of a practice", () => {
  test("is read and joined by signed-in people of any authority, by name and school", async () => {
    const { practice, address } = await discussed();
    expect((await app.post(`${address}/posts`, { text: "Did you try it after lunch?" }, marcus)).status).toBe(303);
    const [post] = await postsOf(practice);
    expect((await app.post(`${address}/posts/${post?.id}/replies`, { text: "We did." }, author)).status).toBe(303);
    for (const reader of [author, helen, councillor, foreign]) {
      const text = await textOf(address, reader);
      expect(text).toContain("Marcus Mell, Farside School");
      expect(text).toContain("We did.");
    }
    const mails = await app.mails();
    expect(mails.filter(({ text }) => text.includes("after lunch")).map(({ to }) => to)).toEqual([author.email]);
    expect(mails.filter(({ text }) => text.includes("We did.")).map(({ to }) => to)).toEqual([marcus.email]);
  });

  test("is not for the public, unless the authority opens it, and never for the operator", async () => {
    const { address } = await discussed();
    await app.post(`${address}/posts`, { text: "Only among ourselves" }, marcus);
    expect((await app.get(address)).headers.get("location")).toContain("/sign-in?then=");
    expect((await app.get(address, operator)).status).toBe(404);
    expect((await app.post(`${address}/posts`, { text: "x" }, councillor)).status).toBe(404);
    const setting = `/authorities/${authority.code}/publication-settings`;
    const open = { consult_first: "no", consultation_days: "14", public_discussion: "yes", edits: "0" };
    await app.post(setting, open, ruth);
    expect(await textOf(address)).toContain("Only among ourselves");
    expect((await app.post(`${address}/posts`, { text: "x" })).status).toBe(401);
    await app.post(setting, { ...open, public_discussion: "no", edits: "1" }, ruth);
    expect((await app.get(address)).status).toBe(303);
  });

  test("is of published practices alone, and replies go one level down", async () => {
    const draft = await aPractice(db, { school, author, status: "withdrawn" });
    expect((await app.get(`/practices/${draft.ref}/discussion`, marcus)).status).toBe(404);
    const { practice, address } = await discussed();
    await app.post(`${address}/posts`, { text: "One" }, marcus);
    const [one] = await postsOf(practice);
    await app.post(`${address}/posts/${one?.id}/replies`, { text: "Two" }, author);
    const two = (await postsOf(practice)).find(({ parent_id }) => parent_id !== null);
    expect((await app.post(`${address}/posts/${two?.id}/replies`, { text: "Three" }, marcus)).status).toBe(404);
    const other = await discussed();
    expect((await app.post(`${other.address}/posts/${one?.id}/replies`, { text: "x" }, marcus)).status).toBe(404);
  });

  test("takes no empty post, and asks where one looks as if it pointed at a pupil", async () => {
    const { practice, address } = await discussed();
    const blank = await read(await app.post(`${address}/posts`, { text: "" }, marcus));
    expect([blank.status, blank.errors]).toEqual([422, ["Write what you want to say"]]);
    const text = "Jack Smith in Year 4 has dyslexia";
    const asked = await read(await app.post(`${address}/posts`, { text }, marcus));
    expect(asked.status).toBe(422);
    expect(asked.html).toContain(text);
    expect(await postsOf(practice)).toEqual([]);
    expect((await app.post(`${address}/posts`, { text, no_pupil: "checked" }, marcus)).status).toBe(303);
    expect(await textOf(address, helen)).toContain("its writer has checked");
    expect(await textOf(address, marcus)).not.toContain("its writer has checked");
  });

  test("takes no more than so many posts an hour from one person", async () => {
    const { address } = await discussed();
    const busy = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
    const statuses: number[] = [];
    for (let number = 0; number < 31; number++) {
      statuses.push((await app.post(`${address}/posts`, { text: `Post ${number}` }, busy)).status);
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("a post", () => {
  async function posted(text = "First words") {
    const { practice, address } = await discussed();
    await app.post(`${address}/posts`, { text }, marcus);
    const [post] = await postsOf(practice);
    return { practice, address, own: `${address}/posts/${post?.id}` };
  }

  test("is changed by its author for a day, and the older of two windows loses nothing", async () => {
    const { practice, address, own } = await posted();
    expect((await app.post(own, { text: "Not mine", edits: "0" }, author)).status).toBe(403);
    expect((await app.post(own, { text: "Second words", edits: "0" }, marcus)).status).toBe(303);
    const stale = await read(await app.post(own, { text: "Third words", edits: "0" }, marcus));
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("Second words");
    expect(stale.html).toContain("Third words");
    clock.moveTo("2026-11-22T11:00:00Z");
    expect((await app.post(own, { text: "Too late", edits: "1" }, marcus)).status).toBe(409);
    clock.moveTo("2026-11-21T10:00:00Z");
    expect((await postsOf(practice)).map(({ text }) => text)).toEqual(["Second words"]);
    expect((await app.post(`${address}/posts/x`, { text: "x", edits: "0" }, marcus)).status).toBe(404);
  });

  test("is deleted by its author for good; its replies stay", async () => {
    const { practice, address, own } = await posted("Gone tomorrow");
    await app.post(`${own}/replies`, { text: "A reply" }, author);
    expect((await app.post(`${own}/deletions`, {}, helen)).status).toBe(403);
    expect((await app.post(`${own}/deletions`, {}, marcus)).status).toBe(303);
    const text = await textOf(address, helen);
    expect(text).toContain("Its author has deleted this post");
    expect(text).toContain("A reply");
    expect((await postsOf(practice)).map((post) => post.text)).toEqual(["", "A reply"]);
    const told = await db.selectFrom("events").select("facts").where("subject_id", "=", practice.id).execute();
    expect(JSON.stringify(told)).not.toContain("Gone tomorrow");
  });

  test("is hidden by the co-ordinator with a reason that its author alone is told, and shown again", async () => {
    const { address, own } = await posted("Names a colleague");
    expect((await app.post(`${own}/hidings`, { reason: "x" }, author)).status).toBe(404);
    expect((await app.post(`${own}/hidings`, { reason: "x" }, foreign)).status).toBe(403);
    expect((await app.post(`${own}/hidings`, { reason: " " }, helen)).status).toBe(422);
    expect((await app.post(`${own}/hidings`, { reason: "It is about a colleague" }, helen)).status).toBe(303);
    expect((await app.post(`${own}/hidings`, { reason: "Again" }, helen)).status).toBe(409);
    for (const reader of [author, ruth, foreign]) {
      const text = await textOf(address, reader);
      expect(text).toContain("The co-ordinator has hidden this post");
      expect(text).not.toContain("Names a colleague");
      expect(text).not.toContain("about a colleague");
    }
    for (const reader of [marcus, helen]) expect(await textOf(address, reader)).toContain("It is about a colleague");
    expect((await app.post(`${own}/replies`, { text: "x" }, author)).status).toBe(409);
    expect((await app.post(`${own}/showings`, {}, helen)).status).toBe(303);
    expect(await textOf(address, author)).toContain("Names a colleague");
  });

  test("of somebody who is forgotten is a former member's", async () => {
    const { practice, address } = await posted("Still of use");
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable("discussion_posts")
        .set({ person_id: null })
        .where("practice_id", "=", practice.id)
        .execute();
      await trx
        .insertInto("events")
        .values({
          id: practice.id,
          type: "planted_for_test",
          subject_type: "test",
          subject_id: "1",
          facts: "{}",
          happened_at: clock.now(),
        })
        .execute();
    });
    const text = await textOf(address, author);
    expect(text).toContain("A former member");
    expect(text).not.toContain("Marcus Mell");
  });
});
