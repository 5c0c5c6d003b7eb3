import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const elsewhere = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });
await aTheme(db, "phonics");

describe("withdrawing", () => {
  test("needs a public reason, and the address then says it", async () => {
    const practice = await aPublishedPractice(db, { school, author });
    const path = `/practices/${practice.ref}/withdrawals`;
    expect((await app.get(`/practices/${practice.ref}/withdrawal`, lead)).status).toBe(200);
    expect((await app.get(`/practices/${practice.ref}/withdrawal`, elsewhere)).status).toBe(403);
    const unsaid = await read(await app.post(path, { reason: "" }, lead));
    expect([unsaid.status, unsaid.errors]).toEqual([422, ["Say why it is being withdrawn; the reason is public"]]);
    expect((await app.post(path, { reason: "We have stopped." }, lead)).status).toBe(303);
    expect((await app.get(`/practices/${practice.ref}`)).status).toBe(410);
    expect((await app.post(path, { reason: "Again" }, lead)).status).toBe(403);
  });

  test("is possible while a new version is being written", async () => {
    const practice = await aPublishedPractice(db, { school, author });
    await app.post(`/drafts/${practice.id}/revisions`, {}, author);
    const withdrawn = await app.post(`/practices/${practice.ref}/withdrawals`, { reason: "Wrong" }, coordinator);
    expect(withdrawn.status).toBe(303);
    expect((await app.get(`/practices/${practice.ref}`)).status).toBe(410);
  });
});
