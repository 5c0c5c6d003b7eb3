import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAssessor, aScoredSubmission, assessed } from "../../../../test/support/builders/assessments.ts";
import {
  aMembership,
  aPerson,
  aSchool,
  anAuthority,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aTheme, type GivenPractice } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { decided, gatesAnswered, letter, proposed } from "../../../../test/support/deciding.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { name: "Rowan Dale", roles: [{ role: "co_ordinator", at: authority }] });
const second = await aPerson(db, { name: "Perdita Proud", roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, { name: "Mary Thwaite", roles: [{ role: "authority_lead", at: authority }] });
const elsewhere = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });
await aTheme(db, "phonics");

const ours = (given: GivenPractice = {}) =>
  aPractice(db, { school, author, themes: ["phonics"], status: "submitted", ...given });
const scored = async (...scores: Parameters<typeof aScoredSubmission>[2][]) => {
  const practice = await ours();
  await aScoredSubmission(db, practice, ...scores);
  return practice;
};
const form = { ...gatesAnswered("yes"), ...letter };
const practiceRow = ({ id }: { id: string }) =>
  db.selectFrom("practices").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const kitemarkOf = ({ id }: { id: string }) =>
  db.selectFrom("kitemarks").selectAll().where("practice_id", "=", id).executeTakeFirst();

