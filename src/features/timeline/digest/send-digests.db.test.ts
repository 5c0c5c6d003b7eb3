import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import {
  aMembership,
  aPerson,
  aSchool,
  anAuthority,
  type Person,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { clockAt } from "../../../platform/clock.ts";
import { sendDigests } from "./send-digests.ts";

/* Each test has a world of its own and a Monday of its own, so that one does not hear what another did. */

const clock = clockAt("2026-11-23T09:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
await aTheme(db, "phonics");

async function world() {
  const authority = await anAuthority(db);
  const school = await aSchool(db, { authority });
  const author = await aPerson(db, { name: "Aisha Rahman", roles: [{ role: "school_staff", at: school }] });
  const lead = await aPerson(db, { name: "Gwen Tarrant", roles: [{ role: "school_lead", at: school }] });
  const coordinator = await aPerson(db, { name: "Rowan Dale", roles: [{ role: "co_ordinator", at: authority }] });
  return { authority, school, author, lead, coordinator };
}

const digestsTo = async ({ email }: Person) =>
  (await app.mails()).filter(({ to, subject }) => to === email && /^Waymark (today|this week)/.test(subject));

async function sendAt(time: string): Promise<void> {
  clock.moveTo(time);
  await sendDigests(app.deps);
}

const chooses = (person: Person, choices: Record<string, string>) =>
  app.post("/my-work/notifications", choices, person);

/** Hands a write-up back to its author: something that others did on their work. */
async function handBackAt(time: string, { school, author, lead }: Awaited<ReturnType<typeof world>>, reason = "More") {
  clock.moveTo(time);
  const practice = await aPractice(db, { school, author, status: "awaiting_agreement", themes: ["phonics"] });
  expect((await app.post(`/drafts/${practice.id}/hand-backs`, { reason }, lead)).status).toBe(303);
  return practice;
}

test("once a week one mail tells what others did on one's work and what was published in one's authority", async () => {
  const here = await world();
  const published = await aPublishedPractice(db, {
    school: here.school,
    publishedAt: new Date("2026-11-19T10:00:00Z"),
  });
  const elsewhere = await aPublishedPractice(db, { publishedAt: new Date("2026-11-19T10:00:00Z") });
  await handBackAt("2026-11-20T10:00:00Z", here, "Restricted words of the lead");
  await sendAt("2026-11-23T07:05:00Z");
  await sendAt("2026-11-23T08:05:00Z");
  await sendAt("2026-11-25T07:05:00Z");
  const mails = await digestsTo(here.author);
  expect(mails.map(({ subject }) => subject)).toEqual(["Waymark this week: news of your work and one new practice"]);
  expect(mails[0]?.text).toContain("Gwen Tarrant handed the write-up back to its author");
  expect(mails[0]?.text).not.toContain("Restricted words");
  expect(mails[0]?.text).toContain(`/practices/${published.ref}`);
  expect(mails[0]?.text).not.toContain(elsewhere.ref);
  expect(mails[0]?.text).toContain("/unsubscribe?key=");
  expect((await digestsTo(here.lead))[0]?.text).not.toContain("handed the write-up back");
});

test("two workers at once, and one after the other, make one digest", async () => {
  const here = await world();
  await handBackAt("2026-12-04T10:00:00Z", here);
  clock.moveTo("2026-12-07T09:00:00Z");
  await Promise.all([sendDigests(app.deps), sendDigests(app.deps)]);
  await sendDigests(app.deps);
  expect(await digestsTo(here.author)).toHaveLength(1);
});

test("a server that slept over Monday sends it on the first morning that it wakes", async () => {
  const here = await world();
  await handBackAt("2026-12-11T10:00:00Z", here);
  await sendAt("2026-12-16T06:30:00Z");
  expect(await digestsTo(here.author)).toHaveLength(0);
  await sendAt("2026-12-16T07:05:00Z");
  expect(await digestsTo(here.author)).toHaveLength(1);
});

test("what somebody may be told is asked on the day of sending", async () => {
  const here = await world();
  const practice = await aPublishedPractice(db, { school: here.school, publishedAt: new Date("2026-12-18T10:00:00Z") });
  const left = await aPerson(db, { name: "Left Behind" });
  const role = await aMembership(db, left, { role: "school_staff", at: here.school });
  await handBackAt("2026-12-18T11:00:00Z", { ...here, author: left });
  await app.post(`/practices/${practice.ref}/withdrawals`, { reason: "The room is closed." }, here.lead);
  await planted(db, (trx) =>
    trx.updateTable("memberships").set({ until_on: "2026-12-20" }).where("id", "=", role.id).execute(),
  );
  await sendAt("2026-12-21T07:05:00Z");
  expect(await digestsTo(left)).toEqual([]);
  expect(await digestsTo(here.coordinator)).toEqual([]);
});

test("where nothing happened no mail comes, and who wants none gets none", async () => {
  const here = await world();
  const quiet = await world();
  clock.moveTo("2026-12-24T10:00:00Z");
  await chooses(here.author, { work_summary: "never", published_in_authority: "never" });
  await handBackAt("2026-12-24T11:00:00Z", here);
  await sendAt("2026-12-28T07:05:00Z");
  expect(await digestsTo(here.author)).toEqual([]);
  expect(await digestsTo(quiet.author)).toEqual([]);
});

test("changing from daily to weekly and back loses nothing and tells nothing twice", async () => {
  const here = await world();
  clock.moveTo("2027-01-04T08:00:00Z");
  await chooses(here.author, { work_summary: "daily", published_in_authority: "never" });
  const titles: string[] = [];
  for (const [day, choice] of [
    ["2027-01-05", undefined],
    ["2027-01-06", "weekly"],
    ["2027-01-07", undefined],
    ["2027-01-11", "daily"],
    ["2027-01-12", undefined],
  ] as const) {
    await sendAt(`${day}T07:05:00Z`);
    titles.push((await handBackAt(`${day}T10:00:00Z`, here)).title);
    if (choice) await chooses(here.author, { work_summary: choice });
  }
  await sendAt("2027-01-13T07:05:00Z");
  const told = (await digestsTo(here.author)).map(({ text }) => text).join("\n");
  expect(titles.map((title) => told.split(`(${title},`).length - 1)).toEqual([1, 1, 1, 1, 1]);
});

test("over both changes of the clocks a daily digest comes once a day, and tells each thing once", async () => {
  for (const [first, days] of [
    ["2027-03-26", ["2027-03-26", "2027-03-27", "2027-03-28", "2027-03-29"]],
    ["2027-10-29", ["2027-10-29", "2027-10-30", "2027-10-31", "2027-11-01"]],
  ] as const) {
    const here = await world();
    clock.moveTo(`${first}T00:10:00Z`);
    await chooses(here.author, { work_summary: "daily", published_in_authority: "never" });
    const titles: string[] = [];
    for (const day of days) {
      // In the hour that is missing in March and comes twice in October, too.
      for (const time of ["00:30", "01:30"]) titles.push((await handBackAt(`${day}T${time}:00Z`, here)).title);
      for (const hour of ["05", "06", "07", "08", "20"]) await sendAt(`${day}T${hour}:05:00Z`);
    }
    const mails = await digestsTo(here.author);
    expect(mails).toHaveLength(days.length);
    const told = mails.map(({ text }) => text).join("\n");
    expect(titles.map((title) => told.split(`(${title},`).length - 1)).toEqual(titles.map(() => 1));
  }
});

test("new practice is told at once to who asked for that, once, and with one press no more", async () => {
  const here = await world();
  clock.moveTo("2027-11-08T10:00:00Z");
  await chooses(here.author, { published_in_authority: "at_once", published_on_my_themes: "at_once" });
  await aPractice(db, { school: here.school, author: here.author, themes: ["phonics"] });
  const colleague = await aPerson(db, { roles: [{ role: "school_staff", at: here.school }] });
  const practice = await aPractice(db, {
    school: here.school,
    author: colleague,
    status: "validated",
    themes: ["phonics"],
  });
  expect((await app.post(`/submissions/${practice.submissionId}/publications`, {}, here.coordinator)).status).toBe(303);
  const mails = (await app.mails()).filter(
    ({ to, subject }) => to === here.author.email && subject.startsWith("New practice"),
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]?.links.some((link) => link.includes("/unsubscribe?key="))).toBe(true);
});
