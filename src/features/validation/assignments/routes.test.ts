import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAssessor, assessed, type FiveScores } from "../../../../test/support/builders/assessments.ts";
import {
  aMembership,
  aPerson,
  aSchool,
  anAuthority,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aDocument } from "../../../../test/support/builders/media.ts";
import { aPractice, type Practice } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { gatesAnswered } from "../../../../test/support/deciding.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";
import { criteria } from "../assessments/criteria.ts";
import { remindAssessors } from "./reminders.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;

/** An authority with a co-ordinator, a school with a submission, and three assessors who are free. */
async function world() {
  const authority = await anAuthority(db);
  const school = await aSchool(db, { authority, trust_uid: "t-1", trust_name: "A Trust" });
  const coordinator = await aPerson(db, { name: "Rowan Dale", roles: [{ role: "co_ordinator", at: authority }] });
  const lead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
  const practice = await aPractice(db, { school, status: "submitted" });
  const [ann, bob, cay] = [
    await anAssessor(db, authority, { name: "Ann Able" }),
    await anAssessor(db, authority, { name: "Bob Baker" }),
    await anAssessor(db, authority, { name: "Cay Carter" }),
  ];
  return {
    authority,
    school,
    coordinator,
    lead,
    practice,
    ann,
    bob,
    cay,
    path: `/submissions/${practice.submissionId}`,
  };
}

const due = { "due-day": "12", "due-month": "12", "due-year": "2026" };
const scoresForm = (five: FiveScores, reason = "As the descriptor says.") => ({
  ...Object.fromEntries(criteria.map((criterion, index) => [criterion, String(five[index])])),
  ...Object.fromEntries(criteria.map((criterion) => [`${criterion}_reason`, reason])),
  ...gatesAnswered("yes"),
});
const stageOf = async ({ submissionId }: Practice) => {
  const query = db
    .selectFrom("submissions")
    .select("stage")
    .where("id", "=", submissionId ?? "");
  return (await query.executeTakeFirstOrThrow()).stage;
};

