import { describe, expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority, aMembership } from "../../../test/support/builders/organisations-and-people.ts";
import { aScoredSubmission } from "../../../test/support/builders/assessments.ts";
import { aPractice, aTheme } from "../../../test/support/builders/practices.ts";
import { decided } from "../../../test/support/deciding.ts";
import { read } from "../../../test/support/html.ts";
import { clockAt } from "../../platform/clock.ts";
import { describeEvent } from "../../platform/events/index.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db, { name: "Fellside" });
const elsewhere = await anAuthority(db, { name: "Saltmarsh" });
const school = await aSchool(db, { authority, name: "Hollowgate Primary School" });
const author = await aPerson(db, { name: "Aisha Rahman", roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { name: "Gwen Tarrant", roles: [{ role: "school_lead", at: school }] });
const administrator = await aPerson(db, { roles: [{ role: "school_administrator", at: school }] });
const coordinator = await aPerson(db, { name: "Rowan Dale", roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, { name: "Mary Thwaite", roles: [{ role: "authority_lead", at: authority }] });
const otherLead = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
const otherCoordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: elsewhere }] });
const proposer = await aPerson(db, { name: "Perdita Proud", roles: [{ role: "co_ordinator", at: authority }] });
await aTheme(db, "phonics");

const handBackReason = "Say how many pupils were in the group";
const returnReason = "The baseline is missing";

/** Handed back, agreed, submitted and returned: by real requests. */
const practice = await aPractice(db, { school, author, themes: ["phonics"] });
await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author);
await app.post(`/drafts/${practice.id}/hand-backs`, { reason: handBackReason }, lead);
await app.post(`/drafts/${practice.id}/agreement-requests`, {}, author);
await app.post(`/drafts/${practice.id}/submissions`, {}, lead);
const submission = await db
  .selectFrom("submissions")
  .select("id")
  .where("practice_id", "=", practice.id)
  .executeTakeFirstOrThrow();
await app.get(`/submissions/${submission.id}`, coordinator);
await aScoredSubmission(db, { ...practice, submissionId: submission.id });
await decided(
  app,
  { submissionId: submission.id, proposer, confirmer: coordinator },
  { gate_baseline: "no", reason: returnReason },
);

const recordAs = async (person: { id: string }) =>
  (await read(await app.get(`/drafts/${practice.id}/check`, person))).text;

describe("what happened, on the record", () => {
  test("the author and the lead are told every step with its words", async () => {
    for (const reader of [author, lead]) {
      const text = await recordAs(reader);
      expect(text).toContain("What happened");
      expect(text).toContain(`Gwen Tarrant handed the write-up back to its author: ${handBackReason}`);
      expect(text).toContain(`Rowan Dale returned the write-up to the school: ${returnReason}`);
      expect(text).toContain("21 November 2026 at 10am");
    }
  });

  test("the school's administrator is told that it was handed back, and not why", async () => {
    const text = await recordAs(administrator);
    expect(text).toContain("handed the write-up back to its author");
    expect(text).not.toContain(handBackReason);
  });

  test("the authority is told what reached it, and nothing of what went on inside the school", async () => {
    const text = await recordAs(coordinator);
    expect(text).toContain("agreed the write-up and submitted it to the authority");
    expect(text).toContain(`Rowan Dale returned the write-up to the school: ${returnReason}`);
    for (const ofTheSchool of ["handed the write-up back", handBackReason, "asked the school lead"]) {
      expect(text).not.toContain(ofTheSchool);
    }
  });

  test("every stored event can be told", async () => {
    const types = await db.selectFrom("events").select(["type", "facts"]).distinctOn("type").execute();
    expect(types.length).toBeGreaterThan(3);
    expect(types.filter((one) => describeEvent(one) === undefined)).toEqual([]);
  });
});

