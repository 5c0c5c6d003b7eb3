import { describe, expect, test } from "vitest";
import { allRoutes } from "../../src/app.ts";
import { createSignIn } from "../../src/features/people/index.ts";
import { testApp } from "../support/app.ts";
import { anAdoption } from "../support/builders/adoptions.ts";
import { aPerson, aSchool, anAuthority } from "../support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice } from "../support/builders/practices.ts";
import { read } from "../support/html.ts";

/* Short texts are looked through in one place, whatever form they were typed into: asked once, and nothing is done before. */

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const helen = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const pointing = "Say how it went for the pupil born on 12/03/2016, and for how many others.";
const asksToLook = (subject: string) => subject.startsWith("Please look");
const plain = "Say how it went, and for how many others.";

async function waiting() {
  const practice = await aPractice(db, { school, author, status: "awaiting_agreement" });
  const status = async () =>
    (await db.selectFrom("practices").select("status").where("id", "=", practice.id).executeTakeFirst())?.status;
  return { practice, status, path: `/drafts/${practice.id}/hand-backs` };
}

describe("a reason that looks as if it points at a pupil", () => {
  test("is asked about before anything is done, with the words to change, and what else was typed", async () => {
    const { path, status } = await waiting();
    const page = await read(await app.post(path, { reason: pointing, other: "kept" }, lead));
    expect([page.status, page.heading]).toEqual([422, "Might this point at a pupil?"]);
    expect(page.text).toContain("looks like a pupil’s date of birth");
    expect(page.text).toContain("Speak to your designated safeguarding lead");
    expect(page.forms.find(({ action }) => action === path)?.fields).toMatchObject({
      reason: [pointing],
      other: ["kept"],
    });
    expect(await status()).toBe("awaiting_agreement");
    expect((await app.mails()).filter(({ text }) => text.includes("12/03/2016"))).toEqual([]);
  });

  test("goes once it is changed; or once its sender says that they have checked, which the authority can read up", async () => {
    const changed = await waiting();
    expect((await app.post(changed.path, { reason: plain, pupil_asked: "yes" }, lead)).status).toBe(303);
    const checked = await waiting();
    const sent = { reason: pointing, pupil_asked: "yes", no_pupil: "checked" };
    expect((await app.post(checked.path, sent, lead)).status).toBe(303);
    expect(await checked.status()).toBe("draft");
    const audit = await read(await app.get("/audit", helen));
    expect(audit.text).toContain(`said that no pupil can be identified in what they sent to ${checked.path}`);
    expect(audit.text).not.toContain(changed.path);
    expect(audit.text).not.toContain("12/03/2016");
    const [told, ...more] = (await app.mails()).filter(({ to, subject }) => to === helen.email && asksToLook(subject));
    expect([told?.text.includes(`${lead.name} sent something at ${checked.path}`), more]).toEqual([true, []]);
    expect(told?.text).not.toContain("12/03/2016");
  });

  test("comes back with what is missing where it is sent again as it was", async () => {
    const { path, status } = await waiting();
    const page = await read(await app.post(path, { reason: pointing, pupil_asked: "yes" }, lead));
    expect([page.status, page.title.startsWith("Error: ")]).toEqual([422, true]);
    expect(page.errors).toEqual([
      "Change what points at a pupil, or say that you have checked that none can be identified",
    ]);
    expect(await status()).toBe("awaiting_agreement");
  });
});

