import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import {
  aPerson,
  aSchool,
  anAuthority,
  type Person,
  type School,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { clockAt } from "../../../platform/clock.ts";
import { nextDay, startOfDay } from "../../../platform/text/dates.ts";
import { keepKitemarksInTime } from "./jobs.ts";

/* Two years of kitemarks, walked through with the job of every day. Time is the test's; the database is real. */

let app: TestApp;
let clock: ReturnType<typeof clockAt>;
let school: School;
let author: Person;
let lead: Person;

beforeAll(begin);

async function begin() {
  clock = clockAt("2026-11-21T10:00:00Z");
  app = await testApp({ clock });
  const { db } = app.deps.database;
  school = await aSchool(db, { authority: await anAuthority(db) });
  author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
  lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
}

const work = () => ({ db: app.deps.database.db, clock, publicUrl: app.deps.config.publicUrl });
const marked = (until: string, given: object = {}) =>
  aPublishedPractice(app.deps.database.db, { school, author, kitemarkUntil: until, ...given });

/** Does the job a few minutes past midnight in London of each of these days. */
async function walk(from: string, until: string, runs: (day: string) => number = () => 1): Promise<void> {
  for (let day = from; day <= until; day = nextDay(day)) {
    clock.moveTo(new Date(startOfDay(day).getTime() + 5 * 60_000));
    for (let run = 0; run < runs(day); run++) await keepKitemarksInTime(work());
  }
}

/** What was written about this practice: to whom, when (the day in the row's time), and what. */
async function told(ref: string) {
  const { rows } = await sql<{ recipient: string; subject: string; at: string }>`
    select recipient, subject, to_char(queued_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as at
    from mail_messages where subject like ${`%${ref}%`} order by queued_at, recipient`.execute(app.deps.database.db);
  return rows;
}
const timesOf = async (ref: string, { email }: Person) =>
  (await told(ref)).filter(({ recipient }) => recipient === email).map(({ at }) => at);

async function lapsesOf(practiceId: string) {
  const { rows } = await sql<{ at: string }>`
    select to_char(happened_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as at from events
    where type = 'kitemark_lapsed' and subject_id = ${practiceId}`.execute(app.deps.database.db);
  return rows.map(({ at }) => at);
}

describe("walked day by day through two years", () => {
  test(
    "each is reminded once at 90 and once at 30 days, and told on the day that it lapses",
    { timeout: 120_000 },
    async () => {
      const one = await marked("2028-11-21");
      await walk("2026-11-21", "2028-11-30");
      const expected = ["2028-08-23 00:05", "2028-10-22 00:05", "2028-11-22 00:05"];
      expect(await timesOf(one.ref, author)).toEqual(expected);
      expect(await timesOf(one.ref, lead)).toEqual(expected);
      expect(await lapsesOf(one.id)).toEqual(["2028-11-22 00:05"]);
      expect((await told(one.ref)).map(({ subject }) => subject)).toEqual([
        ...Array.from({ length: 4 }, () => `Still true? The kitemark of ${one.ref} holds until 21 November 2028`),
        ...Array.from({ length: 2 }, () => `Lapsed: the kitemark of ${one.ref}`),
      ]);
    },
  );

  test.each([
    ["the clocks going forward", "2027-03-28", "2026-12-28", "2027-02-26", "2027-03-29"],
    ["the clocks going back", "2027-10-31", "2027-08-02", "2027-10-01", "2027-11-01"],
    ["a leap day", "2028-02-29", "2027-12-01", "2028-01-30", "2028-03-01"],
    ["both clocks and the day between", "2027-06-15", "2027-03-17", "2027-05-16", "2027-06-16"],
  ])("over %s the days are the days", async (_what, last, at90, at30, lapse) => {
    const one = await marked(last);
    await walk(at90.replace(/..$/, "01"), nextDay(nextDay(lapse)));
    const days = (await timesOf(one.ref, author)).map((at) => at.slice(0, 10));
    expect(days).toEqual([at90, at30, lapse]);
    expect(await timesOf(one.ref, lead)).toHaveLength(3);
    expect((await lapsesOf(one.id)).map((at) => at.slice(0, 10))).toEqual([lapse]);
  });

  test("lapses at midnight in London, in summer an hour before midnight in UTC", async () => {
    const one = await marked("2027-06-15");
    const stripOf = async (at: string) => {
      clock.moveTo(at);
      return (await (await app.get(`/practices/${one.ref}`)).text()).replaceAll(/<[^>]+>|\s+/g, " ");
    };
    expect(await stripOf("2027-06-15T22:59:59Z")).toMatch(/until\s+15 June 2027/);
    expect(await stripOf("2027-06-15T23:00:00Z")).toMatch(/lapsed\s+since\s+15 June 2027/);
  });
});

describe("days that were missed", () => {
  test("are caught up: a reminder comes late, and of two the later alone", async () => {
    const [late, both] = [await marked("2027-06-15"), await marked("2027-04-20")];
    await walk("2027-03-10", "2027-03-10");
    await walk("2027-04-01", "2027-04-03");
    expect((await timesOf(late.ref, author)).map((at) => at.slice(0, 10))).toEqual(["2027-04-01"]);
    expect(await timesOf(both.ref, author)).toEqual(["2027-03-10 00:05", "2027-04-01 00:05"]);
    const slept = await marked("2027-05-01");
    await walk("2027-04-25", "2027-04-26");
    expect(await timesOf(slept.ref, author)).toEqual(["2027-04-25 00:05"]);
  });

  test("over the lapse itself: it is noted once when the server wakes, and no reminder comes after it", async () => {
    const one = await marked("2027-06-15");
    await walk("2027-07-20", "2027-07-22");
    expect(await timesOf(one.ref, author)).toEqual(["2027-07-20 00:05"]);
    expect(await lapsesOf(one.id)).toEqual(["2027-07-20 00:05"]);
  });
});

describe("the job run twice", () => {
  test("one run after the other, and two at once, remind and note once", async () => {
    const one = await marked("2027-06-15");
    await walk("2027-03-16", "2027-03-18", () => 2);
    clock.moveTo("2027-05-16T09:00:00Z");
    await Promise.all([keepKitemarksInTime(work()), keepKitemarksInTime(work())]);
    clock.moveTo("2027-06-16T09:00:00Z");
    await Promise.all([keepKitemarksInTime(work()), keepKitemarksInTime(work())]);
    expect((await timesOf(one.ref, author)).map((at) => at.slice(0, 10))).toEqual([
      "2027-03-17",
      "2027-05-16",
      "2027-06-16",
    ]);
    expect(await lapsesOf(one.id)).toHaveLength(1);
  });

  test("without the rows that say what is done, each run writes again", async () => {
    await begin();
    const { db } = app.deps.database;
    const one = await marked("2027-06-15");
    await sql`alter table kitemark_reminders drop constraint kitemark_reminders_pkey`.execute(db);
    await sql`alter table kitemark_lapses drop constraint kitemark_lapses_pkey`.execute(db);
    clock.moveTo("2027-03-17T09:00:00Z");
    await Promise.all([keepKitemarksInTime(work()), keepKitemarksInTime(work())]);
    expect((await timesOf(one.ref, author)).length).toBeGreaterThan(1);
    clock.moveTo("2027-06-16T09:00:00Z");
    await Promise.all([keepKitemarksInTime(work()), keepKitemarksInTime(work())]);
    expect((await lapsesOf(one.id)).length).toBeGreaterThan(1);
  });
});

describe("who is reminded", () => {
  beforeAll(begin);

  test("is never somebody who has left, and of several leads the one who has led longest", async () => {
    const { db } = app.deps.database;
    const gone = await aPerson(db, { roles: [{ role: "school_staff", at: school, until: "2027-01-01" }] });
    const newer = await aPerson(db, { roles: [{ role: "school_lead", at: school, from: "2026-01-01" }] });
    const one = await marked("2027-06-15", { author: gone });
    await walk("2027-03-17", "2027-03-17");
    expect((await told(one.ref)).map(({ recipient }) => recipient)).toEqual([lead.email]);
    expect(await timesOf(one.ref, newer)).toEqual([]);
  });

  test("is the second contact that the school named, while they are there", async () => {
    const { db } = app.deps.database;
    const office = await aPerson(db, { roles: [{ role: "school_administrator", at: school }] });
    const one = await marked("2027-06-15");
    expect((await app.post(`/practices/${one.ref}/second-contacts`, { contact: office.id }, author)).status).toBe(303);
    await walk("2027-03-17", "2027-03-17");
    expect(await timesOf(one.ref, office)).toHaveLength(1);
    expect(await timesOf(one.ref, lead)).toEqual([]);
    await planted(db, (trx) =>
      trx.updateTable("memberships").set({ until_on: "2027-05-01" }).where("person_id", "=", office.id).execute(),
    );
    await walk("2027-05-16", "2027-05-16");
    expect(await timesOf(one.ref, lead)).toHaveLength(1);
  });

  test("is nobody once the school has asked to renew it, and nobody of a withdrawn practice", async () => {
    const [asked, withdrawn] = [await marked("2027-06-15"), await marked("2027-06-15")];
    await walk("2027-03-17", "2027-03-17");
    const answers = { still_done: "yes", contact_right: "yes" };
    expect((await app.post(`/practices/${asked.ref}/renewals`, answers, author)).status).toBe(303);
    expect((await app.post(`/practices/${withdrawn.ref}/withdrawals`, { reason: "Stopped." }, lead)).status).toBe(303);
    await walk("2027-05-16", "2027-06-20");
    expect((await timesOf(asked.ref, author)).map((at) => at.slice(0, 10))).toEqual(["2027-03-17", "2027-06-16"]);
    expect(await lapsesOf(withdrawn.id)).toEqual([]);
  });
});
