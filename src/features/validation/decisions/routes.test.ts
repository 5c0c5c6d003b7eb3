import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aTheme, type GivenPractice } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";
import { gateKeys } from "../../practices/index.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const second = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const elsewhere = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });
await aTheme(db, "phonics");

const ours = (given: GivenPractice = {}) =>
  aPractice(db, { school, author, themes: ["phonics"], status: "submitted", ...given });
const gates = (answer: string) => Object.fromEntries(gateKeys.map((gate) => [gate, answer]));
const practiceRow = ({ id }: { id: string }) =>
  db.selectFrom("practices").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("deciding", () => {
  test("with every gate met the kitemark is awarded for two years, and the school hears", async () => {
    const practice = await ours();
    const path = `/submissions/${practice.submissionId}`;
    const page = await read(await app.get(path, coordinator));
    expect(page.text).toContain("Ten minutes with one book");
    expect(page.text).toContain("The level Good practice needs the scores of two assessors");
    const decided = await app.post(`${path}/decisions`, { ...gates("yes"), outcome: "validated" }, coordinator);
    expect(decided.status).toBe(303);
    const kitemark = await db
      .selectFrom("kitemarks")
      .selectAll()
      .where("practice_id", "=", practice.id)
      .executeTakeFirstOrThrow();
    expect(kitemark).toMatchObject({ level: "promising", awarded_on: "2026-11-21", valid_until: "2028-11-21" });
    expect((await read(await app.get(path, coordinator))).text).toContain("Level Promising, until 21 November 2028");
    await planted(db, (trx) =>
      trx.updateTable("kitemarks").set({ level: "good" }).where("id", "=", kitemark.id).execute(),
    );
    expect((await read(await app.get(path, coordinator))).text).toContain("Level Good practice, until");
    const mails = (await app.mails()).filter(({ subject }) => subject === `The kitemark is yours: ${practice.title}`);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
  });

  test("with one gate not met the kitemark is refused, and every answer kept", async () => {
    const practice = await ours();
    const form = { ...gates("yes"), gate_privacy: "no", outcome: "validated" };
    const page = await read(await app.post(`/submissions/${practice.submissionId}/decisions`, form, coordinator));
    expect(page.status).toBe(422);
    expect(page.errors).toHaveLength(1);
    expect(page.errors[0]).toContain("Is every pupil’s privacy kept?");
    expect(page.forms.at(-1)?.fields).toMatchObject({
      gate_privacy: ["no"],
      gate_baseline: ["yes"],
      outcome: ["validated"],
    });
    expect((await practiceRow(practice)).status).toBe("submitted");
  });

  test("a return needs its reason, which the school reads and is sent; it then submits again", async () => {
    const practice = await ours();
    const path = `/submissions/${practice.submissionId}/decisions`;
    const form = { ...gates("yes"), gate_baseline: "no", outcome: "returned" };
    const unsaid = await read(await app.post(path, { ...form, reason: "" }, coordinator));
    expect([unsaid.status, unsaid.errors]).toEqual([422, ["Say what the school needs to change"]]);
    const reason = "Give the figure for September.";
    expect((await app.post(path, { ...form, reason }, coordinator)).status).toBe(303);
    const told = (await read(await app.get(`/drafts/${practice.id}`, author))).text;
    expect(told).toContain(reason);
    expect(told).toMatch(/To these questions the answer was no: ?Is there a measure with a baseline\?/);
    expect(told).not.toContain("Does the head agree?");
    const decided = await read(await app.get(`/submissions/${practice.submissionId}`, second));
    expect(decided.text).toMatch(/Is there a measure with a baseline\? ?No/);
    expect(decided.text).toMatch(/Does the head agree\? ?Yes/);
    const mails = (await app.mails()).filter(({ text }) => text.includes(reason));
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
    expect(mails[0]?.text.replaceAll(/\s+/g, " ")).toContain("the answer was no: Is there a measure with a baseline?");
    const row = await practiceRow(practice);
    expect(row.working_version_id).not.toBe(practice.workingVersionId);
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(303);
    const submissions = await db
      .selectFrom("submissions")
      .select("id")
      .where("practice_id", "=", practice.id)
      .execute();
    expect(submissions).toHaveLength(2);
    expect((await read(await app.get(`/submissions/${practice.submissionId}`, coordinator))).forms).toHaveLength(1);
  });

  test("of two co-ordinators at once the second is told, and nothing is half done", async () => {
    const practice = await ours();
    const path = `/submissions/${practice.submissionId}/decisions`;
    const award = { ...gates("yes"), outcome: "validated" };
    const back = { ...gates("yes"), outcome: "returned", reason: "Too long" };
    const answers = await Promise.all([app.post(path, award, coordinator), app.post(path, back, second)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const decisions = await db.selectFrom("decisions").select("id").where("practice_id", "=", practice.id).execute();
    expect(decisions).toHaveLength(1);
    const late = await read(await app.post(path, back, second));
    expect(late.text).toContain("Somebody has dealt with this practice since you opened the page");
    expect(late.links.map(({ href }) => href)).toContain(`/submissions/${practice.submissionId}`);
  });

  test("only a co-ordinator of the authority decides, and never on a school of their own", async () => {
    const practice = await ours();
    const path = `/submissions/${practice.submissionId}`;
    const insider = await aPerson(db, {
      roles: [
        { role: "co_ordinator", at: authority },
        { role: "governor", at: school },
      ],
    });
    const form = { ...gates("yes"), outcome: "validated" };
    for (const [person, status] of [
      [authorityLead, 403],
      [insider, 403],
      [elsewhere, 404],
      [lead, 404],
    ] as const) {
      expect((await app.post(`${path}/decisions`, form, person)).status).toBe(status);
    }
    expect((await app.get(path, elsewhere)).status).toBe(404);
    expect((await read(await app.get(path, authorityLead))).buttons).not.toContain("Send the decision");
    expect((await app.post("/submissions/nothing/decisions", form, coordinator)).status).toBe(404);
  });
});
