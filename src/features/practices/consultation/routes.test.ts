import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { clockAt } from "../../../platform/clock.ts";
import { read } from "../../../../test/support/html.ts";
import { remindAndClose } from "./jobs.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
await aTheme(db, "phonics");
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const helen = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const ruth = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const colleague = await aPerson(db, {
  name: "Edith Cowgill",
  roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }],
});
const another = await aPerson(db, {
  name: "Edwin Raine",
  roles: [{ role: "school_staff", at: await aSchool(db, { authority }) }],
});
const stranger = await aPerson(db, {
  name: "Edgar Elsewhere",
  roles: [{ role: "school_lead", at: await aSchool(db) }],
});

async function opened(people = [colleague], days = "14") {
  const practice = await aPractice(db, {
    school,
    author,
    status: "validated",
    themes: ["phonics"],
    version: { problem: "Nobody read aloud" },
  });
  const answer = await app.post(`/drafts/${practice.id}/consultations`, { days }, helen);
  const address = answer.headers.get("location") ?? "";
  await app.post(`${address}/people`, { person: people.map(({ id }) => id) }, helen);
  return { practice, address, publishing: `/submissions/${practice.submissionId}/publications` };
}

const comments = (address: string) =>
  db
    .selectFrom("consultation_comments")
    .selectAll()
    .where("consultation_id", "=", address.split("/")[2] ?? "")
    .orderBy("commented_at")
    .execute();
const textOf = async (address: string, as: { id: string }) => (await read(await app.get(address, as))).text;
const statement = { said: "It was liked.", changed: "", unchanged: "", edits: "0" };

describe("whoever is asked", () => {
  test("is found by name within the authority, written to, and reads that version and nothing else", async () => {
    const practice = await aPractice(db, { school, author, status: "validated", version: { problem: "Nobody sang" } });
    const address =
      (await app.post(`/drafts/${practice.id}/consultations`, { days: "14" }, helen)).headers.get("location") ?? "";
    const found = await read(await app.get(`${address}?name=ed`, helen));
    expect(found.text).toContain("Edith Cowgill");
    expect(found.text).not.toContain("Edgar Elsewhere");
    expect((await app.get(address, colleague)).status).toBe(404);
    await app.post(`${address}/people`, { person: [colleague.id, stranger.id] }, helen);
    expect(await textOf(address, colleague)).toContain("Nobody sang");
    expect(await textOf("/my-work", colleague)).toContain("1 open for your comment");
    expect((await app.get(`/drafts/${practice.id}/check`, colleague)).status).toBe(404);
    expect((await app.get(address, stranger)).status).toBe(404);
    const mails = (await app.mails()).filter(({ subject }) => subject.startsWith("You are asked to comment"));
    expect(mails.map(({ to }) => to)).toContain(colleague.email);
    expect(mails.map(({ to }) => to)).not.toContain(stranger.email);
  });

  test("reads no figure about fewer than eleven pupils, which the authority does", async () => {
    const measure = {
      indicator: "Pupils who swim",
      unit: "percent" as const,
      cohort_size: 7,
      baseline: 43,
      after_value: 86,
    };
    const practice = await aPractice(db, {
      school,
      author,
      status: "validated",
      measures: [{ ...measure, period: "One term", comparator: null, source: "A count" }],
    });
    const address =
      (await app.post(`/drafts/${practice.id}/consultations`, { days: "3" }, helen)).headers.get("location") ?? "";
    await app.post(`${address}/people`, { person: colleague.id }, helen);
    expect(await textOf(address, colleague)).not.toContain("86");
    expect(await textOf(address, helen)).toContain("86");
  });

  test("is asked no more once they have left the authority's schools", async () => {
    const leaver = await aPerson(db, {
      roles: [
        { role: "school_staff", at: school, until: "2026-11-25" },
        { role: "governor", at: await aSchool(db) },
      ],
    });
    const { address } = await opened([leaver]);
    expect((await app.get(address, leaver)).status).toBe(200);
    clock.moveTo("2026-11-26T10:00:00Z");
    expect((await app.get(address, leaver)).status).toBe(404);
    clock.moveTo("2026-11-21T10:00:00Z");
  });
});

