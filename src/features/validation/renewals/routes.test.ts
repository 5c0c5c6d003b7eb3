import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const colleague = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const second = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const authorityLead = await aPerson(db, { roles: [{ role: "authority_lead", at: authority }] });
const elsewhere = await aPerson(db, { roles: [{ role: "co_ordinator", at: await anAuthority(db) }] });

/** Today is 21 November 2026; it ends in three weeks unless said otherwise. */
const ending = (kitemarkUntil = "2026-12-12") => aPublishedPractice(db, { school, author, kitemarkUntil });
const stillTrue = { still_done: "yes", contact_right: "yes", changed: "", figure: "" };
const marksOf = ({ id }: { id: string }) =>
  db.selectFrom("kitemarks").selectAll().where("practice_id", "=", id).orderBy("id").execute();
const renewalOf = ({ id }: { id: string }) =>
  db.selectFrom("renewals").selectAll().where("practice_id", "=", id).executeTakeFirstOrThrow();

async function asked(kitemarkUntil?: string) {
  const practice = await ending(kitemarkUntil);
  await app.post(`/practices/${practice.ref}/renewals`, { ...stillTrue, changed: "Tuesdays now" }, author);
  return { practice, path: `/renewals/${(await renewalOf(practice)).id}` };
}

describe("still true?", () => {
  test("is asked of the author and the school lead, and of nobody else", async () => {
    const { ref } = await ending();
    const path = `/practices/${ref}/renewal`;
    for (const person of [author, lead]) {
      const page = await read(await app.get(path, person));
      expect(page.text).toContain("holds until 12 December 2026");
      expect(page.text).toContain("Renewed today, it would hold until 12 December 2028");
    }
    for (const person of [colleague, coordinator, elsewhere]) expect((await app.get(path, person)).status).toBe(403);
    expect((await app.post(`/practices/${ref}/renewals`, stillTrue, colleague)).status).toBe(403);
    expect((await app.get(path)).status).toBe(303);
    expect((await app.get("/practices/GP-9/renewal", author)).status).toBe(404);
    expect((await read(await app.get("/my-work", lead))).text).toContain("Until 12 December 2026");
  });

  test("needs both answers to be yes, says what to do otherwise, and keeps what was typed", async () => {
    const practice = await ending();
    const path = `/practices/${practice.ref}/renewals`;
    const blank = await read(await app.post(path, { changed: "Tuesdays now" }, author));
    expect([blank.status, blank.errors]).toEqual([
      422,
      ["Say whether it is still done", "Say whether the contact is still right"],
    ]);
    expect(blank.forms.find(({ action }) => action === path)?.fields).toMatchObject({ changed: ["Tuesdays now"] });
    const no = await read(await app.post(path, { still_done: "no", contact_right: "no" }, author));
    expect(no.errors[0]).toContain("Only what is still done can be renewed");
    expect(no.errors[1]).toContain("Name whoever answers now");
    const rows = await db.selectFrom("renewals").select("id").where("practice_id", "=", practice.id).execute();
    expect(rows).toEqual([]);
  });

  test("leads to where the school names whoever answers now, and then asks of them", async () => {
    const practice = await ending();
    const path = `/practices/${practice.ref}/renewal`;
    const contacts = `/drafts/${practice.id}/contacts`;
    const page = await read(await app.get(path, author));
    expect(page.links.map(({ href }) => href)).toContain(contacts);
    const edits = (await read(await app.get(contacts, author))).forms.at(-1)?.fields["edits"]?.[0] ?? "";
    const named = { edits, contact_name: "Robin Newly", contact_email: "robin.newly@school.example" };
    expect((await app.post(contacts, named, author)).status).toBe(303);
    expect((await read(await app.get(path, author))).text).toContain("Does Robin Newly still answer questions");
    expect((await app.post(`/practices/${practice.ref}/renewals`, stillTrue, author)).status).toBe(303);
  });

  test("is asked once: of two at the school at once the second is told", async () => {
    const practice = await ending();
    const path = `/practices/${practice.ref}/renewals`;
    const answers = await Promise.all([app.post(path, stillTrue, author), app.post(path, stillTrue, lead)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect((await read(await app.get(`/practices/${practice.ref}/renewal`, lead))).text).toContain("has yet to answer");
  });

  test("is not asked more than 90 days before", async () => {
    const { ref } = await ending("2027-02-20");
    expect((await read(await app.get(`/practices/${ref}/renewal`, author))).text).toContain(
      "There is nothing to do yet",
    );
    expect((await app.post(`/practices/${ref}/renewals`, stillTrue, author)).status).toBe(409);
    const atNinety = await ending("2027-02-19");
    expect((await app.post(`/practices/${atNinety.ref}/renewals`, stillTrue, author)).status).toBe(303);
  });

  test("takes a second contact only from the school", async () => {
    const { ref } = await ending();
    const path = `/practices/${ref}/second-contacts`;
    const wrong = await read(await app.post(path, { contact: elsewhere.id }, author));
    expect([wrong.status, wrong.errors]).toEqual([422, ["Choose somebody who works at the school today"]]);
    expect((await app.post(path, { contact: colleague.id }, colleague)).status).toBe(403);
    expect((await app.post(path, { contact: colleague.id }, author)).status).toBe(303);
    expect((await app.post(path, { contact: lead.id }, author)).status).toBe(303);
  });
});

describe("the decision on a renewal", () => {
  test("renews for two years: another kitemark follows, the page, the search and the certificate say so", async () => {
    const { practice, path } = await asked();
    const page = await read(await app.get(path, coordinator));
    expect(page.text).toContain("Tuesdays now");
    const before = await (await app.get(`/practices/${practice.ref}/kitemark/credential`)).text();
    expect((await app.post(`${path}/decisions`, { outcome: "renewed" }, coordinator)).status).toBe(303);
    const [first, next] = await marksOf(practice);
    expect(next).toMatchObject({
      follows: first?.id,
      decision_id: first?.decision_id,
      level: "promising",
      awarded_on: "2026-11-21",
      valid_until: "2028-12-12",
      ended_at: null,
    });
    expect((await read(await app.get(`/practices/${practice.ref}`))).text).toMatch(/until 12 December 2028/);
    expect((await read(await app.get(`/practices/${practice.ref}/kitemark`))).text).toContain("12 December 2028");
    const after = await (await app.get(`/practices/${practice.ref}/kitemark/credential`)).text();
    expect(after).not.toBe(before);
    for (const text of [before, after]) {
      expect((await read(await app.post("/verify", { text }))).text).toContain("This kitemark holds");
    }
    const mails = (await app.mails()).filter(
      ({ subject }) => subject === `Renewed until 12 December 2028: ${practice.title}`,
    );
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, lead.email].toSorted());
    const entry = await db
      .selectFrom("search_entries")
      .select("kitemark_until")
      .where("practice_id", "=", practice.id)
      .executeTakeFirst();
    expect(entry?.kitemark_until).toBe("2028-12-12");
  });

  test("of what has lapsed counts from the day of the decision", async () => {
    const { practice, path } = await asked("2026-10-01");
    expect((await read(await app.get("/renewals", coordinator))).text).toContain(practice.title);
    await app.post(`${path}/decisions`, { outcome: "renewed" }, coordinator);
    expect((await marksOf(practice)).at(-1)?.valid_until).toBe("2028-11-21");
  });

  test("may ask for a new version, with a reason, and the kitemark stays as it is", async () => {
    const { practice, path } = await asked();
    const unsaid = await read(await app.post(`${path}/decisions`, { outcome: "new_version_asked" }, coordinator));
    expect([unsaid.status, unsaid.errors]).toEqual([422, ["Say what needs a new version"]]);
    const none = await read(await app.post(`${path}/decisions`, {}, coordinator));
    expect([none.status, none.errors]).toEqual([422, ["Choose what you decide"]]);
    const reason = "The scheme has changed.";
    const taken = await app.post(`${path}/decisions`, { outcome: "new_version_asked", reason }, coordinator);
    expect(taken.status).toBe(303);
    expect(await marksOf(practice)).toHaveLength(1);
    expect((await read(await app.get(`/practices/${practice.ref}/renewal`, author))).text).toContain(reason);
    expect((await app.mails()).filter(({ text }) => text.includes(reason))).toHaveLength(2);
  });

  test("is not taken by a co-ordinator who left the school last year: the page says who decides", async () => {
    const { path, practice } = await asked();
    const roles = [
      { role: "co_ordinator" as const, at: authority },
      { role: "governor" as const, at: school, until: "2025-11-21" },
    ];
    const leaver = await aPerson(db, { roles });
    const page = await read(await app.get(path, leaver));
    expect(page.text).toContain("A co-ordinator who has no interest in the practice decides this.");
    expect(page.buttons).not.toContain("Send the decision");
    const refused = await read(await app.post(`${path}/decisions`, { outcome: "renewed" }, leaver));
    expect([refused.status, (await marksOf(practice)).length]).toEqual([403, 1]);
    expect(refused.text).toContain("another co-ordinator");
  });

  test("is a co-ordinator's of that authority who is not of the school, and is taken once", async () => {
    const { path, practice } = await asked();
    const governor = await aPerson(db, {
      roles: [
        { role: "co_ordinator", at: authority },
        { role: "governor", at: school },
      ],
    });
    const form = { outcome: "renewed" };
    for (const [person, status] of [
      [authorityLead, 403],
      [governor, 403],
      [elsewhere, 404],
      [lead, 404],
      [author, 404],
    ] as const) {
      expect((await app.post(`${path}/decisions`, form, person)).status).toBe(status);
    }
    const answers = await Promise.all([
      app.post(`${path}/decisions`, form, coordinator),
      app.post(`${path}/decisions`, form, second),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await marksOf(practice)).toHaveLength(2);
    expect((await app.get("/renewals/x", coordinator)).status).toBe(404);
    expect((await app.get("/renewals", lead)).status).toBe(403);
  });
});
