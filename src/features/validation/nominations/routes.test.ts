import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aNomination } from "../../../../test/support/builders/nominations.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db, { name: "Ourshire" });
const school = await aSchool(db, { authority, name: "Mossgill Primary School" });
const otherSchool = await aSchool(db, { authority, name: "Farfield Junior School" });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }], name: "Ann Lead" });
const teacher = await aPerson(db, { roles: [{ role: "school_staff", at: school }], name: "Bea Teacher" });
const colleague = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const adviser = await aPerson(db, { roles: [{ role: "adviser", at: authority }], name: "Cyn Adviser" });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const second = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const otherLead = await aPerson(db, { roles: [{ role: "school_lead", at: otherSchool }] });
const elsewhere = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });

const ours = (given: Parameters<typeof aNomination>[1] = {}) =>
  aNomination(db, { school, nominatedBy: adviser, ...given });
const rowOf = (id: string) => db.selectFrom("nominations").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const mailsTo = async (person: { email: string }, subject: string) =>
  (await app.mails()).filter((mail) => mail.to === person.email && mail.subject.includes(subject));
const form = {
  title: "A walking bus from the quay",
  seen: "Two parents walk thirty in from the quay. Lateness has gone.",
  route: "visit",
};

describe("nominating", () => {
  test("an adviser names another school, and it waits for the co-ordinator of that school's authority", async () => {
    const page = await read(await app.get("/nominations/new", adviser));
    expect(page.text).toContain("Do not name or describe a pupil");
    const said = {
      ...form,
      school_name: "Farfield",
      "seen_on-day": "14",
      "seen_on-month": "10",
      "seen_on-year": "2026",
    };
    const made = await app.post("/nominations", said, adviser);
    expect(made.status).toBe(303);
    const shown = await read(await app.get(made.headers.get("location") ?? "", adviser));
    expect(shown.text).toContain("Waiting");
    expect(shown.text).toContain("14 October 2026");
    expect((await read(await app.get("/nominations", coordinator))).text).toContain(form.title);
    expect((await read(await app.get("/nominations", elsewhere))).text).not.toContain(form.title);
    expect((await read(await app.get("/my-work", adviser))).text).toContain(form.title);
  });

  test("a teacher chooses their own school, and is told of each answer that is missing with the others kept", async () => {
    const page = await read(
      await app.post(
        "/nominations",
        { seen: form.seen, "seen_on-day": "31", "seen_on-month": "2", "seen_on-year": "2026" },
        teacher,
      ),
    );
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      "Say in a few words what it is",
      "Choose how it came to notice",
      "Choose which school it is from",
      "Give the day on which it was seen, such as 14 10 2026",
    ]);
    expect(page.forms.at(-1)?.fields).toMatchObject({ seen: [form.seen], "seen_on-day": ["31"] });
    const own = await app.post("/nominations", { ...form, school: school.urn }, teacher);
    expect(own.status).toBe(303);
  });

  test("of several schools by that name the nominator chooses, and of none is told so", async () => {
    await aSchool(db, { authority, name: "Twinhill Infant School" });
    await aSchool(db, { authority, name: "Twinhill Junior School" });
    const page = await read(await app.post("/nominations", { ...form, school_name: "Twinhill" }, adviser));
    expect([page.status, page.errors]).toEqual([422, ["Choose which of these schools it is from"]]);
    expect(page.text).toContain("Twinhill Junior School");
    const none = await read(await app.post("/nominations", { ...form, school_name: "Xyzzy Plugh" }, adviser));
    expect(none.status).toBe(422);
    expect(none.errors[0]).toContain("No school of an authority here has that name");
  });

  test("what looks as if it points at a pupil is asked about first", async () => {
    const seen = "Jack Thornley, Year 4, was diagnosed with autism and now reads.";
    const asked = await read(await app.post("/nominations", { ...form, seen, school: school.urn }, teacher));
    expect(asked.status).toBe(422);
    expect(asked.text).toContain("looks as if it might point at a pupil");
    const checked = { ...form, seen, school: school.urn, checked: "yes" };
    expect((await app.post("/nominations", checked, teacher)).status).toBe(303);
  });

  test("nobody who has not signed in nominates, and a day to come is refused", async () => {
    expect((await app.get("/nominations/new")).status).toBe(303);
    expect((await app.post("/nominations", form)).status).toBe(401);
    const later = { ...form, school: school.urn, "seen_on-day": "1", "seen_on-month": "1", "seen_on-year": "2030" };
    expect((await read(await app.post("/nominations", later, teacher))).errors).toEqual([
      "The day on which it was seen is still to come",
    ]);
  });
});

