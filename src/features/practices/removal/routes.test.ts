import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aDocument } from "../../../../test/support/builders/media.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";
import { sweepFiles } from "../media/keeping.ts";
import { clockAt } from "../../../platform/clock.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
await aTheme(db, "phonics");
const author = await aPerson(db, { name: "Aisha Rahman", roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { name: "Gwen Tarrant", roles: [{ role: "school_lead", at: school }] });
const colleague = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const administrator = await aPerson(db, { roles: [{ role: "school_administrator", at: school }] });
const helen = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });

const draft = (status: "draft" | "awaiting_agreement" = "draft") =>
  aPractice(db, { school, author, status, themes: ["phonics"] });
const practiceOf = ({ id }: { id: string }) =>
  db.selectFrom("practices").selectAll().where("id", "=", id).executeTakeFirst();
const goes = (practice: { id: string }, version: string, as = author) =>
  app.post(`/drafts/${practice.id}/removals`, { version }, as);

const stored = async ({ hash }: { hash: string }) => (await app.deps.files.store.get(hash)) !== undefined;

async function revised() {
  const practice = await aPublishedPractice(db, { school, author, themes: ["phonics"] });
  expect((await app.post(`/drafts/${practice.id}/revisions`, {}, author)).status).toBe(303);
  return { ...practice, version: (await practiceOf(practice))?.working_version_id ?? "" };
}

