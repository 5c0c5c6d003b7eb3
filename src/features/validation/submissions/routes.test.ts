import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aTheme, type GivenPractice } from "../../../../test/support/builders/practices.ts";
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

const ours = (given: GivenPractice = {}) =>
  aPractice(db, { school, author, themes: ["phonics"], status: "submitted", ...given });

describe("the queue", () => {
  test("shows what waits for this authority, longest first, and nothing of another's", async () => {
    await ours({ version: { title: "Waited longest" }, submittedAt: new Date("2026-11-01T09:00:00Z") });
    await ours({ version: { title: "Came later" }, submittedAt: new Date("2026-11-19T09:00:00Z") });
    const page = await read(await app.get("/queue", coordinator));
    expect(page.text.indexOf("Waited longest")).toBeLessThan(page.text.indexOf("Came later"));
    expect(page.text).toContain("20 days");
    expect(page.text).toContain("2 submissions are with you on 21 November 2026: 2 to decide and 0 to publish.");
    const other = await read(await app.get("/queue", elsewhere));
    expect(other.text).toContain("Nothing is waiting");
    expect((await app.get("/queue", lead)).status).toBe(403);
    expect((await app.get("/queue")).status).toBe(303);
  });
});
