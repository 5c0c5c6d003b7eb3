import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testApp } from "../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../test/support/builders/planted.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../test/support/builders/practices.ts";
import { read } from "../../test/support/html.ts";
import { clockAt } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/index.ts";
import { keepRetention } from "../platform/retention/index.ts";
import { everyRetentionRule } from "./retention.ts";

/* Time is the test's. Of each kind one that has come to its time stands beside one that is a day younger. */

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
await aTheme(db, "phonics");
const work = { db, clock, publicUrl: app.deps.config.publicUrl };

const keepAt = (time: string) => {
  clock.moveTo(time);
  return keepRetention(work, everyRetentionRule);
};
const dueNow = async (key: string) => everyRetentionRule.find((rule) => rule.key === key)?.job?.due(db, clock.now());
const mailTo = async (email: string, start: string) =>
  (await db.selectFrom("mail_messages").select(["recipient", "subject"]).execute()).filter(
    ({ recipient, subject }) => recipient === email && subject.startsWith(start),
  );
const draftWarningsTo = async (email: string) =>
  (await mailTo(email, "")).map(({ subject }) => subject.split("?")[0]).filter((start) => start === "Still needed");
const isThere = async ({ id }: { id: string }) =>
  (await db.selectFrom("practices").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

async function idleSince(day: string, given: Parameters<typeof aPractice>[1] = {}) {
  const writer = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
  const practice = await aPractice(db, { school, author: writer, themes: ["phonics"], ...given });
  const at = new Date(`${day}T09:00:00Z`);
  await planted(db, (trx) =>
    trx.updateTable("practices").set({ updated_at: at }).where("id", "=", practice.id).execute(),
  );
  return { ...practice, writer };
}

describe("a draft that nobody works on", () => {
  test("is deleted after twelve months and two warnings, and not a day before", async () => {
    const idle = await idleSince("2026-01-10");
    const touched = await idleSince("2026-01-10");
    const had = await idleSince("2026-01-10", { status: "returned" });
    const warnings = (of = idle) => draftWarningsTo(of.writer.email);
    await keepAt("2026-11-09T02:30:00Z");
    expect(await warnings()).toEqual([]);
    for (const time of ["2026-11-11T02:30:00Z", "2026-11-12T02:30:00Z"]) await keepAt(time);
    expect(await warnings()).toEqual(["Still needed"]);
    clock.moveTo("2026-11-21T10:00:00Z");
    const form = { problem: "Still at it", edits: "0" };
    expect((await app.post(`/drafts/${touched.id}/sections/problem`, form, touched.writer)).status).toBe(303);
    await keepAt("2026-12-11T02:30:00Z");
    expect((await mailTo(idle.writer.email, "Deleted in a month")).length).toBe(1);
    await keepAt("2027-01-10T02:30:00Z");
    expect(await isThere(idle)).toBe(true);
    clock.moveTo("2027-01-11T02:30:00Z");
    expect(await dueNow("idle_drafts")).toEqual({ remove: 1, warn: 0 });
    expect(await isThere(idle)).toBe(true);
    expect((await keepAt("2027-01-11T02:30:00Z"))["idle_drafts"]).toBe(1);
    expect(await Promise.all([idle, touched, had].map(isThere))).toEqual([false, true, true]);
    expect(await warnings(touched)).toEqual(["Still needed"]);
    const kept = await keptEvents("idle_drafts");
    expect(kept).toMatchObject([{ facts: { rule: "idle_drafts", count: 1 } }]);
  });

  test("is warned twice and waited for where the server slept through it all", async () => {
    const idle = await idleSince("2027-02-01");
    await keepAt("2028-06-01T02:30:00Z");
    expect(await mailTo(idle.writer.email, "Still needed")).toHaveLength(1);
    await keepAt("2028-06-16T02:30:00Z");
    expect(await mailTo(idle.writer.email, "Deleted in a month")).toHaveLength(1);
    expect(await isThere(idle)).toBe(true);
    await keepAt("2028-07-01T02:30:00Z");
    expect(await isThere(idle)).toBe(false);
  });
});

const keptEvents = (rule: string) =>
  db
    .selectFrom("events")
    .select(["facts", "authority_code"])
    .where("type", "=", "retention_kept")
    .where("subject_id", "=", rule)
    .execute();

describe("an account that nobody uses", () => {
  test("is closed after two years and two warnings: its name goes, what was done stays", async () => {
    const at = new Date("2030-01-10T09:00:00Z");
    const idle = await aPerson(db, { name: "Idle Person", roles: [{ role: "adviser", at: authority }] });
    const used = await aPerson(db, { name: "Used Person", roles: [{ role: "adviser", at: authority }] });
    const only = await aPerson(db, { name: "Only Lead", roles: [{ role: "authority_lead", at: authority }] });
    await planted(db, async (trx) => {
      await trx.updateTable("people").set({ created_at: at }).where("id", "in", [idle.id, used.id, only.id]).execute();
    });
    await keepAt("2031-11-11T02:30:00Z");
    expect((await mailTo(idle.email, "Do you still need")).length).toBe(1);
    clock.moveTo("2031-11-20T10:00:00Z");
    await app.get("/my-work", await app.signedInAs(used));
    await keepAt("2031-12-11T02:30:00Z");
    expect((await mailTo(idle.email, "Your Waymark account is closed in a month")).length).toBe(1);
    await keepAt("2032-01-10T02:30:00Z");
    expect(await nameOf(idle)).toBe("Idle Person");
    await keepAt("2032-01-11T02:30:00Z");
    expect(await Promise.all([idle, used, only].map(nameOf))).toEqual(["A former user", "Used Person", "Only Lead"]);
    const roles = await db.selectFrom("memberships").select("until_on").where("person_id", "=", idle.id).execute();
    expect(roles).toEqual([{ until_on: "2032-01-11" }]);
    const left = await sql<{
      count: number;
    }>`select (select count(*) from people where email = ${idle.email} or name = 'Idle Person')
      + (select count(*) from mail_messages where recipient = ${idle.email}) as count`.execute(db);
    expect(Number(left.rows[0]?.count)).toBe(0);
    expect(await mailTo(used.email, "Your Waymark account")).toEqual([]);
  });
});

const nameOf = async ({ id }: { id: string }) =>
  (await db.selectFrom("people").select("name").where("id", "=", id).executeTakeFirstOrThrow()).name;

describe("what is kept for a fixed time goes on its day, and what is a day younger stays", () => {
  test("whom to ask about a practice, six years after its kitemark", async () => {
    clock.moveTo("2034-11-21T10:00:00Z");
    const [old, young] = await Promise.all(
      ["2028-11-20", "2028-11-21"].map((kitemarkUntil) => aPublishedPractice(db, { school, author, kitemarkUntil })),
    );
    await planted(db, (trx) => others(trx, [old?.id ?? "", young?.id ?? ""]));
    expect((await dueNow("published_practices"))?.remove).toBe(1);
    await keepAt("2034-11-21T10:00:00Z");
    const page = await read(await app.get(`/practices/${old?.ref}`));
    expect([page.status, page.heading]).toEqual([200, old?.title]);
    expect(page.text).not.toContain("Ann Iveson");
    expect((await read(await app.get(`/practices/${young?.ref}`))).text).toContain("Ann Iveson");
    expect(await keptEvents("published_practices")).toMatchObject([
      { authority_code: authority.code, facts: { count: 1 } },
    ]);
  });

  /** Only these two have come near their time. */
  async function others(trx: Transaction, except: string[]) {
    await trx.updateTable("practices").set({ archived_at: new Date() }).where("id", "not in", except).execute();
  }

  test("questions between schools, mail, and who did and opened what", async () => {
    clock.moveTo("2040-11-21T10:00:00Z");
    const other = await aSchool(db, { authority });
    const [indicator] = await db.selectFrom("indicators").select("code").limit(1).execute();
    const asked = (answered: string) => ({
      id: crypto.randomUUID(),
      authority_code: authority.code,
      school_urn: school.urn,
      offering_authority_code: authority.code,
      offering_urn: other.urn,
      indicator_code: indicator?.code ?? "",
      year: 2036,
      question: answered,
      asked_by: author.id,
      asked_at: new Date("2037-09-01T09:00:00Z"),
      answer: "Like this.",
      answered_by: author.id,
      answered_at: new Date(answered),
    });
    const mail = (queued: string) => ({
      id: crypto.randomUUID(),
      recipient: `${queued}@school.example`,
      subject: "Kept",
      text_body: "",
      html_body: "",
      queued_at: new Date(queued),
    });
    const opened = (at: string) => ({
      person_id: author.id,
      subject_type: "practice",
      subject_id: crypto.randomUUID(),
      authority_code: authority.code,
      side: "school" as const,
      read_on: at.slice(0, 10),
      first_read_at: new Date(at),
    });
    await planted(db, async (trx) => {
      await trx
        .insertInto("school_questions")
        .values(["2037-11-21T09:00:00Z", "2037-11-21T11:00:00Z"].map(asked))
        .execute();
      await trx
        .insertInto("mail_messages")
        .values(["2039-10-21T09:00:00Z", "2039-10-21T11:00:00Z"].map(mail))
        .execute();
      await trx
        .insertInto("record_readings")
        .values(["2034-11-21T09:00:00Z", "2034-11-22T11:00:00Z"].map(opened))
        .execute();
    });
    expect((await dueNow("school_questions"))?.remove).toBe(1);
    await keepAt("2040-11-21T10:00:00Z");
    expect(await dueNow("school_questions")).toEqual({ remove: 0 });
    const questions = await db.selectFrom("school_questions").select("question").execute();
    expect(questions).toEqual([{ question: "2037-11-21T11:00:00Z" }]);
    const mails = await db.selectFrom("mail_messages").select("recipient").where("subject", "=", "Kept").execute();
    expect(mails).toEqual([{ recipient: "2039-10-21T11:00:00Z@school.example" }]);
    const readings = await db.selectFrom("record_readings").select("read_on").execute();
    expect(readings).toEqual([{ read_on: "2034-11-22" }]);
    const oldest = await db
      .selectFrom("events")
      .select((eb) => eb.fn.min("happened_at").as("at"))
      .executeTakeFirst();
    expect(Number(oldest?.at)).toBeGreaterThanOrEqual(Date.parse("2034-11-21T10:00:00Z"));
    expect((await keptEvents("mail")).length).toBeGreaterThan(0);
    const again = await keepAt("2040-11-21T10:00:00Z");
    expect([again["school_questions"], again["mail"]]).toEqual([0, 0]);
  });
});

test("the privacy page says of everything how long it is kept", async () => {
  const { text } = await read(await app.get("/privacy"));
  for (const { what, kept, afterwards } of everyRetentionRule)
    expect(text).toContain(`${what}: ${kept}; then ${afterwards}`);
  expect(everyRetentionRule.filter(({ job, removedBy }) => (job === undefined) === (removedBy === undefined))).toEqual(
    [],
  );
});
