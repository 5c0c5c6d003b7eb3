import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import {
  aPractice,
  aPublishedPractice,
  aTheme,
  type GivenPractice,
} from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority, roll: 64, fsm_percent: 21.9 });
const author = await aPerson(db, { name: "Aisha Rahman", roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { name: "Gwen Tarrant", roles: [{ role: "school_lead", at: school }] });
const otherLead = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
await aTheme(db, "phonics");

const ours = (given: GivenPractice = {}) => aPractice(db, { school, author, themes: ["phonics"], ...given });
const statusOf = async ({ id }: { id: string }) =>
  (await db.selectFrom("practices").select("status").where("id", "=", id).executeTakeFirstOrThrow()).status;
const eventsOf = async ({ id }: { id: string }) =>
  (await db.selectFrom("events").select("type").where("subject_id", "=", id).orderBy("sequence").execute()).map(
    ({ type }) => type,
  );

describe("asking the school lead to agree", () => {
  test("the author asks, and the lead is written to and may read it", async () => {
    const practice = await ours();
    expect((await app.get(`/drafts/${practice.id}/check`, lead)).status).toBe(404);
    const check = await read(await app.get(`/drafts/${practice.id}/check`, author));
    expect(check.buttons).toContain("Ask your school lead to agree");
    expect(check.buttons).not.toContain("Agree and submit to the authority");
    expect((await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author)).status).toBe(303);
    expect(await eventsOf(practice)).toEqual(["agreement_asked"]);
    const mail = (await app.mails()).find(({ text }) => text.includes(practice.id));
    expect(mail?.to).toBe(lead.email);
    const asked = await read(await app.get(`/drafts/${practice.id}/check`, lead));
    expect(asked.buttons).toEqual(
      expect.arrayContaining(["Change the write-up", "Agree and submit to the authority", "Hand back to the author"]),
    );
    expect((await read(await app.get("/my-work", lead))).text).toContain("Waiting for you to agree");
  });

  test("without a measure it is refused, and the page says why", async () => {
    const practice = await ours({ measures: [] });
    const page = await read(await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author));
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      "A practice without a measurable benefit to pupils cannot be submitted. Add at least one measure: what you measured, for how many pupils, before and after.",
    ]);
    expect(await statusOf(practice)).toBe("draft");
  });

  test("the author may take it back until the lead has agreed", async () => {
    const practice = await ours({ status: "awaiting_agreement" });
    expect((await app.post(`/drafts/${practice.id}/take-backs`, {}, lead)).status).toBe(403);
    expect((await app.post(`/drafts/${practice.id}/take-backs`, {}, author)).status).toBe(303);
    expect(await statusOf(practice)).toBe("draft");
    expect((await app.post(`/drafts/${practice.id}/take-backs`, {}, author)).status).toBe(409);
  });
});

describe("the school lead", () => {
  test("hands back with a reason, which the author reads and is sent", async () => {
    const practice = await ours({ status: "awaiting_agreement" });
    const path = `/drafts/${practice.id}/hand-backs`;
    const unsaid = await read(await app.post(path, { reason: "  " }, lead));
    expect([unsaid.status, unsaid.errors]).toEqual([422, ["Say what you would like changed"]]);
    expect((await app.post(path, { reason: "Say how many pupils" }, author)).status).toBe(403);
    expect((await app.post(path, { reason: "Say how many pupils" }, lead)).status).toBe(303);
    expect((await read(await app.get(`/drafts/${practice.id}`, author))).text).toContain("Say how many pupils");
    const mails = (await app.mails()).filter(({ text }) => text.includes("Say how many pupils"));
    expect(mails.map(({ to }) => to)).toEqual([author.email]);
  });

  test("agrees and submits: the version is frozen with its school's context, and both hear", async () => {
    const practice = await ours({ status: "awaiting_agreement" });
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, author)).status).toBe(403);
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, otherLead)).status).toBe(404);
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(303);
    const version = await db
      .selectFrom("practice_versions")
      .selectAll()
      .where("id", "=", practice.workingVersionId)
      .executeTakeFirstOrThrow();
    expect(version).toMatchObject({ context_on: "2026-11-21", context_roll: 64, context_fsm_percent: 21.9 });
    expect(version.frozen_at).not.toBeNull();
    const submissions = await db
      .selectFrom("submissions")
      .select(["version_id", "submitted_by"])
      .where("practice_id", "=", practice.id)
      .execute();
    expect(submissions).toEqual([{ version_id: practice.workingVersionId, submitted_by: lead.id }]);
    const queued = (await app.mails()).filter(({ subject }) => subject === `In your queue: ${practice.title}`);
    expect(queued.map(({ to }) => to)).toEqual([coordinator.email]);
    const mails = (await app.mails()).filter(({ subject }) => subject === `Submitted: ${practice.title}`);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(409);
  });

  test("who is also the author submits without asking anybody", async () => {
    const practice = await ours({ author: lead });
    const page = await read(await app.get(`/drafts/${practice.id}/check`, lead));
    expect(page.buttons).toContain("Agree and submit to the authority");
    expect(page.buttons).not.toContain("Ask your school lead to agree");
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(303);
  });
});