describe("deciding", () => {
  test("is told on the school's record, with its letter, once it is confirmed and not before", async () => {
    const practice = await scored();
    const record = `/drafts/${practice.id}/check`;
    const proposal = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    for (const person of [author, lead, authorityLead]) {
      expect((await read(await app.get(record, person))).text).not.toContain(letter.strong);
    }
    await app.post(`/submissions/${practice.submissionId}/confirmations`, { proposal }, authorityLead);
    for (const person of [author, lead]) {
      const page = await read(await app.get(record, person));
      expect(page.text).toContain("Kitemark awarded");
      for (const words of [letter.reason, letter.strong, letter.lift]) expect(page.text).toContain(words);
    }
    expect((await app.get(record, elsewhere)).status).toBe(404);
  });

  test("one proposes, another confirms: the level is the scores', for two years, and the school has its letter", async () => {
    const practice = await scored();
    const path = `/submissions/${practice.submissionId}`;
    const page = await read(await app.get(path, coordinator));
    expect(page.text).toContain("With all five gates met, the scores come to Good practice");
    await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    expect((await practiceRow(practice)).status).toBe("submitted");
    expect(await kitemarkOf(practice)).toBeUndefined();
    const toConfirm = await read(await app.get(path, authorityLead));
    expect(toConfirm.heading).toBe(practice.title);
    expect(toConfirm.text).toContain("Proposed: Good practice");
    expect(toConfirm.text).toContain(letter.strong);
    const [proposal] =
      toConfirm.forms.find(({ action }) => action.endsWith("/confirmations"))?.fields["proposal"] ?? [];
    expect((await app.post(`${path}/confirmations`, { proposal: proposal ?? "" }, authorityLead)).status).toBe(303);
    expect(await kitemarkOf(practice)).toMatchObject({
      level: "good",
      awarded_on: "2026-11-21",
      valid_until: "2028-11-21",
    });
    expect((await read(await app.get(path, coordinator))).text).toContain(
      "Proposed by Rowan Dale and confirmed by Mary Thwaite",
    );
    const mails = (await app.mails()).filter(({ subject }) => subject === `The kitemark is yours: ${practice.title}`);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
    for (const words of ["Good practice", ...Object.values(letter)]) expect(mails[0]?.text).toContain(words);
  });

  test("scores of 7 of 15 with both floors met come to Promising", async () => {
    const practice = await scored([2, 1, 2, 1, 1]);
    await decided(app, { submissionId: practice.submissionId, proposer: coordinator, confirmer: second });
    expect(await kitemarkOf(practice)).toMatchObject({ level: "promising" });
  });

  test("one gate not met returns it, whatever the scores; the school reads why and submits again", async () => {
    const practice = await scored();
    const reason = "Give the figure for September.";
    const panel = { submissionId: practice.submissionId, proposer: coordinator, confirmer: authorityLead };
    await decided(app, panel, { gate_baseline: "no", reason });
    expect(await kitemarkOf(practice)).toBeUndefined();
    const told = (await read(await app.get(`/drafts/${practice.id}`, author))).text;
    expect(told).toContain(reason);
    expect(told).toMatch(/To these questions the answer was no: ?Is there a measure with a baseline\?/);
    expect(told).not.toContain("Does the head agree?");
    const mails = (await app.mails()).filter(({ text }) => text.includes(reason));
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
    expect((await practiceRow(practice)).working_version_id).not.toBe(practice.workingVersionId);
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(303);
    const submissions = await db
      .selectFrom("submissions")
      .select("stage")
      .where("practice_id", "=", practice.id)
      .orderBy("submitted_at")
      .orderBy("id")
      .execute();
    expect(submissions.map(({ stage }) => stage)).toEqual(["decided", "awaiting_assessors"]);
  });

  test("whoever returned it wrote none of it, and decides it when it comes again", async () => {
    const practice = await scored();
    const panel = { proposer: coordinator, confirmer: authorityLead };
    await decided(app, { ...panel, submissionId: practice.submissionId }, { gate_baseline: "no" });
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(303);
    const again = await db
      .selectFrom("submissions")
      .select("id")
      .where("practice_id", "=", practice.id)
      .where("stage", "!=", "decided")
      .executeTakeFirstOrThrow();
    await aScoredSubmission(db, { ...practice, submissionId: again.id });
    await decided(app, { ...panel, submissionId: again.id });
    expect(await kitemarkOf(practice)).toMatchObject({ level: "good" });
  });

  test("scores that are not enough return it, and nobody can propose otherwise", async () => {
    const practice = await scored([1, 3, 3, 3, 3]);
    const page = await read(await app.get(`/submissions/${practice.submissionId}`, coordinator));
    expect(page.text).toContain("The scores are not enough for the kitemark");
    expect(page.text).toContain("Benefit must be at least 2: it is 1, which is not enough.");
    const sent = { level: "good", outcome: "validated" };
    const panel = { submissionId: practice.submissionId, proposer: coordinator, confirmer: second };
    await decided(app, panel, sent);
    expect((await practiceRow(practice)).status).toBe("returned");
  });

  test("a letter without its parts, or a gate without its answer, is told and everything is kept", async () => {
    const practice = await scored();
    const sent = { ...form, gate_privacy: "", reason: "", strong: "The routine." };
    const page = await read(await app.post(`/submissions/${practice.submissionId}/proposals`, sent, coordinator));
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      "Answer yes or no: Is every pupil’s privacy kept?",
      "Give the panel’s reasons; the school reads them",
    ]);
    expect(page.forms.at(-1)?.fields).toMatchObject({ strong: ["The routine."], gate_baseline: ["yes"] });
  });

  test("nothing is decided before it is scored", async () => {
    const practice = await ours();
    const path = `/submissions/${practice.submissionId}`;
    expect((await app.post(`${path}/proposals`, form, coordinator)).status).toBe(409);
    expect((await app.post(`${path}/confirmations`, { proposal: practice.id }, second)).status).toBe(409);
    expect((await app.post(`${path}/decisions`, { ...form, outcome: "validated" }, coordinator)).status).toBe(404);
    expect((await practiceRow(practice)).status).toBe("submitted");
  });
});