describe("a nomination", () => {
  test("is read by its nominator and the authority, and by the school only once it is invited", async () => {
    const { id } = await ours();
    const path = `/nominations/${id}`;
    const statuses = async () =>
      Promise.all(
        [adviser, coordinator, authorityLead, lead, teacher, otherLead, elsewhere].map(
          async (person) => (await app.get(path, person)).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200, 200, 404, 404, 404, 404]);
    expect((await app.get("/nominations/nothing", coordinator)).status).toBe(404);
    await app.post(`${path}/invitations`, { colleague: "nobody" }, coordinator);
    expect(await statuses()).toEqual([200, 200, 200, 200, 404, 404, 404]);
  });

  test("is invited: the lead and the named colleague are written to, and the nominator hears", async () => {
    const { id, title } = await ours();
    const invited = await app.post(`/nominations/${id}/invitations`, { colleague: teacher.id }, coordinator);
    expect(invited.status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ status: "invited", invited_id: teacher.id });
    for (const person of [lead, teacher]) {
      const [mail] = await mailsTo(person, `Would you write this up? ${title}`);
      expect(mail?.text).toContain("Cyn Adviser said");
    }
    expect(await mailsTo(colleague, title)).toEqual([]);
    expect(await mailsTo(adviser, `invited to write it up: ${title}`)).toHaveLength(1);
    expect((await read(await app.get("/my-work", teacher))).text).toContain("You are invited to write up");
  });

  test("is answered only by a co-ordinator of the authority who is not of the school", async () => {
    const { id } = await ours();
    const governor = await aPerson(db, {
      roles: [
        { role: "co_ordinator", at: authority },
        { role: "governor", at: school },
      ],
    });
    for (const [person, status] of [
      [authorityLead, 403],
      [governor, 403],
      [adviser, 403],
      [elsewhere, 404],
      [lead, 404],
    ] as const) {
      for (const answer of ["invitations", "declines"]) {
        const sent = { colleague: "nobody", reason: "No" };
        expect((await app.post(`/nominations/${id}/${answer}`, sent, person)).status).toBe(status);
      }
    }
    expect((await rowOf(id)).status).toBe("waiting");
    const wrong = await read(
      await app.post(`/nominations/${id}/invitations`, { colleague: otherLead.id }, coordinator),
    );
    expect([wrong.status, wrong.errors]).toEqual([422, ["Choose somebody who works at the school today"]]);
  });

  test("is declined with a reason, which the nominator reads", async () => {
    const { id, title } = await ours();
    const unsaid = await read(await app.post(`/nominations/${id}/declines`, { reason: " " }, coordinator));
    expect([unsaid.status, unsaid.errors]).toEqual([422, ["Say why, so that whoever nominated it understands"]]);
    expect((await app.post(`/nominations/${id}/declines`, { reason: "GP-2014 says it." }, coordinator)).status).toBe(
      303,
    );
    expect((await mailsTo(adviser, `Thank you for nominating: ${title}`))[0]?.text).toContain("GP-2014 says it.");
    expect((await read(await app.get(`/nominations/${id}`, adviser))).text).toContain("GP-2014 says it.");
    expect((await app.get(`/nominations/${id}`, lead)).status).toBe(404);
  });

  test("is answered once: the second of two co-ordinators is told", async () => {
    const { id } = await ours();
    const answers = await Promise.all([
      app.post(`/nominations/${id}/invitations`, { colleague: "nobody" }, coordinator),
      app.post(`/nominations/${id}/declines`, { reason: "No" }, second),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const given = await db.selectFrom("nomination_answers").select("id").where("nomination_id", "=", id).execute();
    expect(given).toHaveLength(1);
    const late = await read(await app.post(`/nominations/${id}/declines`, { reason: "No" }, second));
    expect(late.status).toBe(409);
    expect(late.text).toContain("Somebody has dealt with this nomination since you opened the page");
  });

  test("cannot be sent to a school where nobody has an account", async () => {
    const empty = await aSchool(db, { authority });
    const { id } = await ours({ school: empty });
    expect((await read(await app.get(`/nominations/${id}`, coordinator))).text).toContain("has an account yet");
    expect((await app.post(`/nominations/${id}/invitations`, {}, coordinator)).status).toBe(422);
  });
});