describe("choosing who assesses", () => {
  test("Waymark proposes two, says why others cannot be chosen, and writes to whoever is chosen", async () => {
    const { path, coordinator, practice, ann, bob, cay, school } = await world();
    await aMembership(db, ann, { role: "governor", at: school });
    const page = await read(await app.get(`${path}/assessors`, coordinator));
    expect(page.text).toMatch(/Ann Able ?Holds a role at the school/);
    const form = page.forms.find(({ action }) => action.endsWith("/assignments"));
    expect(form?.fields["assessor"]).toEqual([bob.id, cay.id]);
    expect((await app.post(`${path}/assignments`, { assessor: [bob.id, cay.id], ...due }, coordinator)).status).toBe(
      303,
    );
    expect(await stageOf(practice)).toBe("scoring");
    const mails = (await app.mails()).filter(({ subject }) => subject.includes(practice.title));
    expect(mails.map(({ to }) => to).toSorted()).toEqual([bob.email, cay.email].toSorted());
  });

  test("somebody with an interest is refused whatever is sent, and so is a second choice at once", async () => {
    const { path, coordinator, practice, ann, bob, cay, school, authority } = await world();
    const sister = await aSchool(db, { authority, trust_uid: "t-1", trust_name: "A Trust" });
    await aMembership(db, ann, { role: "school_lead", at: sister });
    await aMembership(db, bob, { role: "school_staff", at: school, until: "2023-11-22" });
    for (const one of [ann, bob]) {
      const answer = await app.post(`${path}/assignments`, { assessor: [one.id, cay.id], ...due }, coordinator);
      expect(answer.status).toBe(409);
    }
    expect(await stageOf(practice)).toBe("awaiting_assessors");
    const dee = await anAssessor(db, authority);
    const sent = { assessor: [dee.id, cay.id], ...due };
    const answers = await Promise.all([
      app.post(`${path}/assignments`, sent, coordinator),
      app.post(`${path}/assignments`, sent, coordinator),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });

  test("is the co-ordinator's alone, and says what is wrong", async () => {
    const { path, coordinator, lead, ann, bob } = await world();
    const sent = { assessor: [ann.id, bob.id], ...due };
    expect((await app.post(`${path}/assignments`, sent, lead)).status).toBe(404);
    expect((await app.get(`${path}/assessors`, ann)).status).toBe(404);
    const wrong = { assessor: ann.id, "due-day": "31", "due-month": "2", "due-year": "2027" };
    const page = await read(await app.post(`${path}/assignments`, wrong, coordinator));
    expect([page.status, page.errors]).toEqual([
      422,
      ["Choose 2 people", "Enter the day by which scores are due, like 12 12 2026"],
    ]);
  });
});

describe("scoring", () => {
  test("is blind: with one in, nobody but who gave it meets a score, a reason or a sum of them", async () => {
    const { path, coordinator, lead, practice, ann, bob } = await world();
    const [first = "", second = ""] = await assessed(db, practice, [{ assessor: ann }, { assessor: bob }]);
    const sent = { ...scoresForm([3, 3, 3, 3, 3], "A word that is Ann’s own"), edits: "0" };
    expect((await app.post(`/assessments/${first}/submissions`, sent, ann)).status).toBe(303);
    for (const [address, person] of [
      [path, coordinator],
      [path, lead],
      ["/queue", coordinator],
      ["/calibration", coordinator],
      ["/audit", coordinator],
      [`/assessments/${second}`, bob],
      [`/drafts/${practice.id}/check`, practice.author],
    ] as const) {
      const { text } = await read(await app.get(address, person));
      expect(text).not.toContain("Ann’s own");
      expect(text).not.toContain("The scores");
    }
    expect((await app.get(`/assessments/${first}`, bob)).status).toBe(404);
    expect((await app.mails()).some(({ text }) => text.includes("Ann’s own"))).toBe(false);
    const events = await db.selectFrom("events").select("facts").where("subject_id", "=", practice.id).execute();
    expect(JSON.stringify(events)).not.toMatch(/own|"3"|score":/);
  });

  test("the twin: once both are in the co-ordinator reads them, and the lead without names or words", async () => {
    const { path, coordinator, lead, practice, ann, bob } = await world();
    await assessed(db, practice, [
      { assessor: ann, scores: [3, 2, 2, 2, 2], reason: "A word that is Ann’s own" },
      { assessor: bob, scores: [3, 2, 2, 2, 2] },
    ]);
    const told = (await read(await app.get(path, coordinator))).text;
    for (const words of ["Ann Able", "Ann’s own", "Total of 15"]) expect(told).toContain(words);
    const toLead = (await read(await app.get(path, lead))).text;
    expect(toLead).toContain("Assessor 1");
    for (const words of ["Ann Able", "Ann’s own"]) expect(toLead).not.toContain(words);
  });

  test("half of it is saved; it is submitted whole, once, and does not change", async () => {
    const { practice, ann, bob } = await world();
    const [id = ""] = await assessed(db, practice, [{ assessor: ann }, { assessor: bob }]);
    const half = { benefit: "2", benefit_reason: "One class.", edits: "0" };
    expect((await app.post(`/assessments/${id}/scores`, half, ann)).status).toBe(303);
    const stale = await read(await app.post(`/assessments/${id}/scores`, { ...half, benefit: "3" }, ann));
    expect([stale.status, stale.text.includes("This was changed after you opened the page")]).toEqual([409, true]);
    const wanting = await read(await app.post(`/assessments/${id}/submissions`, { ...half, edits: "1" }, ann));
    expect([wanting.status, wanting.errors[0]]).toEqual([422, "Choose a score for context"]);
    const whole = { ...scoresForm([2, 2, 2, 2, 2]), edits: "1" };
    expect((await app.post(`/assessments/${id}/submissions`, whole, ann)).status).toBe(303);
    expect((await app.post(`/assessments/${id}/scores`, { ...whole, edits: "2" }, ann)).status).toBe(409);
  });

  test("whoever has come to the school since they were asked cannot submit", async () => {
    const { practice, school, ann, bob } = await world();
    const [id = ""] = await assessed(db, practice, [{ assessor: ann }, { assessor: bob }]);
    await aMembership(db, ann, { role: "school_staff", at: school });
    const sent = { ...scoresForm([2, 2, 2, 2, 2]), edits: "0" };
    const refused = await read(await app.post(`/assessments/${id}/submissions`, sent, ann));
    expect([refused.status, refused.text.includes("holds a role at the school")]).toEqual([403, true]);
  });
});

test("a co-ordinator with an interest neither chooses nor stands down, and is told who does; another does both", async () => {
  const { authority, school, practice, ann, bob, coordinator, path } = await world();
  const roles = [
    { role: "co_ordinator", at: authority },
    { role: "governor", at: school, from: "2020-01-01", until: "2025-12-31" },
  ] as const;
  const interested = await aPerson(db, { roles: [...roles] });
  const page = await read(await app.get(path, interested));
  expect(page.text).toContain("Another co-ordinator chooses who assesses it: you have an interest in it.");
  expect(page.links.map(({ href }) => href)).not.toContain(`${path}/assessors`);
  const told = await read(await app.get(`${path}/assessors`, interested));
  expect([told.status, told.text.includes("another co-ordinator, not by somebody who")]).toEqual([403, true]);
  const chosen = { assessor: [ann.id, bob.id], ...due };
  expect((await app.post(`${path}/assignments`, chosen, interested)).status).toBe(403);
  expect(await stageOf(practice)).toBe("awaiting_assessors");
  expect((await app.post(`${path}/assignments`, chosen, coordinator)).status).toBe(303);
  const held = db.selectFrom("assignments").select("id").where("assessor_id", "=", ann.id);
  const ending = `${path}/assignments/${(await held.executeTakeFirstOrThrow()).id}`;
  const reason = "On leave until Easter";
  expect((await app.get(ending, interested)).status).toBe(403);
  expect((await app.post(`${ending}/endings`, { reason }, interested)).status).toBe(403);
  expect((await app.post(`${ending}/endings`, { reason }, coordinator)).status).toBe(303);
});

test("an assessor who declares an interest is asked about that school no more, and another is proposed", async () => {
  const { path, coordinator, practice, ann, bob, cay } = await world();
  const [id = ""] = await assessed(db, practice, [{ assessor: ann }, { assessor: bob }]);
  const unsaid = await read(await app.post(`/assessments/${id}/interests`, { kind: "other" }, ann));
  expect([unsaid.status, unsaid.errors]).toEqual([422, ["Say what the interest is"]]);
  expect((await app.post(`/assessments/${id}/interests`, { kind: "relative" }, ann)).status).toBe(303);
  expect(await stageOf(practice)).toBe("awaiting_assessors");
  const page = await read(await app.get(`${path}/assessors`, coordinator));
  expect(page.text).toMatch(/Ann Able ?Has declared that a relative works or learns there/);
  expect(page.forms.find(({ action }) => action.endsWith("/assignments"))?.fields["assessor"]).toEqual([cay.id]);
  expect((await app.get(`/assessments/${id}`, ann)).status).toBe(404);
});

test("each reminder goes once, and the co-ordinator hears of what is overdue", async () => {
  const { practice, coordinator, ann, bob } = await world();
  await assessed(db, practice, [
    { assessor: ann, dueOn: "2026-11-25" },
    { assessor: bob, dueOn: "2026-12-20" },
  ]);
  const work = { db, clock, publicUrl: app.deps.config.publicUrl };
  const run = async (time: string) => {
    clock.moveTo(time);
    await remindAssessors(work);
    await remindAssessors(work);
  };
  await run("2026-11-21T10:00:00Z");
  await run("2026-11-26T10:00:00Z");
  clock.moveTo("2026-11-21T10:00:00Z");
  const subjects = (await app.mails()).filter(({ subject }) => subject.includes(practice.title));
  expect(subjects.filter(({ to }) => to === ann.email).map(({ subject }) => subject.split(":")[0])).toEqual([
    "Due on 25 November 2026",
    "Overdue",
  ]);
  expect(subjects.filter(({ to }) => to === coordinator.email)).toHaveLength(1);
  await planted(db, (trx) => trx.deleteFrom("assignment_reminders").execute());
});

test("whoever assesses a submission opens its documents, and nobody else who assesses does", async () => {
  const { practice, ann, bob, cay } = await world();
  const { hash } = await aDocument(db, app.deps.files, practice, "What the children wrote");
  expect((await app.get(`/files/${hash}`, ann)).status).toBe(404);
  await assessed(db, practice, [{ assessor: ann }, { assessor: bob }]);
  expect((await app.get(`/files/${hash}`, ann)).status).toBe(200);
  expect((await app.get(`/files/${hash}`, cay)).status).toBe(404);
});