test("my work tells what others did, and not what one did oneself", async () => {
  const { text } = await read(await app.get("/my-work", author));
  expect(text).toContain("What others did on your work since 22 October 2026");
  expect(text).toContain("Rowan Dale returned the write-up to the school");
  expect(text).not.toContain("Aisha Rahman asked the school lead to agree");
});

describe("the audit", () => {
  test("is for whoever answers for a school or an authority; anybody else is told who that is", async () => {
    for (const person of [lead, coordinator, authorityLead]) expect((await app.get("/audit", person)).status).toBe(200);
    for (const person of [author, administrator]) expect((await app.get("/audit", person)).status).toBe(403);
    expect((await app.get("/audit")).status).toBe(303);
    expect((await app.get("/audit.csv", author)).status).toBe(403);
    expect((await app.get("/audit/readings", author)).status).toBe(403);
  });

  test("tells the authority what reached it, without the words, and no other authority anything", async () => {
    const { text } = await read(await app.get("/audit", authorityLead));
    expect(text).toContain("Rowan Dale returned the write-up to the school");
    for (const hidden of [returnReason, handBackReason, "handed the write-up back"]) expect(text).not.toContain(hidden);
    expect((await read(await app.get("/audit", otherCoordinator))).text).toContain("Nothing that matches");
    expect((await read(await app.get("/audit", otherLead))).text).toContain("Nothing that matches");
  });

  test("never tells a lead of a colleague's draft, nor the authority of what a school still keeps to itself", async () => {
    const draft = await aPractice(db, { school, author, version: { title: "A secret beginning" } });
    await app.post(`/drafts/${draft.id}/sections/problem`, { edits: "0", problem: "Half a thought" }, author);
    for (const reader of [lead, coordinator, authorityLead]) {
      expect((await read(await app.get("/audit", reader))).text).not.toContain("A secret beginning");
      expect(await (await app.get("/audit.csv", reader)).text()).not.toContain("A secret beginning");
    }
  });

  test("is narrowed by who, what, record and days", async () => {
    const texts = async (query: string) =>
      (await read(await app.get(`/audit?${query}`, lead))).find(".waymark-happened li");
    expect((await texts("who=rowan")).every((line) => line.startsWith("Rowan Dale"))).toBe(true);
    expect(await texts("who=rowan")).toHaveLength(1);
    expect(await texts("type=practice_submitted")).toHaveLength(1);
    expect(await texts("record=hollowgate&type=practice_returned")).toHaveLength(1);
    expect(await texts("record=%25")).toHaveLength(0);
    expect(await texts("from=22/11/2026")).toHaveLength(0);
    expect((await texts("from=21/11/2026&to=21/11/2026")).length).toBeGreaterThan(3);
    const wrong = await read(await app.get("/audit?from=soon", lead));
    expect([wrong.status, wrong.errors]).toEqual([422, ["Write the date like this: 21/11/2026"]]);
  });

  test("is a file that a spreadsheet opens, with the same lines", async () => {
    const response = await app.get("/audit.csv?type=practice_returned", lead);
    expect(response.headers.get("content-disposition")).toContain("audit-2026-11-21.csv");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const [head, line] = new TextDecoder().decode(bytes).split("\r\n");
    expect(head).toBe("when,who,what,kind,record,school");
    expect(line).toContain("2026-11-21T10:00:00.000Z,Rowan Dale,returned the write-up to the school,practice_returned");
  });

  test("shows everybody what they did themselves, and nobody else's", async () => {
    const { text } = await read(await app.get("/audit/mine", author));
    expect(text).toContain("Aisha Rahman asked the school lead to agree");
    expect(text).not.toContain("Rowan Dale");
  });

  test("pages from one place to the next without a gap or a repeat", async () => {
    const person = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
    for (let at = 0; at < 60; at += 1) {
      await app.post("/my-work/notifications", { work_summary: at % 2 === 0 ? "daily" : "never" }, person);
    }
    const first = await read(await app.get("/audit/mine", person));
    const older = first.links.find(({ text }) => text.startsWith("Older"))?.href ?? "";
    const second = await read(await app.get(older, person));
    expect([first, second].map((page) => page.find(".waymark-happened li").length)).toEqual([50, 10]);
    const file = await (await app.get("/audit/mine.csv", person)).text();
    expect(file.trim().split("\r\n")).toHaveLength(61);
  });
});