describe("a comment", () => {
  test("is read by the school and the authority, not by the others who were asked, and is answered by mail", async () => {
    const { address } = await opened([colleague, another]);
    expect(
      (await app.post(`${address}/comments`, { text: "Say what it cost", may_be_named: "yes" }, colleague)).status,
    ).toBe(303);
    for (const reader of [helen, ruth, lead, author])
      expect(await textOf(address, reader)).toContain("Say what it cost");
    expect(await textOf(address, another)).not.toContain("Say what it cost");
    const [said] = await comments(address);
    const answers = `${address}/comments/${said?.id}/answers`;
    expect((await app.post(answers, { answer: "x" }, ruth)).status).toBe(403);
    expect((await app.post(answers, { answer: " " }, lead)).status).toBe(422);
    expect((await app.post(answers, { answer: "Forty pounds" }, lead)).status).toBe(303);
    expect((await app.post(answers, { answer: "Fifty pounds" }, helen)).status).toBe(409);
    expect(await textOf(address, colleague)).toContain("Forty pounds");
    const mail = (await app.mails()).filter(({ text }) => text.includes("Forty pounds"));
    expect(mail.map(({ to }) => to)).toEqual([colleague.email]);
    const told = await db.selectFrom("events").select("facts").where("type", "=", "consultation_commented").execute();
    expect(JSON.stringify(told)).not.toContain("Say what it cost");
  });

  test("needs words, keeps what was typed, and asks where it looks as if it points at a pupil", async () => {
    const { address } = await opened();
    const blank = await read(await app.post(`${address}/comments`, { text: " " }, colleague));
    expect([blank.status, blank.errors]).toEqual([422, ["Write your comment"]]);
    const text = "UPN A123456789012 and Jack Smith in Year 4 did well";
    const warned = await read(await app.post(`${address}/comments`, { text }, colleague));
    expect(warned.status).toBe(422);
    expect(warned.text).toContain("looks like");
    expect(warned.html).toContain("UPN A123456789012");
    expect((await app.post(`${address}/comments`, { text, no_pupil: "checked" }, colleague)).status).toBe(303);
    expect((await comments(address)).map(({ pupil_checked }) => pupil_checked)).toEqual([true]);
    expect(await textOf(address, helen)).toContain("its writer has checked");
  });

  test("is changed by whoever wrote it; the older of two windows is told, and loses nothing", async () => {
    const { address } = await opened([colleague, another]);
    await app.post(`${address}/comments`, { text: "First" }, colleague);
    const [said] = await comments(address);
    const own = `${address}/comments/${said?.id}`;
    expect((await app.post(own, { text: "Mine now", edits: "0" }, another)).status).toBe(404);
    expect((await app.post(own, { text: "Second", edits: "0" }, colleague)).status).toBe(303);
    const stale = await read(await app.post(own, { text: "Third", edits: "0" }, colleague));
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("Second");
    expect(stale.html).toContain("Third");
    expect((await comments(address)).map(({ text }) => text)).toEqual(["Second"]);
    expect(stale.forms.find(({ action }) => action === own)?.fields["edits"]).toEqual(["1"]);
  });

  test("is taken until the end of the last day, and not after it", async () => {
    const { address } = await opened([colleague], "2");
    clock.moveTo("2026-11-23T23:30:00Z");
    expect((await app.post(`${address}/comments`, { text: "In time" }, colleague)).status).toBe(303);
    clock.moveTo("2026-11-24T00:30:00Z");
    expect((await app.post(`${address}/comments`, { text: "Too late" }, colleague)).status).toBe(409);
    expect(await textOf(address, colleague)).not.toContain("Nobody read aloud");
    clock.moveTo("2026-11-21T10:00:00Z");
  });
});

