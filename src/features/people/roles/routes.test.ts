import { afterEach, describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAuthority, aPerson, aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const fellside = await anAuthority(db, { name: "Fellside" });
const school = await aSchool(db, { authority: fellside, name: "Hollowgate Primary School" });
const otherSchool = await aSchool(db, { authority: fellside, name: "Scarrow Bridge Primary School" });
const saltmarshSchool = await aSchool(db, { name: "Samphire Road Primary School" });
const gwen = await aPerson(db, { name: "Gwen Tarrant", roles: [{ role: "school_lead", at: school }] });
const ruth = await aPerson(db, { name: "Ruth Calloway", roles: [{ role: "authority_lead", at: fellside }] });
const marcus = await aPerson(db, { name: "Marcus O’Brien", roles: [{ role: "school_lead", at: otherSchool }] });
const daniel = await aPerson(db, { name: "Daniel Okafor", roles: [{ role: "school_lead", at: saltmarshSchool }] });
const aTeacher = (name = "Aisha Rahman") => aPerson(db, { name, roles: [{ role: "school_staff", at: school }] });

afterEach(() => {
  if (app.faults.length > 0) throw new Error(app.faults.join("\n"));
});

const inviting = (email: string, role = "school_staff") => ({ name: "New Colleague", email, role });

async function roleOf(personId: string, role: string): Promise<string> {
  const held = await db
    .selectFrom("memberships")
    .select("id")
    .where("person_id", "=", personId)
    .where("role", "=", role as "school_staff")
    .executeTakeFirstOrThrow();
  return held.id;
}

async function signInByMail(email: string): Promise<{ cookie: string }> {
  await app.post("/sign-in-links", { email });
  const mail = (await app.mails()).findLast(({ to, subject }) => to === email && subject === "Sign in to Waymark");
  const answer = await app.post((mail?.links[0] ?? "").replace(app.deps.config.publicUrl, ""));
  return { cookie: answer.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
}

describe("the people of a school", () => {
  test("are seen by its lead: who holds which role from when", async () => {
    await aTeacher();
    const start = await app.get("/people", gwen);
    expect(start.headers.get("location")).toBe(`/people/${school.urn}`);
    const page = await read(await app.get(`/people/${school.urn}`, gwen));
    expect(page.heading).toBe("People at Hollowgate Primary School");
    expect(page.find("main dl > div").join()).toMatch(/Aisha Rahman School staff since 1 January 2020 .* End role/);
  });

  test("are seen by the authority’s lead, for every school of the authority", async () => {
    const page = await read(await app.get("/people", ruth));
    expect(page.find("main tbody a")).toEqual([
      "Fellside: the authority’s team",
      "Hollowgate Primary School",
      "Scarrow Bridge Primary School",
    ]);
    expect((await app.get(`/people/${otherSchool.urn}`, ruth)).status).toBe(200);
  });

  test("are not there for the lead of another school, in this authority or the next, nor for school staff", async () => {
    for (const stranger of [marcus, daniel]) {
      expect((await app.get(`/people/${school.urn}`, stranger)).status).toBe(404);
      expect((await app.get(`/people/${fellside.code}`, stranger)).status).toBe(404);
      expect((await app.post(`/people/${school.urn}/invitations`, inviting("x@y.example"), stranger)).status).toBe(404);
    }
    expect((await app.get(`/people/${saltmarshSchool.urn}`, ruth)).status).toBe(404);
    const teacher = await aTeacher();
    expect((await app.get("/people", teacher)).status).toBe(403);
    expect((await app.get(`/people/${school.urn}`, teacher)).status).toBe(404);
    expect((await app.get(`/people/${school.urn}`)).headers.get("location")).toMatch(/^\/sign-in\?then=/);
    for (const absent of ["999999", "nonsense", "%00"]) {
      expect((await app.get(`/people/${absent}`, ruth)).status).toBe(404);
    }
  });
});

describe("an invitation", () => {
  test("is mailed, and taken up by the first sign-in with its address", async () => {
    const email = "new.colleague@school.example";
    const answer = await app.post(`/people/${school.urn}/invitations`, inviting(email), gwen);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/people/${school.urn}`]);
    const listed = await read(await app.get(`/people/${school.urn}`, gwen));
    expect(listed.text).toContain("Invited, and not signed in yet");
    const mail = (await app.mails()).find(({ to }) => to === email);
    expect(mail?.subject).toBe("Gwen Tarrant has invited you to Waymark");
    expect(mail?.text).toContain("as school staff at Hollowgate Primary School");
    expect(mail?.text).not.toContain("New Colleague");
    const session = await signInByMail(email);
    expect((await read(await app.get("/about", session))).find(".waymark-account__name")).toEqual(["New Colleague"]);
    const after = await read(await app.get(`/people/${school.urn}`, gwen));
    expect(after.find("main dl > div").join()).toMatch(/New Colleague School staff since 21 November 2026/);
    expect(after.text).not.toContain("not signed in yet");
    const told = await db.selectFrom("events").select("type").where("authority_code", "=", fellside.code).execute();
    expect(told.map(({ type }) => type)).toEqual(["person_invited", "invitation_accepted"]);
  });

  test("of somebody known in another authority gives them a further role, and shows nothing of the first", async () => {
    const known = await aPerson(db, { name: "Known Elsewhere", roles: [{ role: "governor", at: saltmarshSchool }] });
    await app.post(`/people/${school.urn}/invitations`, inviting(known.email, "governor"), gwen);
    expect((await read(await app.get(`/people/${school.urn}`, gwen))).text).not.toContain("Known Elsewhere");
    await signInByMail(known.email);
    const held = await db.selectFrom("memberships").select("school_urn").where("person_id", "=", known.id).execute();
    expect(held.map(({ school_urn }) => school_urn)).toEqual([saltmarshSchool.urn, school.urn]);
  });

  test("leads who has signed in already to a button that takes it up", async () => {
    const known = await aPerson(db, { name: "Signed In", roles: [{ role: "governor", at: otherSchool }] });
    await app.post(`/people/${school.urn}/invitations`, inviting(known.email, "school_lead"), gwen);
    const mail = (await app.mails()).find(({ to }) => to === known.email);
    expect(mail?.links[0]).toBe("http://localhost:3000/invitations");
    expect((await app.get("/invitations")).headers.get("location")).toBe("/sign-in?then=%2Finvitations");
    const page = await read(await app.get("/invitations", known));
    expect(page.text).toContain("School lead at Hollowgate Primary School, by Gwen Tarrant");
    expect((await app.get("/invitations", marcus)).headers.get("location")).toBe("/my-work");
    await app.post("/invitations/acceptances", {}, marcus);
    expect((await app.get(`/people/${school.urn}`, known)).status).toBe(404);
    expect((await app.post("/invitations/acceptances", {}, known)).status).toBe(303);
    expect((await app.get(`/people/${school.urn}`, known)).status).toBe(200);
    await app.post(`/people/memberships/${await roleOf(known.id, "school_lead")}/endings`, {}, gwen);
  });

  test("offers an authority’s lead the roles of the place", async () => {
    const atSchool = await read(await app.get(`/people/${otherSchool.urn}/invitations`, ruth));
    const schoolRoles = ["School staff", "School lead", "School administrator", "Governor"];
    expect(atSchool.find(".govuk-radios__label")).toEqual(schoolRoles);
    const atTeam = await read(await app.get(`/people/${fellside.code}/invitations`, ruth));
    expect(atTeam.find(".govuk-radios__label")).toEqual(["Good practice co-ordinator", "Link adviser", "Assessor"]);
    const coordinator = inviting("helen@fellside.example", "co_ordinator");
    expect((await app.post(`/people/${fellside.code}/invitations`, coordinator, ruth)).status).toBe(303);
    expect((await app.post(`/people/${school.urn}/invitations`, coordinator, ruth)).status).toBe(422);
  });

  test("cannot reach beyond the inviter’s own roles", async () => {
    for (const role of ["co_ordinator", "authority_lead", "operator", "adviser", ""]) {
      const page = await read(await app.post(`/people/${school.urn}/invitations`, inviting("a@b.example", role), gwen));
      expect([role, page.status, page.errors]).toEqual([role, 422, ["Select what they will be"]]);
    }
  });

  test("with something wrong is shown again with every answer kept", async () => {
    const typed = { name: "", email: "not an address", role: "governor" };
    const page = await read(await app.post(`/people/${school.urn}/invitations`, typed, gwen));
    expect([page.status, page.title]).toEqual([422, "Error: Invite somebody to Hollowgate Primary School – Waymark"]);
    expect(page.errors).toHaveLength(2);
    expect(page.forms.at(-1)?.fields).toEqual({ name: [""], email: ["not an address"], role: ["governor"] });
  });

  test("to a role that they hold, or are invited to already, is not sent again", async () => {
    const teacher = await aTeacher();
    const held = await read(await app.post(`/people/${school.urn}/invitations`, inviting(teacher.email), gwen));
    expect(held.errors).toEqual(["Somebody with this address holds this role already"]);
    await app.post(`/people/${school.urn}/invitations`, inviting("twice@school.example"), gwen);
    const twice = await read(
      await app.post(`/people/${school.urn}/invitations`, inviting("twice@school.example"), gwen),
    );
    expect(twice.errors).toEqual(["Somebody with this address is invited already"]);
    expect((await app.mails()).filter(({ to }) => to === "twice@school.example")).toHaveLength(1);
  });

  test("that is withdrawn gives no role and sends no link", async () => {
    const email = "withdrawn@school.example";
    await app.post(`/people/${school.urn}/invitations`, inviting(email), gwen);
    const { id } = await db.selectFrom("invitations").select("id").where("email", "=", email).executeTakeFirstOrThrow();
    expect((await app.post(`/people/invitations/${id}/withdrawals`, {}, marcus)).status).toBe(404);
    expect((await app.post(`/people/invitations/${id}/withdrawals`, {}, gwen)).status).toBe(303);
    expect((await app.post(`/people/invitations/${id}/withdrawals`, {}, gwen)).status).toBe(409);
    await app.post("/sign-in-links", { email });
    expect((await app.mails()).filter(({ to }) => to === email)).toHaveLength(1);
  });
});

describe("a role that is ended", () => {
  test("is refused on the very next request, and its session is gone", async () => {
    const lead = await aPerson(db, { name: "Second Lead", roles: [{ role: "school_lead", at: school }] });
    const session = await app.signedInAs(lead);
    expect((await app.get(`/people/${school.urn}`, session)).status).toBe(200);
    const membership = await roleOf(lead.id, "school_lead");
    const page = await read(await app.get(`/people/memberships/${membership}`, gwen));
    expect(page.heading).toBe("End the role of Second Lead as school lead at Hollowgate Primary School");
    expect((await app.post(`/people/memberships/${membership}/endings`, {}, gwen)).status).toBe(303);
    expect((await app.get(`/people/${school.urn}`, session)).headers.get("location")).toMatch(/^\/sign-in/);
    expect(await db.selectFrom("sessions").select("id").where("person_id", "=", lead.id).execute()).toEqual([]);
    expect((await app.post(`/people/memberships/${membership}/endings`, {}, gwen)).status).toBe(404);
  });

  test("leaves the person’s other roles and their session", async () => {
    const both = await aPerson(db, {
      roles: [
        { role: "school_lead", at: school },
        { role: "governor", at: otherSchool },
      ],
    });
    const session = await app.signedInAs(both);
    await app.post(`/people/memberships/${await roleOf(both.id, "school_lead")}/endings`, {}, gwen);
    expect((await app.get(`/people/${school.urn}`, session)).status).toBe(404);
    expect((await read(await app.get("/about", session))).find(".waymark-account__name")).toEqual([both.name]);
  });

  test("is not there for another school’s lead to end", async () => {
    const membership = await roleOf((await aTeacher()).id, "school_staff");
    for (const stranger of [marcus, daniel, await aTeacher()]) {
      expect((await app.get(`/people/memberships/${membership}`, stranger)).status).toBe(404);
      expect((await app.post(`/people/memberships/${membership}/endings`, {}, stranger)).status).toBe(404);
    }
    expect((await app.post(`/people/memberships/nonsense/endings`, {}, gwen)).status).toBe(404);
  });

  test("is not the last lead’s of a school, unless the authority ends it", async () => {
    const membership = await roleOf(marcus.id, "school_lead");
    const page = await read(await app.get(`/people/memberships/${membership}`, marcus));
    expect([page.find(".govuk-inset-text"), page.find("main button")]).toEqual([
      ["This is the only school lead. Invite another first, and end this role once they have signed in."],
      [],
    ]);
    const refused = await read(await app.post(`/people/memberships/${membership}/endings`, {}, marcus));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("This is the only school lead. Invite another first");
    expect((await app.post(`/people/memberships/${membership}/endings`, {}, ruth)).status).toBe(303);
    const list = await read(await app.get("/people", ruth));
    expect(list.find("tbody tr").join()).toContain("Scarrow Bridge Primary School No school lead");
  });
});