describe("who opened our records", () => {
  test("a school lead sees that the co-ordinator opened the write-up, once for the day", async () => {
    await app.get(`/submissions/${submission.id}`, coordinator);
    await app.get(`/drafts/${practice.id}/check`, coordinator);
    const lines = (await read(await app.get("/audit/readings", lead))).find(".waymark-happened li");
    expect(lines.filter((line) => line.startsWith("Rowan Dale opened the write-up"))).toHaveLength(1);
    clock.moveTo("2026-11-22T10:00:00Z");
    await app.get(`/drafts/${practice.id}/check`, coordinator);
    const nextDay = (await read(await app.get("/audit/readings", lead))).find(".waymark-happened li");
    expect(nextDay.filter((line) => line.startsWith("Rowan Dale opened the write-up"))).toHaveLength(2);
    clock.moveTo("2026-11-21T10:00:00Z");
  });

  test("an author opening their own leaves nothing, and a page that is refused leaves nothing", async () => {
    await app.get(`/drafts/${practice.id}/check`, author);
    await app.get(`/drafts/${practice.id}/check`, otherLead);
    const readers = await db
      .selectFrom("record_readings")
      .select("person_id")
      .where("subject_id", "=", practice.id)
      .execute();
    expect(readers.map(({ person_id }) => person_id)).not.toContain(author.id);
    expect(readers.map(({ person_id }) => person_id)).not.toContain(otherLead.id);
  });

  test("the authority sees who of its own people did, not who at the school, and who opened the audit", async () => {
    await app.get(`/drafts/${practice.id}/check`, lead);
    const { text } = await read(await app.get("/audit/readings", authorityLead));
    expect(text).toContain("Rowan Dale opened the write-up");
    expect(text).toContain("Mary Thwaite opened the audit");
    expect(text).not.toContain("Gwen Tarrant opened");
    expect((await read(await app.get("/audit/readings", otherCoordinator))).text).not.toContain("Rowan Dale");
  });
});

