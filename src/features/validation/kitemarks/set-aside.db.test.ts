import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { keepKitemarksInTime } from "./jobs.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
await aTheme(db, "phonics");
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const helen = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });

const marksOf = ({ id }: { id: string }) =>
  db
    .selectFrom("kitemarks")
    .select(["id", "ended_as", "valid_until"])
    .where("practice_id", "=", id)
    .orderBy("id")
    .execute();

/** Opened for comment and closed; then returned to its school, or not. */
async function consulted(practice: { id: string }, { returned }: { returned: boolean }) {
  const opened = await app.post(`/drafts/${practice.id}/consultations`, { days: "14" }, helen);
  const address = opened.headers.get("location") ?? "";
  await app.post(`${address}/closures`, { early_reason: "All have answered" }, helen);
  if (returned) await app.post(`${address}/returns`, { reason: "Add the cost" }, helen);
  return practice;
}
const validated = () =>
  aPractice(db, { school, author, status: "validated", themes: ["phonics"], kitemarkUntil: "2027-01-10" });

/** A second version of it, awarded a kitemark of its own and not yet published. */
async function secondVersion(practice: { id: string }, validUntil: string) {
  expect((await app.post(`/drafts/${practice.id}/revisions`, {}, author)).status).toBe(303);
  const { version } = await db
    .selectFrom("practices")
    .select("working_version_id as version")
    .where("id", "=", practice.id)
    .executeTakeFirstOrThrow();
  const about = { authority_code: authority.code, practice_id: practice.id };
  const [submission, decision, now] = [uuidv7(), uuidv7(), clock.now()];
  const gates = { gate_baseline: true, gate_privacy: true, gate_head_agrees: true, gate_named_person: true };
  await planted(db, async (trx) => {
    const submitted = { id: submission, version_id: version ?? "", submitted_by: author.id, submitted_at: now };
    await trx
      .insertInto("submissions")
      .values({ ...about, ...submitted, stage: "decided", stage_since: now })
      .execute();
    const decided = { id: decision, submission_id: submission, decided_by: helen.id, decided_at: now };
    await trx
      .insertInto("decisions")
      .values({ ...about, ...decided, ...gates, gate_plain_english: true, outcome: "validated" })
      .execute();
    const awarded = { id: uuidv7(), decision_id: decision, level: "good", awarded_on: "2026-11-21" } as const;
    await trx
      .insertInto("kitemarks")
      .values({ ...about, ...awarded, valid_until: validUntil })
      .execute();
    await trx.updateTable("practices").set({ status: "validated" }).where("id", "=", practice.id).execute();
  });
}

describe("the kitemark of a version that went back to its school before it was published", () => {
  test("is set aside, told on the record and in the letter, and never public again", async () => {
    const practice = await consulted(await validated(), { returned: true });
    expect((await marksOf(practice)).map(({ ended_as }) => ended_as)).toEqual(["set_aside"]);
    const record = await read(await app.get(`/drafts/${practice.id}/check`, lead));
    expect(record.text).toContain("Set aside on 21 November 2026");
    expect(record.text).toContain("set the kitemark aside, because the write-up went back to the school");
    const letter = (await app.mails()).find(({ to, subject }) => to === author.email && subject.startsWith("Returned"));
    expect(letter?.text).toContain("The kitemark that was awarded to this version is set aside");
    await app.post(`/drafts/${practice.id}/submissions`, {}, lead);
    expect((await read(await app.get("/my-work", author))).text).not.toContain("Still true?");
    clock.moveTo("2027-01-20T10:00:00Z");
    await keepKitemarksInTime({ db, clock, publicUrl: app.deps.config.publicUrl });
    const dates = (await app.mails()).filter(({ subject }) => subject.includes("kitemark"));
    expect(dates).toEqual([]);
    clock.moveTo("2026-11-21T10:00:00Z");
  });

  test("and only that: what is published instead keeps its own", async () => {
    const practice = await consulted(await validated(), { returned: false });
    expect((await marksOf(practice)).map(({ ended_as }) => ended_as)).toEqual([null]);
  });

  test("leaves the mark of the earlier version that the public sees", async () => {
    const practice = await aPublishedPractice(db, { school, author, themes: ["phonics"], kitemarkUntil: "2028-09-14" });
    await secondVersion(practice, "2028-11-21");
    await consulted(practice, { returned: true });
    expect((await marksOf(practice)).map(({ ended_as }) => ended_as)).toEqual([null, "set_aside"]);
    const page = await read(await app.get(`/practices/${practice.ref}`));
    expect(page.text).toContain("14 September 2028");
    expect(page.text).not.toContain("revoked");
    const shown = await read(await app.get(`/practices/${practice.ref}/kitemark`));
    expect(shown.text).toContain("14 September 2028");
    const jwt = await (await app.get(`/practices/${practice.ref}/kitemark/credential`)).text();
    const verdict = await read(await app.post("/verify", { text: jwt }));
    expect(verdict.text).toContain("This kitemark holds");
  });
});
