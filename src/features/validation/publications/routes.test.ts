import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aTheme, type GivenPractice } from "../../../../test/support/builders/practices.ts";
import { aScoredSubmission } from "../../../../test/support/builders/assessments.ts";
import { decided } from "../../../../test/support/deciding.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
await aTheme(db, "phonics");

const ours = (given: GivenPractice = {}) =>
  aPractice(db, { school, author, themes: ["phonics"], status: "submitted", ...given });
const practiceRow = ({ id }: { id: string }) =>
  db.selectFrom("practices").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("publishing", () => {
  test("gives a reference and an address that stay through a later version", async () => {
    const practice = await ours({ status: "validated" });
    const path = `/submissions/${practice.submissionId}/publications`;
    expect((await app.post(path, {}, authorityLead)).status).toBe(403);
    expect((await app.post(path, {}, coordinator)).status).toBe(303);
    const { ref } = await practiceRow(practice);
    expect(ref).toMatch(/^GP-\d{4,}$/);
    expect((await app.get(`/practices/${ref}`)).status).toBe(200);
    expect((await app.post(path, {}, coordinator)).status).toBe(409);
    expect((await app.mails()).filter(({ subject }) => subject.startsWith(`Published as ${ref}`))).toHaveLength(2);

    await app.post(`/drafts/${practice.id}/revisions`, {}, author);
    await app.post(`/drafts/${practice.id}/sections/problem`, { edits: "0", problem: "Seen anew" }, author);
    await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author);
    await app.post(`/drafts/${practice.id}/submissions`, {}, lead);
    const latest = await db
      .selectFrom("submissions")
      .select("id")
      .where("practice_id", "=", practice.id)
      .orderBy("submitted_at", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    await aScoredSubmission(db, { ...practice, submissionId: latest.id });
    await decided(app, { submissionId: latest.id, proposer: coordinator, confirmer: authorityLead });
    expect((await read(await app.get(`/practices/${ref}`))).text).not.toContain("Seen anew");
    expect((await app.post(`/submissions/${latest.id}/publications`, {}, coordinator)).status).toBe(303);
    expect((await read(await app.get(`/practices/${ref}`))).text).toContain("Seen anew");
    expect((await practiceRow(practice)).ref).toBe(ref);
  });
});
