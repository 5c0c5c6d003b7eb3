import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aNomination } from "../../../../test/support/builders/nominations.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;

async function aTeam() {
  const authority = await anAuthority(db);
  const at = (role: "co_ordinator" | "authority_lead" | "adviser") => aPerson(db, { roles: [{ role, at: authority }] });
  return {
    authority,
    coordinator: await at("co_ordinator"),
    second: await at("co_ordinator"),
    lead: await at("authority_lead"),
    adviser: await at("adviser"),
  };
}
const day = { "worked_on-day": "20", "worked_on-month": "11", "worked_on-year": "2026" };
const daysOf = ({ code }: { code: string }) =>
  db.selectFrom("co_ordinator_days").selectAll().where("authority_code", "=", code).execute();

describe("the log of days", () => {
  test("takes a co-ordinator's own time, and counts it against the budget", async () => {
    const { authority, coordinator, lead, second } = await aTeam();
    const said = { ...day, hours: "10.5", work: "submission", pieces: "3", note: "With the panel" };
    expect((await app.post("/co-ordinator-days", said, coordinator)).status).toBe(303);
    expect(await daysOf(authority)).toMatchObject([{ person_id: coordinator.id, worked_on: "2026-11-20", pieces: 3 }]);
    for (const reader of [coordinator, second, lead]) {
      const { text } = await read(await app.get("/co-ordinator-days", reader));
      expect(text).toContain("1.5 of 78 days are used this school year, and 76.5 are left");
      expect(text).toContain("With the panel");
    }
    expect((await read(await app.get("/nominations", coordinator))).text).toContain("1.5 of 78 days");
  });

  test("is refused to everybody else, and shows nothing of another authority", async () => {
    const [ours, theirs] = [await aTeam(), await aTeam()];
    const said = { ...day, hours: "3", work: "other", note: "Ours alone" };
    await app.post("/co-ordinator-days", said, ours.coordinator);
    for (const person of [ours.lead, ours.adviser]) {
      expect((await app.post("/co-ordinator-days", said, person)).status).toBe(403);
    }
    expect((await app.get("/co-ordinator-days", ours.adviser)).status).toBe(403);
    expect((await app.get("/co-ordinator-days")).status).toBe(303);
    expect((await read(await app.get("/co-ordinator-days", theirs.coordinator))).text).not.toContain("Ours alone");
  });

  test("says what is wrong with each answer, and keeps the others", async () => {
    const { authority, coordinator } = await aTeam();
    const said = { ...day, "worked_on-year": "2027", hours: "25", pieces: "none", note: "Kept" };
    const page = await read(await app.post("/co-ordinator-days", said, coordinator));
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      "Give the hours as a number between 0.25 and 14, such as 3.5",
      "Choose what the time was for",
      "Give how many were finished as a whole number from 1 to 99, or leave it blank",
      "The day is still to come: log time once it was spent",
    ]);
    expect(page.forms.find(({ action }) => action === "/co-ordinator-days")?.fields).toMatchObject({ note: ["Kept"] });
    expect(await daysOf(authority)).toEqual([]);
  });

  test("loses an entry only by the hand of whoever it is of", async () => {
    const { authority, coordinator, second } = await aTeam();
    await app.post("/co-ordinator-days", { ...day, hours: "3", work: "other" }, coordinator);
    const [entry] = await daysOf(authority);
    const path = `/co-ordinator-days/${entry?.id}/removals`;
    expect((await app.post(path, {}, second)).status).toBe(404);
    expect((await app.post("/co-ordinator-days/x/removals", {}, coordinator)).status).toBe(404);
    expect((await app.post(path, {}, coordinator)).status).toBe(303);
    expect(await daysOf(authority)).toEqual([]);
  });
});

describe("the budget of days", () => {
  test("is set by the authority lead alone", async () => {
    const { coordinator, lead } = await aTeam();
    expect((await app.post("/co-ordinator-budgets", { days: "40" }, coordinator)).status).toBe(403);
    const wrong = await read(await app.post("/co-ordinator-budgets", { days: "many" }, lead));
    expect([wrong.status, wrong.errors]).toEqual([422, ["Give the days as a number between 1 and 999, such as 78"]]);
    expect((await app.post("/co-ordinator-budgets", { days: "40.5" }, lead)).status).toBe(303);
    expect((await app.post("/co-ordinator-budgets", { days: "39" }, lead)).status).toBe(303);
    expect((await read(await app.get("/co-ordinator-days", coordinator))).text).toContain("0 of 39 days");
  });

  test("is outrun by what waits, and the queue says so with how it was worked out", async () => {
    const { authority, coordinator, lead } = await aTeam();
    const school = await aSchool(db, { authority });
    await app.post("/co-ordinator-budgets", { days: "1" }, lead);
    expect((await read(await app.get("/nominations", coordinator))).text).not.toContain("more work than days");
    for (let count = 0; count < 2; count++) await aPractice(db, { school, status: "submitted" });
    await aNomination(db, { school });
    const { text } = await read(await app.get("/nominations", coordinator));
    expect(text).toContain("There is more work than days. 0 of 1 days are used this school year, and 1 are left.");
    expect(text).toContain("What waits now already needs all of them.");
    expect(text).toMatch(/Reading and deciding submissions ?2 ?2 ?4 \(assumed\)/);
    expect(text).toContain("Waiting now: 1.3 days.");
  });

  test("is reckoned with a time that was measured, once enough was logged", async () => {
    const { coordinator } = await aTeam();
    await app.post("/co-ordinator-days", { ...day, hours: "10", work: "nomination", pieces: "20" }, coordinator);
    const { text } = await read(await app.get("/co-ordinator-days", coordinator));
    expect(text).toMatch(/Reading and answering nominations ?0 ?0 ?0\.5 \(measured on 20\)/);
  });
});
