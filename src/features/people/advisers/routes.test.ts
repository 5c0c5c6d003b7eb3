import { afterEach, describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAuthority, aPerson, aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";

const app = await testApp({ clock: clockAt("2026-11-21T10:00:00Z") });
const { db } = app.deps.database;
const fellside = await anAuthority(db, { name: "Fellside" });
const other = await anAuthority(db);
const ruth = await aPerson(db, { roles: [{ role: "authority_lead", at: fellside }] });
const second = await aPerson(db, { roles: [{ role: "authority_lead", at: fellside }] });
const leadElsewhere = await aPerson(db, { roles: [{ role: "authority_lead", at: other }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: fellside }] });
const tom = await aPerson(db, { name: "Tom Adeyemi", roles: [{ role: "adviser", at: fellside }] });
const bridget = await aPerson(db, { name: "Bridget Ayre", roles: [{ role: "adviser", at: fellside }] });
const strange = await aPerson(db, { name: "Of Elsewhere", roles: [{ role: "adviser", at: other }] });
const aSchoolToAdvise = () => aSchool(db, { authority: fellside });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchoolToAdvise() }] });

afterEach(() => {
  if (app.faults.length > 0) throw new Error(app.faults.join("\n"));
});

const naming = (who: { id: string }, [day, month, year]: readonly [string, string, string], seen = "") => ({
  seen,
  adviser: who.id,
  "from-day": day,
  "from-month": month,
  "from-year": year,
});
const september = ["1", "9", "2026"] as const;
const ties = (urn: string) =>
  db
    .selectFrom("adviser_schools")
    .select(["id", "person_id", "from_on", "until_on"])
    .where("school_urn", "=", urn)
    .orderBy("named_at")
    .orderBy("id")
    .execute();
async function advised(who = tom) {
  const school = await aSchoolToAdvise();
  await app.post(`/advisers/${school.urn}/namings`, naming(who, september), ruth);
  const [tie] = await ties(school.urn);
  return { ...school, tie: tie?.id ?? "", path: `/advisers/${school.urn}` };
}

describe("the link advisers of an authority", () => {
  test("are listed for its lead, school by school, and reached from its people", async () => {
    const school = await advised();
    expect((await read(await app.get("/people", ruth))).text).toContain("Link advisers of schools");
    const page = await read(await app.get("/advisers", ruth));
    expect(page.find("tbody tr")).toContain(`${school.name} Tom Adeyemi, since 1 September 2026`);
    expect(page.text).toMatch(/\d+ of \d+ schools ha(s|ve) a link adviser/);
    const elsewhere = await read(await app.get("/advisers", leadElsewhere));
    expect(elsewhere.text).not.toContain(school.name);
    expect(elsewhere.find(".waymark-empty")).toHaveLength(1);
  });

  test("are nobody else's to name or to end", async () => {
    const { path, tie } = await advised();
    for (const person of [coordinator, tom, lead]) {
      expect((await app.get("/advisers", person)).status).toBe(403);
    }
    for (const person of [coordinator, tom, lead, leadElsewhere]) {
      expect((await app.get(path, person)).status).toBe(404);
      expect((await app.post(`${path}/namings`, naming(bridget, september, tie), person)).status).toBe(404);
      expect((await app.post(`${path}/endings`, { seen: tie }, person)).status).toBe(404);
    }
    expect((await app.get(path)).headers.get("location")).toMatch(/^\/sign-in/);
    for (const absent of ["999999", "nonsense", "%00"]) {
      expect((await app.get(`/advisers/${absent}`, ruth)).status).toBe(404);
    }
    expect((await read(await app.get("/people", coordinator))).text).not.toContain("Link advisers of schools");
  });
});