describe("a draft that the authority never had", () => {
  test("is deleted by its author, who is told first what goes, with everything that belongs to it", async () => {
    const practice = await draft();
    await app.post(`/drafts/${practice.id}/credits`, { name: "Joan Metcalfe", role: "Cook", agreed: "yes" }, author);
    const medium = await aDocument(db, app.deps.files, practice, "Routine");
    const page = await read(await app.get(`/drafts/${practice.id}/removal`, author));
    expect([page.status, page.heading]).toEqual([200, "Delete this draft?"]);
    for (const words of ["1 building block", "1 measure", "1 name", "1 picture or document"]) {
      expect(page.text).toContain(words);
    }
    const answer = await goes(practice, practice.workingVersionId);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/my-work"]);
    expect(await practiceOf(practice)).toBeUndefined();
    const left = await db.selectFrom("media").select("id").where("id", "=", medium.id).execute();
    expect(left).toEqual([]);
    expect(await stored(medium)).toBe(true);
    await sweepFiles({ db, clock, files: app.deps.files });
    expect(await stored(medium)).toBe(false);
    expect((await read(await app.get("/my-work", author))).text).not.toContain(practice.title);
    expect((await app.get(`/drafts/${practice.id}`, author)).status).toBe(404);
    expect((await read(await app.get("/audit/mine", author))).text).toContain("deleted a draft");
  });

  test("pressed a second time says what happened, to its author and to nobody else", async () => {
    const practice = await draft();
    await goes(practice, practice.workingVersionId);
    for (const answer of [await goes(practice, practice.workingVersionId), await again(practice, author)]) {
      expect(answer.status).toBe(410);
      expect((await read(answer)).text).toContain("Aisha Rahman deleted this draft on 21 November 2026");
    }
    for (const person of [lead, colleague, helen]) expect((await again(practice, person)).status).toBe(404);
  });

  test("is deleted by the school lead once they are asked to agree, and its author is told", async () => {
    const early = await draft();
    expect((await goes(early, early.workingVersionId, lead)).status).toBe(404);
    const practice = await draft("awaiting_agreement");
    expect((await goes(practice, practice.workingVersionId, author)).status).toBe(409);
    expect((await goes(practice, practice.workingVersionId, administrator)).status).toBe(403);
    expect((await again(practice, administrator)).status).toBe(403);
    expect((await goes(practice, practice.workingVersionId, lead)).status).toBe(303);
    const mail = (await app.mails()).find(({ subject }) => subject === `Deleted: ${practice.title}`);
    expect([mail?.to, mail?.text.includes("Gwen Tarrant has deleted your draft")]).toEqual([author.email, true]);
  });

  test("stays where the page was of another version, and where there is none of it", async () => {
    const practice = await draft();
    expect((await goes(practice, "")).status).toBe(409);
    expect(await practiceOf(practice)).toBeDefined();
    for (const person of [colleague, helen]) {
      expect((await goes(practice, practice.workingVersionId, person)).status).toBe(404);
      expect((await again(practice, person)).status).toBe(404);
    }
    expect((await app.get("/drafts/nonsense/removal", author)).status).toBe(404);
  });

  test("that came from a nomination gives it back to the co-ordinator, and whoever nominated it is told", async () => {
    const practice = await draft();
    const id = crypto.randomUUID();
    await planted(db, (trx) =>
      trx
        .insertInto("nominations")
        .values({
          id,
          authority_code: authority.code,
          school_urn: school.urn,
          nominated_by: colleague.id,
          nominated_at: clock.now(),
          route: "visit",
          title: "A walking bus from the quay",
          seen: "Two parents walk thirty pupils in.",
          status: "accepted",
          practice_id: practice.id,
        })
        .execute(),
    );
    expect((await read(await app.get(`/drafts/${practice.id}/removal`, author))).text).toContain("from a nomination");
    expect((await goes(practice, practice.workingVersionId)).status).toBe(303);
    const nomination = await db
      .selectFrom("nominations")
      .select(["status", "practice_id"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(nomination).toEqual({ status: "turned_down", practice_id: null });
    const mails = (await app.mails()).filter(({ subject }) => subject === "Not now: A walking bus from the quay");
    expect(mails.map(({ to }) => to)).toEqual([colleague.email]);
    expect((await read(await app.get("/nominations", helen))).text).toContain("A walking bus from the quay");
  });
});

const again = (practice: { id: string }, person: { id: string }) => app.get(`/drafts/${practice.id}/removal`, person);

describe("a version that was begun beside a published one", () => {
  test("is dropped by its author; the published one stays to the letter, and the school lead is told", async () => {
    const practice = await revised();
    await app.post(`/drafts/${practice.id}/sections/problem`, { problem: "Something quite new", edits: "0" }, author);
    const page = await read(await again(practice, author));
    expect(page.heading).toBe("Drop this version?");
    expect(page.text).toContain(`What is published as ${practice.ref} stays`);
    const before = await (await app.get(`/practices/${practice.ref}`)).text();
    expect((await goes(practice, practice.version)).status).toBe(303);
    expect(await (await app.get(`/practices/${practice.ref}`)).text()).toBe(before);
    expect(await practiceOf(practice)).toMatchObject({
      status: "published",
      working_version_id: practice.publishedVersionId,
      published_version_id: practice.publishedVersionId,
    });
    const record = await read(await app.get(`/drafts/${practice.id}/check`, lead));
    expect(record.text).toContain("dropped version 2, which had been begun");
    const mails = (await app.mails()).filter(
      ({ subject }) => subject === `A new version is dropped: ${practice.title}`,
    );
    expect(mails.map(({ to }) => to)).toEqual([lead.email]);
  });

  test("pressed a second time says what happened, and drops nothing that was begun since", async () => {
    const practice = await revised();
    await goes(practice, practice.version);
    const late = await goes(practice, practice.version);
    expect(late.status).toBe(409);
    expect((await read(late)).text).toContain("it has been dropped or submitted since you opened the page");
    expect((await again(practice, author)).status).toBe(409);
    await app.post(`/drafts/${practice.id}/revisions`, {}, author);
    expect((await goes(practice, practice.version)).status).toBe(409);
    expect((await practiceOf(practice))?.status).toBe("draft");
  });

  test("keeps the pictures that the published one shows", async () => {
    const practice = await aPublishedPractice(db, { school, author, themes: ["phonics"] });
    const medium = await aDocument(db, app.deps.files, practice, "Timetable");
    await app.post(`/drafts/${practice.id}/revisions`, {}, author);
    const version = (await practiceOf(practice))?.working_version_id ?? "";
    expect((await goes(practice, version)).status).toBe(303);
    expect(await db.selectFrom("media").select("id").where("id", "=", medium.id).execute()).toHaveLength(1);
  });

  test("is not the published one, nor one that is with the authority, nor anything of a write-up that was returned", async () => {
    const published = await aPublishedPractice(db, { school, author });
    const submitted = await aPractice(db, { school, author, status: "submitted" });
    const returned = await aPractice(db, { school, author, status: "returned" });
    for (const practice of [published, submitted, returned]) {
      expect((await again(practice, author)).status).toBe(409);
      expect((await goes(practice, practice.workingVersionId)).status).toBe(409);
      expect((await practiceOf(practice))?.status).toBe(practice.status);
    }
  });

  test("of two who press at once one drops it, and the other is told", async () => {
    const practice = await revised();
    const answers = await Promise.all([goes(practice, practice.version), goes(practice, practice.version)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });
});