describe("what somebody hears by e-mail", () => {
  const mailsTo = async ({ email }: { email: string }, subject: string) =>
    (await app.mails()).filter((mail) => mail.to === email && mail.subject.startsWith(subject));

  test("is asked topic by topic, with a summary that cannot be had at once", async () => {
    const page = await read(await app.get("/my-work/notifications", author));
    expect(page.forms.at(-1)?.fields).toMatchObject({ agreement_asked: ["at_once"], work_summary: ["weekly"] });
    expect((await app.post("/my-work/notifications", { work_summary: "at_once" }, author)).status).toBe(303);
    const same = await read(await app.get("/my-work/notifications", author));
    expect(same.forms.at(-1)?.fields).toMatchObject({ work_summary: ["weekly"] });
    const nonsense = await app.post("/my-work/notifications", { my_practices: "hourly" }, author);
    expect(nonsense.status).toBe(422);
    expect((await app.post("/my-work/notifications", { my_practices: "never" })).status).toBe(401);
  });

  test("goes at once where it was not chosen otherwise, and carries the way out", async () => {
    const [mail] = await mailsTo(author, "Returned with a reason");
    expect(mail?.text).toContain("Stop these: ");
    const row = await db
      .selectFrom("mail_messages")
      .select(["headers", "topic"])
      .where("recipient", "=", author.email)
      .where("topic", "=", "my_practices")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(row.headers).toEqual({
      "List-Unsubscribe": expect.stringMatching(/^<http.*\/unsubscribe\?key=[\w-]{32}&from=my_practices>$/),
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
  });

  test("a link to sign in is no topic, and cannot be stopped", async () => {
    const person = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
    const stopped = Object.fromEntries(
      ["agreement_asked", "my_practices", "work_summary"].map((one) => [one, "never"]),
    );
    await app.post("/my-work/notifications", stopped, person);
    await app.post("/sign-in-links", { email: person.email });
    const [mail] = await mailsTo(person, "Sign in to Waymark");
    expect(mail?.text).not.toContain("Stop these");
  });

  test("nothing goes at once to who chose a digest or nothing", async () => {
    const quiet = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
    await app.post("/my-work/notifications", { agreement_asked: "daily", my_practices: "never" }, quiet);
    const other = await aPractice(db, { school, author, themes: ["phonics"] });
    await app.post(`/drafts/${other.id}/agreement-requests`, {}, author);
    await app.post(`/drafts/${other.id}/submissions`, {}, lead);
    expect((await app.mails()).filter(({ to }) => to === quiet.email)).toEqual([]);
  });
});

describe("stopping mail by the link at its foot", () => {
  const linkTo = async ({ email }: { email: string }) => {
    const mail = (await app.mails()).findLast(({ to, text }) => to === email && text.includes("Stop these: "));
    return mail?.links.find((link) => link.includes("/unsubscribe?"))?.replace(app.deps.config.publicUrl, "") ?? "";
  };
  const choiceOf = async ({ id }: { id: string }, topic: string) =>
    (
      await db
        .selectFrom("notification_choices")
        .select("choice")
        .where("person_id", "=", id)
        .where("topic", "=", topic)
        .executeTakeFirst()
    )?.choice;

  test("opening it asks and changes nothing, as a link scanner would", async () => {
    const link = await linkTo(author);
    const page = await read(await app.get(link));
    expect(page.status).toBe(200);
    expect(page.buttons).toContain("Stop this mail");
    expect(page.text).not.toContain("Aisha");
    expect(await choiceOf(author, "my_practices")).toBeUndefined();
  });

  test("one press in a mail program stops it, without a cookie, from anywhere, and twice is once", async () => {
    const link = await linkTo(author);
    for (let time = 0; time < 2; time += 1) {
      const response = await app.ask(link, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      });
      expect([response.status, response.headers.get("set-cookie")]).toEqual([200, null]);
    }
    expect(await choiceOf(author, "my_practices")).toBe("never");
    const events = await db.selectFrom("events").select("facts").where("type", "=", "notifications_chosen").execute();
    expect(events.filter(({ facts }) => (facts as { by: string }).by === "unsubscribe")).toHaveLength(1);
  });

  test("a key that is nobody's, or a topic that is none, is no page", async () => {
    const link = await linkTo(lead);
    for (const wrong of [
      link.replace(/key=.{4}/, "key=AAAA"),
      link.replace(/from=.*/, "from=everything"),
      "/unsubscribe",
    ]) {
      expect((await app.get(wrong)).status).toBe(404);
      expect((await app.ask(wrong, { method: "POST" })).status).toBe(404);
    }
  });

  test("what waits to be sent when somebody stops it is not sent", async () => {
    const person = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
    const own = await aPractice(db, { school, author: person, status: "awaiting_agreement", themes: ["phonics"] });
    await app.post(`/drafts/${own.id}/hand-backs`, { reason: "More figures" }, lead);
    await app.post("/my-work/notifications", { my_practices: "never" }, person);
    await app.mails();
    const message = await db
      .selectFrom("mail_messages")
      .select("state")
      .where("recipient", "=", person.email)
      .executeTakeFirstOrThrow();
    expect(message.state).toBe("unwanted");
  });
});

test("a person who no longer belongs to the school is told nothing more of it", async () => {
  const leaver = await aPerson(db, { name: "Left Behind" });
  await aMembership(db, leaver, { role: "school_lead", at: school, until: "2026-01-01" });
  expect((await app.get("/audit", leaver)).status).toBe(303);
});
