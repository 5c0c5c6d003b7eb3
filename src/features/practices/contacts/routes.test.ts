import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read } from "../../../../test/support/html.ts";
import { askForContact } from "./departures.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const lead = await aPerson(db, { name: "Gwen", roles: [{ role: "school_lead", at: school }] });
const otherLead = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db, { authority }) }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });

const cover = { cover_name: "Ben Coates", cover_role: "Deputy head", cover_email: "ben@school.example" };
const aPracticeWith = async (version: object) => {
  const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
  return aPublishedPractice(db, { school, author, version });
};
const whoToAsk = async (ref: string) => (await read(await app.get(`/practices/${ref}`))).find(".waymark-ask").join(" ");
const editsOf = async (id: string, as = lead) => {
  const form = (await read(await app.get(`/drafts/${id}/contacts`, as))).forms.find(({ fields }) => fields["edits"]);
  return form?.fields["edits"]?.[0] ?? "";
};
const naming = {
  contact_name: "Cara Lunt",
  contact_role: "",
  contact_email: "cara@school.example",
  cover_name: "",
  cover_role: "",
  cover_email: "",
};

describe("when the person to ask has left", () => {
  test("because their last role at the school ended, whoever covers answers and the lead is asked to name another", async () => {
    const ann = await aPerson(db, { name: "Ann Iveson", roles: [{ role: "school_staff", at: school }] });
    const practice = await aPracticeWith({ contact_name: "Ann Iveson", contact_email: ann.email, ...cover });
    expect(await whoToAsk(practice.ref)).not.toContain("Ben Coates");
    const { id: membership } = await db
      .selectFrom("memberships")
      .select("id")
      .where("person_id", "=", ann.id)
      .executeTakeFirstOrThrow();
    expect((await app.post(`/people/memberships/${membership}/endings`, {}, lead)).status).toBe(303);
    expect(await whoToAsk(practice.ref)).toContain("Ben Coates, Deputy head, for a colleague who has left");
    expect(await whoToAsk(practice.ref)).not.toContain(ann.email);
    const mails = (await app.mails()).filter(({ to, subject }) => to === lead.email && subject.startsWith("Name"));
    expect(mails.map(({ text }) => text).join()).toContain("Ben Coates answers meanwhile");
    expect(mails[0]?.links.join()).toContain(`/drafts/${practice.id}/contacts`);
    const record = await read(await app.get(`/drafts/${practice.id}/check`, lead));
    expect(record.text).toContain("the second person answers");
  });

  test("because the school says so, and nobody covers, readers are told that the school will name somebody", async () => {
    const practice = await aPracticeWith({ contact_email: "ann@school.example" });
    const left = { email: "ANN@school.example" };
    expect((await app.post(`/drafts/${practice.id}/contacts/departures`, left, lead)).status).toBe(303);
    expect(await whoToAsk(practice.ref)).toContain("will name somebody");
    expect((await app.get(`/practices/${practice.ref}`).then(read)).html).not.toContain("ann@school.example");
  });

  test("from one of two roles at the school they still answer", async () => {
    const roles = [
      { role: "school_staff" as const, at: school },
      { role: "governor" as const, at: school },
    ];
    const ann = await aPerson(db, { name: "Ann Iveson", roles });
    const practice = await aPracticeWith({ contact_email: ann.email });
    const { id: membership } = await db
      .selectFrom("memberships")
      .select("id")
      .where("person_id", "=", ann.id)
      .where("role", "=", "governor")
      .executeTakeFirstOrThrow();
    await app.post(`/people/memberships/${membership}/endings`, {}, lead);
    expect(await whoToAsk(practice.ref)).toContain(ann.email.split("@")[0]);
  });

  test("twice is noted once, and of somebody who is not named it is refused", async () => {
    const practice = await aPracticeWith({ contact_email: "ann@school.example" });
    const leave = (email: string) => app.post(`/drafts/${practice.id}/contacts/departures`, { email }, lead);
    await leave("ann@school.example");
    await leave("ann@school.example");
    const told = await db
      .selectFrom("events")
      .select("id")
      .where("type", "=", "contact_left")
      .where("subject_id", "=", practice.id)
      .execute();
    expect(told).toHaveLength(1);
    expect((await leave("somebody@school.example")).status).toBe(409);
  });
});