describe("before publication", () => {
  test("an authority that consults first publishes nothing that was not open for comment and answered for", async () => {
    const setting = `/authorities/${authority.code}/publication-settings`;
    const chosen = { consult_first: "yes", consultation_days: "10", public_discussion: "no", edits: "0" };
    expect((await app.post(setting, chosen, helen)).status).toBe(404);
    expect((await app.post(setting, { ...chosen, consultation_days: "0" }, ruth)).status).toBe(422);
    expect((await app.post(setting, chosen, ruth)).status).toBe(303);
    expect((await app.post(setting, chosen, ruth)).status).toBe(409);
    expect((await app.get(setting, stranger)).status).toBe(404);
    const practice = await aPractice(db, { school, author, status: "validated" });
    const publishing = `/submissions/${practice.submissionId}/publications`;
    expect((await app.post(publishing, {}, helen)).status).toBe(409);
    expect(await textOf(`/submissions/${practice.submissionId}`, helen)).toContain("Open it for comment first");
    const page = await read(await app.get(`/drafts/${practice.id}/consultation`, helen));
    expect(page.forms.at(-1)?.fields["days"]).toEqual(["10"]);
    const address =
      (await app.post(`/drafts/${practice.id}/consultations`, { days: "10" }, helen)).headers.get("location") ?? "";
    expect((await app.post(publishing, {}, helen)).status).toBe(409);
    expect((await app.post(`${address}/statements`, statement, helen)).status).toBe(409);
    expect((await app.post(`${address}/closures`, {}, helen)).status).toBe(422);
    expect((await app.post(`${address}/closures`, { early_reason: "All have answered" }, helen)).status).toBe(303);
    expect((await app.post(publishing, {}, helen)).status).toBe(409);
    expect((await app.post(`${address}/statements`, { ...statement, said: "" }, helen)).status).toBe(422);
    expect((await app.post(`${address}/statements`, statement, helen)).status).toBe(303);
    expect((await app.post(publishing, {}, helen)).status).toBe(303);
    await app.post(setting, { ...chosen, consult_first: "no", edits: "1" }, ruth);
  });

  test("what was said, and who agreed to be named, stands with the published practice", async () => {
    const { practice, address, publishing } = await opened([colleague, another]);
    await app.post(`${address}/comments`, { text: "Say what it cost", may_be_named: "yes" }, colleague);
    await app.post(`${address}/comments`, { text: "Well done" }, another);
    await app.post(`${address}/closures`, { early_reason: "All have answered" }, helen);
    const said = {
      said: "One asked for the cost.",
      changed: "The cost is in.",
      unchanged: "The title stays.",
      edits: "0",
    };
    await app.post(`${address}/statements`, said, helen);
    await app.post(publishing, {}, helen);
    const { ref } = await db
      .selectFrom("practices")
      .select("ref")
      .where("id", "=", practice.id)
      .executeTakeFirstOrThrow();
    const page = await read(await app.get(`/practices/${ref}`));
    for (const words of [
      "One asked for the cost.",
      "The cost is in.",
      "The title stays.",
      "Edith Cowgill",
      "2 of the 2 people",
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.text).not.toContain("Edwin Raine");
    expect(page.text).not.toContain("Say what it cost");
  });

  test("the school is given it back with a reason, submits it again, and is decided on again", async () => {
    const { practice, address } = await opened();
    expect((await app.post(`${address}/returns`, { reason: "Add the cost" }, helen)).status).toBe(409);
    await app.post(`${address}/closures`, { early_reason: "All have answered" }, helen);
    expect((await app.post(`${address}/returns`, { reason: "" }, helen)).status).toBe(422);
    expect((await app.post(`${address}/returns`, { reason: "Add the cost" }, helen)).status).toBe(303);
    expect((await app.post(`${address}/returns`, { reason: "Again" }, helen)).status).toBe(409);
    expect(await textOf(`/drafts/${practice.id}`, author)).toContain("Add the cost");
    expect((await app.post(`/drafts/${practice.id}/submissions`, {}, lead)).status).toBe(303);
    const row = await db
      .selectFrom("practices")
      .select("status")
      .where("id", "=", practice.id)
      .executeTakeFirstOrThrow();
    expect(row.status).toBe("submitted");
  });

  test("is opened by the co-ordinator alone, once at a time, and only what waits to be published", async () => {
    const { practice } = await opened();
    const again = `/drafts/${practice.id}/consultations`;
    expect((await app.post(again, { days: "14" }, helen)).status).toBe(409);
    expect((await app.post(again, { days: "x" }, helen)).status).toBe(422);
    expect((await app.post(again, { days: "14" }, lead)).status).toBe(403);
    expect((await app.post(again, { days: "14" }, stranger)).status).toBe(404);
    const submitted = await aPractice(db, { school, author, status: "submitted" });
    expect((await app.post(`/drafts/${submitted.id}/consultations`, { days: "14" }, helen)).status).toBe(409);
  });
});

test("whoever has said nothing is reminded once, and who runs it is told once that it is over", async () => {
  const { address } = await opened([colleague, another]);
  await app.post(`${address}/comments`, { text: "Well done" }, another);
  const work = { db, clock, config: app.deps.config };
  const sent = async (start: string) =>
    (await app.mails())
      .filter(({ subject, text }) => subject.startsWith(start) && text.includes(address))
      .map(({ to }) => to);
  const nights = ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-06", "2026-12-07"];
  const reminded: number[] = [];
  for (const night of nights) {
    clock.moveTo(`${night}T00:20:00Z`);
    await remindAndClose(work);
    reminded.push((await sent("Still open")).length);
  }
  expect(reminded).toEqual([0, 1, 1, 1, 1]);
  expect(await sent("Still open")).toEqual([colleague.email]);
  expect(await sent("The consultation is over")).toEqual([helen.email]);
  clock.moveTo("2026-11-21T10:00:00Z");
});
