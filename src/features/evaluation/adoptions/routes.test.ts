import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import {
  aPerson,
  aSchool,
  anAuthority,
  type School,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const elsewhere = await anAuthority(db);
const leadOf = (at: School) => aPerson(db, { roles: [{ role: "school_lead", at }] });
const rowOf = (id: string) => db.selectFrom("adoptions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

/** A practice of one authority that a school of another takes up, and everybody around it. */
async function twoSchools(given: Parameters<typeof anAdoption>[1] = {}) {
  const origin = await aSchool(db, { authority: elsewhere });
  const school = await aSchool(db, { authority });
  const practice = await aPublishedPractice(db, { school: origin });
  const adoption = await anAdoption(db, { practice, school, ...given });
  return { origin, school, practice, adoption, address: `/adoptions/${adoption.id}` };
}

test("the school that asked agrees: its similar schools are fixed, its reviews are set, and the other school is told", async () => {
  const { origin, school, practice, adoption, address } = await twoSchools({ status: "offered" });
  for (const roll of [90, 120, 200]) await aSchool(db, { authority, roll });
  const [lead, originLead] = [await leadOf(school), await leadOf(origin)];
  expect((await read(await app.get(`${address}/agreement`, lead))).heading).toBe("Agree to work together");
  const sent = await app.post(`${address}/agreements`, { indicator: "none", named: "yes" }, lead);
  expect(sent.status).toBe(303);
  expect(await rowOf(adoption.id)).toMatchObject({
    status: "explore",
    agreed_on: "2026-11-21",
    indicator_code: null,
    agreed_to_be_named: true,
    agreed_to_be_asked: false,
  });
  const fixed = await db
    .selectFrom("adoption_comparators")
    .select(["urn", "rank", "distance"])
    .where("adoption_id", "=", adoption.id)
    .orderBy("rank")
    .execute();
  expect(fixed.length).toBeGreaterThan(2);
  expect(fixed.map(({ urn }) => urn)).not.toContain(school.urn);
  expect(fixed.map(({ distance }) => distance)).toEqual(
    fixed.map(({ distance }) => distance).toSorted((a, b) => a - b),
  );
  const reviews = db.selectFrom("adoption_reviews").select("due_on").where("adoption_id", "=", adoption.id);
  expect((await reviews.orderBy("years").execute()).map(({ due_on }) => due_on)).toEqual(["2027-11-21", "2028-11-21"]);
  const mail = (await app.mails()).findLast(({ to }) => to === originLead.email);
  expect(mail?.subject).toBe(`Agreed with ${school.name}: ${practice.title}`);
});

test("what is aimed at is chosen from the figures that the school has, and nothing else", async () => {
  const { school, adoption, address } = await twoSchools({ status: "offered" });
  const lead = await leadOf(school);
  await planted(db, (trx) =>
    trx
      .insertInto("indicator_values")
      .values({ indicator_code: "ks2_reading_average", year: 2026, urn: school.urn, value: 104.1, cohort: 28 })
      .execute(),
  );
  const page = await read(
    await app.post(`${address}/agreements`, { indicator: "ks2_maths_average", asked: "yes" }, lead),
  );
  expect([page.status, page.errors]).toEqual([
    422,
    ["Choose a published figure, or say that you measure it yourselves"],
  ]);
  expect(page.find("input[name=indicator] + label")).toEqual([
    "Reading at the end of key stage 2, average scaled score",
    "In none of these: we measure it ourselves",
  ]);
  expect(page.html).toMatch(/name="asked"[^>]*checked/);
  await app.post(`${address}/agreements`, { indicator: "ks2_reading_average" }, lead);
  expect((await rowOf(adoption.id)).indicator_code).toBe("ks2_reading_average");
});

test("staff agree to nothing, and what is agreed once is not agreed twice", async () => {
  const { school, adoption, address } = await twoSchools({ status: "offered" });
  expect((await app.post(`${address}/agreements`, { indicator: "none" }, adoption.asker)).status).toBe(403);
  const lead = await leadOf(school);
  expect((await app.post(`${address}/agreements`, { indicator: "none" }, lead)).status).toBe(303);
  expect((await app.post(`${address}/agreements`, { indicator: "none" }, lead)).status).toBe(409);
});

test("staff take it on step by step, and the lead stops it with a reason that the helping school reads", async () => {
  const { origin, school, adoption, address } = await twoSchools({ status: "explore" });
  const [lead, originLead] = [await leadOf(school), await leadOf(origin)];
  expect((await app.post(`${address}/moves`, { to: "deliver" }, adoption.asker)).status).toBe(409);
  expect((await app.post(`${address}/moves`, { to: "stop" }, adoption.asker)).status).toBe(400);
  expect((await app.post(`${address}/moves`, { to: "prepare" }, originLead)).status).toBe(403);
  for (const to of ["prepare", "deliver"]) {
    expect((await app.post(`${address}/moves`, { to }, adoption.asker)).status).toBe(303);
  }
  expect(await rowOf(adoption.id)).toMatchObject({ status: "deliver", delivering_on: "2026-11-21" });
  expect((await app.post(`${address}/stops`, { reason: "x" }, adoption.asker)).status).toBe(403);
  const missing = await read(await app.post(`${address}/stops`, { reason: "" }, lead));
  expect([missing.status, missing.errors]).toEqual([422, ["Say why you are stopping, so that the next school knows"]]);
  expect((await app.post(`${address}/stops`, { reason: "The room is a class again." }, lead)).status).toBe(303);
  expect(await rowOf(adoption.id)).toMatchObject({ status: "stopped", stopped_on: "2026-11-21" });
  expect((await read(await app.get(address, originLead))).text).toContain("The room is a class again.");
});

test("each side's authority sees its side; an adviser sees the schools that they are at; nobody else sees anything", async () => {
  const { origin, school, address } = await twoSchools();
  const as = async (role: Parameters<typeof roleAt>[0], at: Parameters<typeof roleAt>[1]) =>
    read(await app.get(address, await roleAt(role, at)));
  for (const [role, at] of [
    ["co_ordinator", authority],
    ["authority_lead", authority],
    ["adviser", school],
    ["governor", school],
    ["school_staff", origin],
  ] as const) {
    expect([role, (await as(role, at)).find("h2")]).toEqual([
      role,
      expect.arrayContaining(["What became of each part"]),
    ]);
  }
  const far = await as("co_ordinator", elsewhere);
  expect(far.text).toContain("Half of our pupils read to nobody at home.");
  expect(far.text).not.toContain("What became of each part");
  const stranger = await aSchool(db, { authority });
  for (const [role, at] of [
    ["school_lead", stranger],
    ["adviser", authority],
    ["adviser", stranger],
    ["assessor", authority],
    ["operator", authority],
    ["governor", origin],
  ] as const) {
    expect([role, (await as(role, at)).status]).toEqual([role, 404]);
  }
  expect((await app.get("/adoptions/nothing", await leadOf(school))).status).toBe(404);
});

const roleAt = (
  role:
    | "co_ordinator"
    | "authority_lead"
    | "adviser"
    | "governor"
    | "school_staff"
    | "school_lead"
    | "assessor"
    | "operator",
  at: School | { code: string; name: string },
) => aPerson(db, { roles: [{ role, at }] });

test("the list holds what a person's school takes up, who asks it, and what an officer looks after", async () => {
  const { origin, school, practice } = await twoSchools();
  const captions = async (person: { id: string }) => (await read(await app.get("/adoptions", person))).find("main h2");
  expect(await captions(await leadOf(school))).toEqual(["What your school takes up (1)"]);
  expect(await captions(await leadOf(origin))).toEqual(["Who asked your school (1)"]);
  const coordinator = await roleAt("co_ordinator", await anAuthority(db));
  const empty = await read(await app.get("/adoptions", coordinator));
  expect(empty.text).toContain("To begin, find a practice");
  const mine = await read(await app.get("/my-work", await leadOf(school)));
  expect(mine.links).toContainEqual({ text: "Working together (1)", href: "/adoptions" });
  expect((await read(await app.get(`/practices/${practice.ref}`, await leadOf(school)))).buttons).toContain(
    "Go on with your adoption",
  );
});

test("what waits for a person stands at the head of my work, a review once it is due", async () => {
  const { origin, school, practice } = await twoSchools({ status: "asked" });
  const text = async (person: { id: string }) => (await read(await app.get("/my-work", person))).text;
  expect(await text(await leadOf(origin))).toContain(`Answer ${school.name} about ${practice.ref}`);
  expect(await text(await leadOf(school))).not.toContain("Answer");
  const delivering = await twoSchools();
  expect(await text(await leadOf(delivering.school))).toContain(`Say how it goes with ${delivering.practice.ref}`);
});

test("a school is counted on the practice's page, and named there and on its own once it agrees, not before and not after", async () => {
  const { school, practice, address } = await twoSchools();
  const lead = await leadOf(school);
  const page = async () => read(await app.get(`/practices/${practice.ref}`));
  expect((await page()).text).toContain("1 school took it up: 1 delivering.");
  expect((await page()).find(".waymark-strip__value").join(" ")).toContain("1 delivering, 0 sustained, 0 stopped");
  expect((await page()).html).not.toContain(school.name);
  expect((await app.post(`${address}/naming`, { named: "yes" }, (await twoSchools()).adoption.asker)).status).toBe(404);
  await app.post(`${address}/naming`, { named: "yes" }, lead);
  expect((await page()).text).toContain(school.name);
  expect((await read(await app.get(`/schools/${school.urn}`))).text).toContain(practice.title);
  await app.post(`${address}/naming`, {}, lead);
  expect((await page()).html).not.toContain(school.name);
  expect((await read(await app.get(`/schools/${school.urn}`))).text).not.toContain(practice.title);
});

test("nobody signed in is led to ask, staff of another school to begin, and a co-ordinator to write", async () => {
  const { practice, origin } = await twoSchools();
  const buttons = async (person?: { id: string }) =>
    (await read(await app.get(`/practices/${practice.ref}`, person))).find(".waymark-ask .govuk-button");
  expect(await buttons()).toEqual(["Ask about it"]);
  expect(await buttons(await leadOf(await aSchool(db)))).toEqual(["Start adopting"]);
  expect(await buttons(await leadOf(origin))).toEqual(["Ask to visit"]);
  expect(await buttons(await roleAt("co_ordinator", authority))).toEqual(["Ask to visit"]);
});