describe("naming who answers", () => {
  test("is shown at once, without a new version, and is carried into the next", async () => {
    const practice = await aPracticeWith({ contact_email: "ann@school.example" });
    await app.post(`/drafts/${practice.id}/contacts/departures`, { email: "ann@school.example" }, lead);
    const sent = { ...naming, ...cover, edits: await editsOf(practice.id) };
    expect((await app.post(`/drafts/${practice.id}/contacts`, sent, lead)).status).toBe(303);
    expect(await whoToAsk(practice.ref)).toContain("Cara Lunt");
    await app.post(`/drafts/${practice.id}/revisions`, {}, practice.author);
    const draft = await read(await app.get(`/drafts/${practice.id}/check`, practice.author));
    expect(draft.text).toContain("Who answers Cara Lunt");
    expect(draft.text).toContain("If they leave Ben Coates, Deputy head, ben@school.example");
  });

  test.each([
    ["no name", { contact_name: " " }, "Enter the name of the person to ask"],
    [
      "no address",
      { contact_email: "cara" },
      "Enter an e-mail address in the correct format, like name@school.example",
    ],
    ["a cover without a name", { cover_email: "b@s.example" }, "Enter the name of whoever covers"],
    [
      "a cover without an address",
      { cover_name: "Ben" },
      "Enter an e-mail address in the correct format, like name@school.example",
    ],
    ["one person twice", { cover_name: "Cara", cover_email: naming.contact_email }, "Name somebody else to cover"],
  ])("with %s is told so, and keeps what was typed", async (_, form, message) => {
    const practice = await aPracticeWith({});
    const sent = { ...naming, contact_role: "Kept", edits: await editsOf(practice.id), ...form };
    const page = await read(await app.post(`/drafts/${practice.id}/contacts`, sent, lead));
    expect([page.status, page.errors]).toEqual([422, [message]]);
    expect(page.forms.find(({ fields }) => fields["edits"])?.fields["contact_role"]).toEqual(["Kept"]);
    expect(await whoToAsk(practice.ref)).toContain("Ann Iveson");
  });

  test("after somebody else did is a conflict, and theirs stays", async () => {
    const practice = await aPracticeWith({});
    const edits = await editsOf(practice.id);
    await app.post(`/drafts/${practice.id}/contacts`, { ...naming, edits }, lead);
    const late = { ...naming, contact_name: "Late", edits };
    expect((await app.post(`/drafts/${practice.id}/contacts`, late, practice.author)).status).toBe(409);
    expect(await whoToAsk(practice.ref)).toContain("Cara Lunt");
  });

  test("begins with who answers now, and with nobody who has left", async () => {
    const practice = await aPracticeWith({ contact_email: "ann@school.example", ...cover });
    const shown = async () => {
      const { forms } = await read(await app.get(`/drafts/${practice.id}/contacts`, lead));
      return forms.find(({ fields }) => fields["edits"])?.fields;
    };
    expect(await shown()).toMatchObject({
      contact_name: ["Ann Iveson"],
      contact_email: ["ann@school.example"],
      cover_name: ["Ben Coates"],
      cover_role: ["Deputy head"],
    });
    await app.post(`/drafts/${practice.id}/contacts/departures`, { email: "ann@school.example" }, lead);
    expect(await shown()).toMatchObject({ contact_name: ["Ben Coates"], cover_name: [""], cover_email: [""] });
  });

  test("after another version was published meanwhile is a conflict too", async () => {
    const practice = await aPracticeWith({});
    const edits = await editsOf(practice.id);
    const again = { id: crypto.randomUUID(), authority_code: authority.code, practice_id: practice.id };
    const published = {
      version_id: practice.publishedVersionId,
      published_by: coordinator.id,
      published_at: new Date(),
    };
    await planted(db, (trx) =>
      trx
        .insertInto("publications")
        .values({ ...again, ...published })
        .execute(),
    );
    expect((await app.post(`/drafts/${practice.id}/contacts`, { ...naming, edits }, lead)).status).toBe(409);
  });

  test("is the author's and the school lead's: refused to the authority, and not there for another school", async () => {
    const practice = await aPracticeWith({});
    const sent = { ...naming, edits: "0" };
    const refused = await app.post(`/drafts/${practice.id}/contacts`, sent, coordinator);
    expect(refused.status).toBe(403);
    expect((await read(refused)).text).toContain("the school lead");
    expect((await app.post(`/drafts/${practice.id}/contacts`, sent, otherLead)).status).toBe(404);
    expect((await app.get(`/drafts/${practice.id}/contacts`)).status).toBe(303);
    const draft = await aPractice(db, { school });
    expect((await app.get(`/drafts/${draft.id}/contacts`, lead)).status).toBe(404);
  });
});

test("nobody is asked for of a draft that was deleted meanwhile, and the job is done", async () => {
  const work = { db, clock: app.deps.clock, publicUrl: "http://localhost:3000" };
  await expect(askForContact(work, { practiceId: crypto.randomUUID(), email: "ann@school.example" })).resolves.toBe(
    undefined,
  );
});

test("in a draft whoever covers is named whole or not at all", async () => {
  const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
  const draft = await aPractice(db, { school, author, version: { cover_name: "Ben Coates" } });
  const page = await read(await app.get(`/drafts/${draft.id}/check`, author));
  expect(page.text).toContain("Give the e-mail address of whoever covers");
});