describe("the record", () => {
  test("a school cannot see why another school's practice was returned", async () => {
    const practice = await ours({ status: "returned", returnReason: "The baseline is missing" });
    for (const own of [author, lead]) {
      expect((await read(await app.get(`/drafts/${practice.id}/check`, own))).text).toContain(
        "The baseline is missing",
      );
    }
    const other = await app.get(`/drafts/${practice.id}/check`, otherLead);
    expect(other.status).toBe(404);
    expect(await other.text()).not.toContain("The baseline is missing");
  });

  test("what a school changes after a return is its own until it submits again", async () => {
    const practice = await ours({ status: "returned" });
    await app.post(`/drafts/${practice.id}/sections/problem`, { edits: "0", problem: "Half a thought" }, author);
    expect((await read(await app.get(`/drafts/${practice.id}/check`, lead))).text).toContain("Half a thought");
    const seen = await read(await app.get(`/drafts/${practice.id}/check`, coordinator));
    expect([seen.status, seen.text.includes("Half a thought")]).toEqual([200, false]);
  });

  test("what looks like a pupil is pointed out before it is sent, with where to change it and where a concern belongs", async () => {
    const practice = await ours({ version: { problem: "Jack Thornley, Year 5, could not read." } });
    const page = await read(await app.get(`/drafts/${practice.id}/check`, author));
    expect(page.text).toContain("The problem: “Jack Thornley” looks like a pupil’s name. Take the name out.");
    expect(page.text).toContain("Do not put it here. Speak to your designated safeguarding lead");
    expect((await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author)).status).toBe(303);
  });

  test("whoever submits what looks like a pupil says that they checked and how they know, and nothing is forbidden", async () => {
    const practice = await ours({
      status: "awaiting_agreement",
      version: { problem: "Jack Thornley, Year 5, could not read." },
    });
    const path = `/drafts/${practice.id}/submissions`;
    const asked = await read(await app.post(path, { no_pupil_reason: "It is a made-up name." }, lead));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain("say that you have checked that none can be identified");
    expect(asked.html).toContain("It is a made-up name.");
    expect(await statusOf(practice)).toBe("awaiting_agreement");
    const unsaid = await read(await app.post(path, { no_pupil: "checked", no_pupil_reason: " " }, lead));
    expect(unsaid.text).toContain("Say how you know that no pupil can be identified");
    const answer = { no_pupil: "checked", no_pupil_reason: "It is a made-up name." };
    expect((await app.post(path, answer, lead)).status).toBe(303);
    expect(await statusOf(practice)).toBe("submitted");
    const kept = await db.selectFrom("pupil_checks").selectAll().where("practice_id", "=", practice.id).execute();
    expect(kept).toMatchObject([{ found: 1, reason: "It is a made-up name.", checked_by: lead.id }]);
    const submission = await db
      .selectFrom("submissions")
      .select("id")
      .where("practice_id", "=", practice.id)
      .executeTakeFirstOrThrow();
    const gate = await read(await app.get(`/submissions/${submission.id}`, coordinator));
    expect(gate.text).toContain("The problem: “Jack Thornley” looks like a pupil’s name");
    expect(gate.text).toMatch(
      /Gwen Tarrant checked on .* that no pupil can be identified, and says: “It is a made-up name.”/,
    );
  });

  test("where nothing looks like a pupil, nothing is asked and no answer is kept", async () => {
    const practice = await ours({ status: "awaiting_agreement" });
    const page = await read(await app.get(`/drafts/${practice.id}/check`, lead));
    expect(page.text).not.toContain("Is any pupil identifiable?");
    const answer = { no_pupil: "checked", no_pupil_reason: "Never asked" };
    expect((await app.post(`/drafts/${practice.id}/submissions`, answer, lead)).status).toBe(303);
    const kept = await db.selectFrom("pupil_checks").select("id").where("practice_id", "=", practice.id).execute();
    expect(kept).toEqual([]);
  });

  test("the public sees the published version while a new one is being written", async () => {
    const practice = await aPublishedPractice(db, { school, author, themes: ["phonics"] });
    expect((await app.post(`/drafts/${practice.id}/revisions`, {}, lead)).status).toBe(403);
    expect((await app.post(`/drafts/${practice.id}/revisions`, {}, author)).status).toBe(303);
    const typed = { edits: "0", problem: "Another problem altogether" };
    expect((await app.post(`/drafts/${practice.id}/sections/problem`, typed, author)).status).toBe(303);
    const shown = await read(await app.get(`/practices/${practice.ref}`));
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain("Another problem altogether");
    expect((await app.get(`/drafts/${practice.id}/check`, coordinator)).status).toBe(404);
    const record = await read(await app.get(`/drafts/${practice.id}/check`, author));
    expect(record.text).toContain("The public still sees the version that was published before");
    expect(record.text).toContain("1 (the public sees this one)");
    const first = await read(await app.get(`/drafts/${practice.id}/versions/1`, author));
    expect(first.text).toContain("As it was submitted on 14 September 2026");
    expect((await app.get(`/drafts/${practice.id}/versions/2`, author)).status).toBe(404);
    expect((await app.get(`/drafts/${practice.id}/versions/1`, otherLead)).status).toBe(404);
  });
});