describe("naming a link adviser", () => {
  test("is kept with who named them, and told in the audit", async () => {
    const school = await advised();
    expect(await ties(school.urn)).toMatchObject([{ person_id: tom.id, from_on: "2026-09-01", until_on: null }]);
    const told = await read(await app.get("/audit", ruth));
    expect(told.text).toContain(`named the link adviser of ${school.name}`);
  });

  test("offers the authority's own advisers of today, and takes nobody else", async () => {
    const school = await aSchoolToAdvise();
    const page = await read(await app.get(`/advisers/${school.urn}`, ruth));
    expect(page.text).toContain("Nobody is its link adviser.");
    expect(page.find("select option")).toEqual(["Choose somebody", "Bridget Ayre", "Tom Adeyemi"]);
    for (const person of [strange, coordinator, { id: "" }]) {
      const again = await read(await app.post(`/advisers/${school.urn}/namings`, naming(person, september), ruth));
      expect([again.status, again.errors]).toEqual([422, ["Choose who advises the school"]]);
    }
    expect(await ties(school.urn)).toEqual([]);
  });

  test("keeps every answer where the day is wrong", async () => {
    const school = await aSchoolToAdvise();
    for (const day of [
      ["22", "11", "2026"],
      ["31", "2", "2026"],
      ["", "", ""],
    ] as const) {
      const page = await read(await app.post(`/advisers/${school.urn}/namings`, naming(tom, day), ruth));
      expect([page.status, page.errors.length]).toEqual([422, 1]);
      expect(page.forms.at(-1)?.fields).toMatchObject({ adviser: [tom.id], "from-day": [day[0]] });
    }
  });

  test("ends the adviser before on that day, and leaves one at a time", async () => {
    const { urn, path, tie } = await advised();
    const same = await read(await app.post(`${path}/namings`, naming(tom, september, tie), ruth));
    expect(same.errors).toEqual(["Tom Adeyemi is its link adviser already"]);
    const early = await read(await app.post(`${path}/namings`, naming(bridget, ["31", "8", "2026"], tie), ruth));
    expect(early.errors[0]).toContain("1 September 2026");
    const answer = await app.post(`${path}/namings`, naming(bridget, ["1", "11", "2026"], tie), ruth);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/advisers"]);
    expect(await ties(urn)).toMatchObject([
      { person_id: tom.id, until_on: "2026-11-01" },
      { person_id: bridget.id, from_on: "2026-11-01", until_on: null },
    ]);
  });

  test("happens once: of two at once, and from a page that was left open, the second is told", async () => {
    const { urn, path, tie } = await advised();
    const answers = await Promise.all([
      app.post(`${path}/namings`, naming(bridget, ["20", "11", "2026"], tie), ruth),
      app.post(`${path}/endings`, { seen: tie }, second),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const stale = await read(await app.post(`${path}/namings`, naming(tom, september, tie), second));
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("Somebody has named or ended this school’s link adviser");
    expect((await ties(urn)).filter(({ until_on }) => until_on === null).length).toBeLessThanOrEqual(1);
  });
});

/** What this person was sent with a subject that starts so. */
async function mailsTo({ email }: { email: string }, start: string) {
  return (await app.mails()).filter(({ to, subject }) => to === email && subject.startsWith(start));
}

describe("mail about a link adviser", () => {
  test("goes to them and to the leads of the school, of today; then to whoever was before them; and when it ends", async () => {
    const school = await aSchoolToAdvise();
    const head = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
    const gone = await aPerson(db, { roles: [{ role: "school_lead", at: school, until: "2026-08-31" }] });
    const teacher = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
    const path = `/advisers/${school.urn}`;
    expect((await app.post(`${path}/namings`, naming(tom, september), ruth)).status).toBe(303);
    expect(await mailsTo(tom, `You are the link adviser of ${school.name}`)).toHaveLength(1);
    const [heads] = await mailsTo(head, `Tom Adeyemi is the link adviser of ${school.name}`);
    expect(heads?.text).toContain("Fellside has named Tom Adeyemi");
    expect(heads?.text).toContain("from 1 September 2026");
    const seen = (await ties(school.urn)).at(-1)?.id ?? "";
    await app.post(`${path}/namings`, naming(bridget, ["1", "11", "2026"], seen), ruth);
    expect(await mailsTo(tom, `You are no longer the link adviser of ${school.name}`)).toHaveLength(1);
    expect(await mailsTo(head, `Bridget Ayre is the link adviser of ${school.name}`)).toHaveLength(1);
    const now = (await ties(school.urn)).at(-1)?.id ?? "";
    await app.post(`${path}/endings`, { seen: now }, ruth);
    expect(await mailsTo(bridget, `You are no longer the link adviser of ${school.name}`)).toHaveLength(1);
    expect(await mailsTo(head, `Bridget Ayre is no longer the link adviser of ${school.name}`)).toHaveLength(1);
    for (const person of [gone, teacher, ruth]) expect(await mailsTo(person, "")).toEqual([]);
  });

  test("does not go out where nothing was changed", async () => {
    const school = await aSchoolToAdvise();
    const head = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
    const path = `/advisers/${school.urn}`;
    expect((await app.post(`${path}/namings`, naming(tom, ["22", "11", "2026"]), ruth)).status).toBe(422);
    expect((await app.post(`${path}/endings`, { seen: "" }, ruth)).status).toBe(409);
    expect(await mailsTo(head, "")).toEqual([]);
  });
});

describe("ending a link adviser", () => {
  test("leaves the school without one from today, and keeps who it was", async () => {
    const { urn, path, tie } = await advised();
    expect((await read(await app.get(path, ruth))).buttons).toContain("End it for Tom Adeyemi");
    expect((await app.post(`${path}/endings`, { seen: tie }, ruth)).status).toBe(303);
    expect(await ties(urn)).toMatchObject([{ person_id: tom.id, until_on: "2026-11-21" }]);
    expect((await app.post(`${path}/endings`, { seen: tie }, ruth)).status).toBe(409);
    const before = await read(await app.post(`${path}/namings`, naming(bridget, ["20", "11", "2026"]), ruth));
    expect(before.errors[0]).toContain("21 November 2026");
    expect((await app.post(`${path}/namings`, naming(bridget, ["21", "11", "2026"]), ruth)).status).toBe(303);
  });

  test("follows where their role as adviser ends, and they and each school's lead are told", async () => {
    const leaving = await aPerson(db, { name: "Leaving Soon", roles: [{ role: "adviser", at: fellside }] });
    const { urn, name } = await advised(leaving);
    const another = await advised(leaving);
    const head = await aPerson(db, { roles: [{ role: "school_lead", at: another }] });
    const { id } = await db
      .selectFrom("memberships")
      .select("id")
      .where("person_id", "=", leaving.id)
      .executeTakeFirstOrThrow();
    expect((await app.post(`/people/memberships/${id}/endings`, {}, ruth)).status).toBe(303);
    expect(await ties(urn)).toMatchObject([{ person_id: leaving.id, until_on: "2026-11-21" }]);
    const [told, ...more] = await mailsTo(leaving, "You are no longer the link adviser");
    expect(more).toEqual([]);
    expect(told?.text).toContain(name);
    expect(told?.text).toContain(another.name);
    expect(await mailsTo(head, `Leaving Soon is no longer the link adviser of ${another.name}`)).toHaveLength(1);
  });
});