describe("the second person", () => {
  test("is never the first, nor somebody of the school, of another authority or of none", async () => {
    const practice = await scored();
    const path = `/submissions/${practice.submissionId}/confirmations`;
    const proposal = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    const insider = await aPerson(db, {
      roles: [
        { role: "co_ordinator", at: authority },
        { role: "governor", at: school },
      ],
    });
    const adviser = await aPerson(db, { roles: [{ role: "adviser", at: authority }] });
    for (const [person, status] of [
      [coordinator, 403],
      [insider, 403],
      [elsewhere, 404],
      [lead, 404],
      [adviser, 404],
    ] as const) {
      expect((await app.post(path, { proposal }, person)).status).toBe(status);
    }
    expect((await practiceRow(practice)).status).toBe("submitted");
  });

  test("is not somebody who left the school less than three years ago, and the page says why", async () => {
    const practice = await scored();
    const proposal = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    const leaver = await aPerson(db, { name: "Lately Left", roles: [{ role: "co_ordinator", at: authority }] });
    await aMembership(db, leaver, { role: "school_staff", at: school, from: "2015-09-01", until: "2024-08-31" });
    const path = `/submissions/${practice.submissionId}`;
    const refused = await read(await app.post(`${path}/confirmations`, { proposal }, leaver));
    expect(refused.status).toBe(403);
    expect(refused.text).toContain("held a role at the school until 31 August 2024");
    const page = await read(await app.get(path, leaver));
    expect(page.buttons).not.toContain("Confirm the decision");
    expect(page.text).toMatch(/It can be confirmed by .*Mary Thwaite/);
    expect(page.text).not.toMatch(/confirmed by .*Lately Left/);
  });

  test("is not somebody who scored it", async () => {
    const practice = await ours();
    const both = await aPerson(db, {
      roles: [
        { role: "co_ordinator", at: authority },
        { role: "assessor", at: authority },
      ],
    });
    const other = await anAssessor(db, authority);
    await assessed(db, practice, [
      { assessor: both, scores: [2, 2, 2, 2, 2] },
      { assessor: other, scores: [2, 2, 2, 2, 2] },
    ]);
    const path = `/submissions/${practice.submissionId}`;
    expect((await app.post(`${path}/proposals`, form, both)).status).toBe(403);
    const proposal = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    expect((await app.post(`${path}/confirmations`, { proposal }, both)).status).toBe(403);
  });

  test("may not confirm what somebody proposed who has come to the school since", async () => {
    const practice = await scored();
    const mover = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
    const proposal = await proposed(app, { submissionId: practice.submissionId, proposer: mover });
    await aMembership(db, mover, { role: "governor", at: school });
    const path = `/submissions/${practice.submissionId}/confirmations`;
    const answer = await read(await app.post(path, { proposal }, authorityLead));
    expect([answer.status, answer.text.includes("has come to have an interest")]).toEqual([409, true]);
  });

  test("of two who confirm at once one is told, and nothing is done twice", async () => {
    const practice = await scored();
    const path = `/submissions/${practice.submissionId}/confirmations`;
    const proposal = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    const answers = await Promise.all([
      app.post(path, { proposal }, second),
      app.post(path, { proposal }, authorityLead),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const kitemarks = await db.selectFrom("kitemarks").select("id").where("practice_id", "=", practice.id).execute();
    expect(kitemarks).toHaveLength(1);
  });

  test("does not confirm it, says why, and the first proposes anew; the old proposal cannot be confirmed", async () => {
    const practice = await scored();
    const path = `/submissions/${practice.submissionId}`;
    const old = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    const unsaid = await read(await app.post(`${path}/turn-downs`, { proposal: old, reason: " " }, second));
    expect([unsaid.status, unsaid.errors]).toEqual([
      422,
      ["Say what should be looked at again; whoever proposed it reads this"],
    ]);
    const reason = "Say which pupils it did not work for.";
    expect((await app.post(`${path}/turn-downs`, { proposal: old, reason }, second)).status).toBe(303);
    const mails = (await app.mails()).filter(({ text }) => text.includes(reason));
    expect(mails.map(({ to }) => to)).toEqual([coordinator.email]);
    expect((await read(await app.get(path, coordinator))).text).toContain(reason);
    await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    const stale = await read(await app.post(`${path}/confirmations`, { proposal: old }, second));
    expect([stale.status, stale.text.includes("is not proposed any more")]).toEqual([409, true]);
    expect((await app.post(`${path}/take-backs`, {}, second)).status).toBe(403);
    expect((await app.post(`${path}/take-backs`, {}, coordinator)).status).toBe(303);
    expect((await app.post(`${path}/take-backs`, {}, coordinator)).status).toBe(409);
  });

  test("the twin: the database alone refuses one person who is both", async () => {
    const practice = await scored();
    const id = await proposed(app, { submissionId: practice.submissionId, proposer: coordinator });
    const settled = { settled_by: coordinator.id, settled_at: new Date(), status: "confirmed" as const };
    const both = planted(db, (trx) => trx.updateTable("proposals").set(settled).where("id", "=", id).execute());
    await expect(both).rejects.toThrow("check constraint");
  });
});
