import { beforeAll, beforeEach, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import {
  anAuthority,
  aPerson,
  aSchool,
  type Person,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import type { Clock } from "../../../platform/clock.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { policyTable, type Action } from "../../../policy/index.ts";
import { practicePublished } from "../../validation/index.ts";
import { tellSavedSearches } from "../index.ts";
import { mostSaved } from "./saved-searches.ts";

let app: TestApp;
let now: Date;
const clock: Clock = { now: () => now };

beforeAll(async () => {
  now = new Date("2026-11-18T10:00:00Z");
  app = await testApp({ clock });
  await aTheme(app.deps.database.db, "handwriting");
});
beforeEach(() => {
  now = new Date("2026-11-18T10:00:00Z");
});

const db = () => app.deps.database.db;
const open = async (path: string, as?: Person) => read(await app.get(path, as));
const save = (query: string, as: Person, alerts = "weekly") => app.post("/saved-searches", { query, alerts }, as);

async function aReader(): Promise<Person> {
  return aPerson(db(), { roles: [{ role: "school_staff", at: await aSchool(db()) }] });
}

async function savedBy({ id }: Person) {
  return db().selectFrom("saved_searches").selectAll().where("person_id", "=", id).execute();
}

async function publish(title: string, at: string, themes: string[] = []) {
  const practice = await aPublishedPractice(db(), { version: { title }, publishedAt: new Date(at), themes });
  await inTransaction(db(), (trx) =>
    recordEvent(trx, practicePublished, {
      authorityCode: practice.school.authorityCode,
      subject: { type: "practice", id: practice.id },
      personId: null,
      facts: { practiceId: practice.id, ref: practice.ref, versionId: practice.publishedVersionId },
      happenedAt: new Date(at),
    }),
  );
  return practice;
}

async function alertsTo({ email }: Person) {
  return (await app.mails()).filter(({ to }) => to === email);
}

test("a search is saved from its results, once, whatever page it was on, and is listed by what it is for", async () => {
  const reader = await aReader();
  const results = await open("/practices?q=joined+up&theme=handwriting", reader);
  expect(results.buttons).toContain("Save this search");
  expect((await open("/practices?q=joined+up")).text).toContain("Sign in to save this search");
  for (const query of ["q=joined+up&theme=handwriting", "theme=handwriting&q=joined++up&page=3"]) {
    expect((await save(query, reader)).status).toBe(303);
  }
  expect(await savedBy(reader)).toMatchObject([{ query: "q=joined+up&theme=handwriting", alerts: "weekly" }]);
  expect((await open("/saved-searches", reader)).text).toContain("“joined up”, Handwriting");
  expect((await open("/my-work", reader)).text).toContain("Saved searches, 1");
});

test("a search for nothing cannot be saved, nor one too many", async () => {
  const reader = await aReader();
  const nothing = await read(await save("page=2", reader));
  expect([nothing.status, nothing.text.includes("Search for something")]).toEqual([422, true]);
  for (let number = 0; number < mostSaved; number++) await save(`q=word${number}`, reader);
  expect((await save("q=onemore", reader)).status).toBe(409);
});

test("nobody sees or changes somebody else's saved search", async () => {
  const [reader, other] = [await aReader(), await aReader()];
  await save("q=larches", reader);
  const [search] = await savedBy(reader);
  expect((await open("/saved-searches", other)).text).not.toContain("larches");
  for (const what of ["alerts", "removals"]) {
    const address = `/saved-searches/${search?.id}/${what}`;
    expect((await app.post(address, { alerts: "never" }, other)).status).toBe(404);
    expect((await app.post(address, { alerts: "never" })).status).toBe(401);
  }
  expect((await app.post("/saved-searches/nonsense/removals", {}, reader)).status).toBe(404);
  expect((await app.post(`/saved-searches/${search?.id}/alerts`, { alerts: "hourly" }, reader)).status).toBe(422);
  expect(await savedBy(reader)).toMatchObject([{ alerts: "weekly" }]);
  await app.post(`/saved-searches/${search?.id}/alerts`, { alerts: "termly" }, reader);
  expect(await savedBy(reader)).toMatchObject([{ alerts: "termly" }]);
  await app.post(`/saved-searches/${search?.id}/removals`, {}, reader);
  expect(await savedBy(reader)).toEqual([]);
});

test("without its scope saved searches would be listed to everybody, so it is the scope that keeps them", async () => {
  const [reader, other] = [await aReader(), await aReader()];
  await save("q=sycamores", reader);
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = table["saved_search.keep"];
  table["saved_search.keep"] = [{ to: "signed_in", where: { kind: "always" } }];
  const { text } = await open("/saved-searches", other);
  table["saved_search.keep"] = kept;
  expect(text).toContain("sycamores");
});

test("what is new and fits is told at once, once, to whoever wished for it at once", async () => {
  const [reader, other] = [await aReader(), await aReader()];
  await save("q=tadpoles", reader, "at_once");
  await save("q=toadstools", other, "at_once");
  now = new Date("2026-11-18T11:00:00Z");
  const practice = await publish("Counting tadpoles", "2026-11-18T11:00:00Z");
  const [mail, ...more] = await alertsTo(reader);
  expect(mail?.subject).toBe("1 new practice fits your search “tadpoles”");
  expect(mail?.text).toContain(`/practices/${practice.ref}`);
  expect(more).toEqual([]);
  await publish("Nothing to do with it", "2026-11-18T11:00:00Z");
  expect(await alertsTo(reader)).toHaveLength(1);
  expect(await alertsTo(other)).toEqual([]);
});

test("what had been published before it was saved is not new, nor is a later version of it", async () => {
  const reader = await aReader();
  const practice = await publish("Old newts", "2026-11-10T10:00:00Z");
  await save("q=newts", reader, "at_once");
  await planted(db(), (trx) =>
    trx
      .insertInto("publications")
      .values({
        id: crypto.randomUUID(),
        authority_code: practice.school.authorityCode,
        practice_id: practice.id,
        version_id: practice.publishedVersionId,
        published_by: practice.author.id,
        published_at: now,
      })
      .execute(),
  );
  await publish("Some frogs", "2026-11-18T10:30:00Z");
  expect(await alertsTo(reader)).toEqual([]);
});

test("a weekly alert comes once in its week, on Monday or after, with what was published before it", async () => {
  const reader = await aReader();
  await save("q=weevils", reader);
  await publish("Weevils on Thursday", "2026-11-19T10:00:00Z");
  await publish("Weevils on Friday", "2026-11-20T10:00:00Z");
  now = new Date("2026-11-22T08:00:00Z");
  await tellSavedSearches(app.deps);
  expect(await alertsTo(reader)).toEqual([]);
  now = new Date("2026-11-24T08:00:00Z");
  await publish("Weevils this Tuesday", "2026-11-24T07:00:00Z");
  for (let times = 0; times < 2; times++) await tellSavedSearches(app.deps);
  const [mail, ...more] = await alertsTo(reader);
  expect(mail?.subject).toBe("2 new practices fit your search “weevils”");
  expect(mail?.text).not.toContain("Tuesday");
  expect(more).toEqual([]);
});

test("what was withdrawn before the alert is written is not in it, and whoever has left is not written to", async () => {
  const reader = await aReader();
  const school = await aSchool(db());
  const leaver = await aPerson(db(), { roles: [{ role: "school_staff", at: school, until: "2026-11-20" }] });
  for (const person of [reader, leaver]) await save("q=gudgeon", person);
  const withdrawn = await publish("Withdrawn gudgeon", "2026-11-19T10:00:00Z");
  await publish("Steady gudgeon", "2026-11-19T11:00:00Z");
  await planted(db(), (trx) =>
    trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", withdrawn.id).execute(),
  );
  now = new Date("2026-11-23T08:00:00Z");
  await tellSavedSearches(app.deps);
  expect((await alertsTo(reader)).map(({ text }) => text.includes("Withdrawn gudgeon"))).toEqual([false]);
  expect(await alertsTo(leaver)).toEqual([]);
});

test("an alert is stopped with one press by its reader or their mail program, and opening the link changes nothing", async () => {
  const reader = await aReader();
  await save("q=minnows", reader, "at_once");
  await publish("Minnows in class", "2026-11-18T10:30:00Z");
  now = new Date("2026-11-18T10:31:00Z");
  await publish("Nothing else", "2026-11-18T10:31:00Z");
  const [mail] = await alertsTo(reader);
  const headers = await db().selectFrom("mail_messages").select("headers").where("person_id", "=", reader.id).execute();
  const link = mail?.links.find((one) => one.includes("/saved-searches/stop")) ?? "";
  expect(headers[0]?.headers).toEqual({
    "List-Unsubscribe": `<${link}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  const path = link.replace(app.deps.config.publicUrl, "");
  expect((await open(path)).text).toContain("Alerts of your search “minnows”");
  expect(await savedBy(reader)).toMatchObject([{ alerts: "at_once" }]);
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  for (let times = 0; times < 2; times++) {
    expect((await app.ask(path, { method: "POST", body })).status).toBe(200);
  }
  expect(await savedBy(reader)).toMatchObject([{ alerts: "never" }]);
  for (const key of ["", "x".repeat(32)]) expect((await app.get(`/saved-searches/stop?key=${key}`)).status).toBe(404);
  await publish("More minnows", "2026-11-18T10:40:00Z");
  expect(await alertsTo(reader)).toHaveLength(1);
});

test("the events of a saved search do not say what was searched for", async () => {
  const reader = await aReader();
  await save("q=bittern", reader);
  const events = await db().selectFrom("events").select(["type", "facts"]).where("person_id", "=", reader.id).execute();
  expect(events).toEqual([{ type: "saved_search_changed", facts: { what: "saved" } }]);
});

test("a co-ordinator keeps searches as anybody does", async () => {
  const officer = await aPerson(db(), { roles: [{ role: "co_ordinator", at: await anAuthority(db()) }] });
  expect((await open("/saved-searches", officer)).text).toContain("Searches that you save stand here");
});