describe("what is not done is neither asked about nor noted", () => {
  const notes = async (path: string) =>
    db
      .selectFrom("events")
      .select("id")
      .where("type", "=", "pupil_question_answered")
      .where("subject_id", "=", path)
      .execute();
  const checked = { reason: pointing, pupil_asked: "yes", no_pupil: "checked" };

  test("by whoever may not see the record: it is not there for them", async () => {
    const { path, status } = await waiting();
    const stranger = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db) }] });
    for (const form of [{ reason: pointing }, checked]) {
      const page = await read(await app.post(path, form, stranger));
      expect([page.status, page.heading]).toEqual([404, "Page not found"]);
      expect((await app.post(path, form)).status).toBe(401);
    }
    expect([await notes(path), await status()]).toEqual([[], "awaiting_agreement"]);
  });

  test("by whoever may see it and not do it: they are told who can", async () => {
    const practice = await aPublishedPractice(db, { school, author });
    const path = `/practices/${practice.ref}/revocations`;
    expect((await read(await app.post(path, { reason: pointing }, lead))).heading).not.toContain("pupil");
    expect((await app.post(path, checked, lead)).status).toBe(404);
    const adoption = await anAdoption(db, { school });
    const stops = `/adoptions/${adoption.id}/stops`;
    expect((await app.post(stops, checked, adoption.asker)).status).toBe(403);
    expect([await notes(path), await notes(stops)]).toEqual([[], []]);
  });

  test("before it is in a state to be done: other answers that are wanted leave no note, and what is done leaves one", async () => {
    const adoption = await anAdoption(db, { school });
    const path = `/adoptions/${adoption.id}/steps`;
    const step = { kind: "saw", "done_on-day": "14", "done_on-month": "11", "done_on-year": "2026" };
    const said = { ...step, note: pointing, pupil_asked: "yes", no_pupil: "checked" };
    expect((await app.post(path, said, adoption.asker)).status).toBe(422);
    expect(await notes(path)).toEqual([]);
    expect((await app.post(path, { ...said, minutes: "90" }, adoption.asker)).status).toBe(303);
    expect(await notes(path)).toHaveLength(1);
  });
});

test("of several texts each has the label that it has on its own page", async () => {
  const practice = await aPublishedPractice(db);
  const form = { draws: pointing, context: `Here too. ${pointing}` };
  const page = await read(await app.post(`/practices/${practice.ref}/asks`, form, lead));
  expect(page.find("label.govuk-label")).toEqual(
    expect.arrayContaining(["What draws you to it?", "What should they know about your school?"]),
  );
  expect(page.text).not.toContain("What you wrote");
});

test("it is the same of every form that has no question of its own: steps, outcomes, withdrawals, revocations", async () => {
  const adoption = await anAdoption(db, { school });
  const practice = await aPublishedPractice(db, { school, author });
  const step = { kind: "saw", "done_on-day": "14", "done_on-month": "11", "done_on-year": "2026", minutes: "90" };
  for (const [path, form, person] of [
    [`/adoptions/${adoption.id}/steps`, { ...step, note: pointing }, adoption.asker],
    [`/adoptions/${adoption.id}/stops`, { reason: pointing }, lead],
    [`/practices/${practice.ref}/withdrawals`, { reason: pointing }, lead],
    [`/practices/${practice.ref}/revocations`, { reason: pointing }, helen],
  ] as const) {
    const { heading } = await read(await app.post(path, form, person));
    expect({ path, heading }).toEqual({ path, heading: "Might this point at a pupil?" });
  }
});

test("who asks in its own form is not asked twice, and what nobody else reads is not asked about", async () => {
  const practice = await aPublishedPractice(db, { school, author });
  const posted = await read(await app.post(`/practices/${practice.ref}/discussion/posts`, { text: pointing }, lead));
  expect([posted.status, posted.heading === "Might this point at a pupil?"]).toEqual([422, false]);
  const draft = await aPractice(db, { school, author });
  const saved = await app.post(`/drafts/${draft.id}/sections/problem`, { problem: pointing, edits: "0" }, author);
  expect(saved.status).toBe(303);
});

test("every form is looked through, but for those that say why not", () => {
  const posts = allRoutes(createSignIn(app.deps), true).filter(({ method, uploads }) => method === "POST" && !uploads);
  const excused = posts.filter(({ pupilsAsked }) => pupilsAsked !== undefined);
  expect(posts.length - excused.length).toBeGreaterThan(60);
  expect(excused.filter(({ pupilsAsked }) => (pupilsAsked ?? "").length < 10)).toEqual([]);
});
