import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);

/** A school with a lead and a member of staff, who may ask. */
async function anAsker() {
  const school = await aSchool(db, { authority });
  const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
  const staff = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
  return { school, lead, staff };
}

/** A practice of a school of its own, so that what one test asks of it fills no other. */
async function aPracticeToAskAbout() {
  const origin = await aSchool(db, { authority });
  const originLead = await aPerson(db, { roles: [{ role: "school_lead", at: origin }] });
  return { origin, originLead, practice: await aPublishedPractice(db, { school: origin }) };
}

const said = (school: { urn: string }, helper: { urn: string }, given = {}) => ({
  school: school.urn,
  helper: helper.urn,
  draws: "Half of our Year 2 read to nobody at home.",
  context: "Two classes of mixed ages.",
  wished_for: "next_term",
  ...given,
});
const statusesOf = (answers: Response[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b);
const adoptionsOf = (practice: { id: string }) =>
  db.selectFrom("adoptions").selectAll().where("practice_id", "=", practice.id).execute();
const theOne = async (practice: { id: string }) => {
  const [adoption] = await adoptionsOf(practice);
  if (!adoption) throw new Error("nothing was asked");
  return adoption;
};

test("a school lead asks, and the lead of the school that wrote it is told", async () => {
  const { practice, origin, originLead } = await aPracticeToAskAbout();
  const { school, lead } = await anAsker();
  const page = await read(await app.get(`/practices/${practice.ref}/asks`, lead));
  expect(page.text).toContain("Wrote this practice. Now helping no other school");
  const sent = await app.post(`/practices/${practice.ref}/asks`, said(school, origin), lead);
  const adoption = await theOne(practice);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/adoptions/${adoption.id}`]);
  expect(adoption).toMatchObject({ status: "asked", school_urn: school.urn, offering_urn: origin.urn });
  const mail = (await app.mails()).findLast(({ to }) => to === originLead.email);
  expect(mail?.subject).toBe(`${school.name} asks you about: ${practice.title}`);
  const record = await read(await app.get(`/adoptions/${adoption.id}`, originLead));
  expect(record.text).toContain("Half of our Year 2 read to nobody at home.");
  expect(record.buttons).toContain("Answer");
});

test("what staff ask waits for their lead, and the other school hears nothing until it is sent", async () => {
  const { practice, origin, originLead } = await aPracticeToAskAbout();
  const { school, lead, staff } = await anAsker();
  await app.post(`/practices/${practice.ref}/asks`, said(school, origin), staff);
  const adoption = await theOne(practice);
  expect(adoption.status).toBe("proposed");
  expect((await app.get(`/adoptions/${adoption.id}`, originLead)).status).toBe(404);
  expect((await app.post(`/adoptions/${adoption.id}/confirmations`, {}, staff)).status).toBe(403);
  expect((await app.post(`/adoptions/${adoption.id}/confirmations`, {}, lead)).status).toBe(303);
  expect((await theOne(practice)).status).toBe("asked");
  expect((await app.get(`/adoptions/${adoption.id}`, originLead)).status).toBe(200);
});

test("a lead who does not send a colleague's ask says why, and the colleague reads it", async () => {
  const { practice, origin, originLead } = await aPracticeToAskAbout();
  const { school, lead, staff } = await anAsker();
  await app.post(`/practices/${practice.ref}/asks`, said(school, origin), staff);
  const { id } = await theOne(practice);
  const page = await read(await app.post(`/adoptions/${id}/drops`, { reason: " " }, lead));
  expect([page.status, page.errors]).toEqual([422, ["Say why not; your colleague reads it"]]);
  expect((await app.post(`/adoptions/${id}/drops`, { reason: "After the inspection." }, lead)).status).toBe(303);
  expect((await read(await app.get(`/adoptions/${id}`, staff))).text).toContain("After the inspection.");
  expect((await app.get(`/adoptions/${id}`, originLead)).status).toBe(404);
});

test("nobody asks who has no school, for another school, about the own practice, or about what is not published", async () => {
  const { practice, origin, originLead } = await aPracticeToAskAbout();
  const { school, lead } = await anAsker();
  const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
  const address = `/practices/${practice.ref}/asks`;
  expect((await app.get(address)).headers.get("location")).toContain("/sign-in");
  expect((await app.get(address, coordinator)).status).toBe(403);
  expect((await app.post(address, said(school, origin), coordinator)).status).toBe(403);
  const other = await anAsker();
  expect((await app.post(address, said(other.school, origin), lead)).status).toBe(403);
  expect((await app.post(address, said(origin, origin), originLead)).status).toBe(403);
  expect((await read(await app.get(address, originLead))).text).toContain("a practice of your own school");
  expect((await app.get("/practices/GP-1/asks", lead)).status).toBe(404);
  expect(await adoptionsOf(practice)).toEqual([]);
});

test("what is missing is told by each field, and what was typed is kept", async () => {
  const { practice, origin } = await aPracticeToAskAbout();
  const { school, lead } = await anAsker();
  const given = said(school, origin, { draws: "", wished_for: "", context: "A village" });
  const page = await read(await app.post(`/practices/${practice.ref}/asks`, given, lead));
  expect([page.status, page.errors]).toEqual([
    422,
    ["Say what draws you to it", "Choose when you would like to begin"],
  ]);
  expect(page.html).toContain("A village");
});

test("a school asks about a practice once at a time", async () => {
  const { practice, origin } = await aPracticeToAskAbout();
  const { school, lead } = await anAsker();
  const address = `/practices/${practice.ref}/asks`;
  const answers = await Promise.all([1, 2, 3].map(() => app.post(address, said(school, origin), lead)));
  expect(statusesOf(answers)).toEqual([303, 409, 409]);
  expect(await adoptionsOf(practice)).toHaveLength(1);
  expect((await read(await app.get(address, lead))).text).toContain("has this under way already");
});

test("an experienced adopter that agreed to be asked is offered first, and one that did not agree is not", async () => {
  const { practice, origin } = await aPracticeToAskAbout();
  const { lead } = await anAsker();
  const adopter = await anAdoption(db, { practice, row: { agreed_to_be_asked: true } });
  const shy = await anAdoption(db, { practice });
  const preparing = await anAdoption(db, { practice, status: "prepare", row: { agreed_to_be_asked: true } });
  const page = await read(await app.get(`/practices/${practice.ref}/asks`, lead));
  const offered = page.find("input[name=helper] + label");
  expect(offered).toEqual([adopter.school.name, origin.name]);
  for (const other of [shy, preparing]) expect(page.html).not.toContain(other.school.name);
});

test("of fifty schools that ask at once a school that can help three is asked by three", async () => {
  const { practice, origin: school } = await aPracticeToAskAbout();
  const askers = await Promise.all(Array.from({ length: 50 }, anAsker));
  const sessions = await Promise.all(askers.map(({ lead }) => app.signedInAs(lead)));
  const answers = await Promise.all(
    askers.map((one, index) => app.post(`/practices/${practice.ref}/asks`, said(one.school, school), sessions[index])),
  );
  const statuses = answers.map(({ status }) => status);
  expect([303, 422].map((status) => statuses.filter((one) => one === status).length)).toEqual([3, 47]);
  expect(await adoptionsOf(practice)).toHaveLength(3);
  const refused = await read(answers[statuses.indexOf(422)] as Response);
  expect(refused.text).toContain("has taken on as many schools as it can help at once");
  expect(refused.text).toContain("helping as many as it can at once");
}, 120_000);

test("a school that is full by its own word is not offered, and the page says so", async () => {
  const { practice, origin: school, originLead: lead } = await aPracticeToAskAbout();
  const adopter = await anAdoption(db, { practice, row: { agreed_to_be_asked: true } });
  const address = `/schools/${school.urn}/helping-limit`;
  expect((await read(await app.get(address, lead))).text).toContain("You help 0 now, of 3 unless you say otherwise");
  const wrong = await read(await app.post(`${address}s`, { most: "many" }, lead));
  expect([wrong.status, wrong.errors]).toEqual([422, ["Enter how many schools, from 0 to 20"]]);
  expect((await app.post(`${address}s`, { most: "0" }, (await anAsker()).lead)).status).toBe(403);
  expect((await app.post(`${address}s`, { most: "0" }, lead)).status).toBe(303);
  const page = await read(await app.get(`/practices/${practice.ref}/asks`, (await anAsker()).lead));
  expect(page.find("input[name=helper] + label")).toEqual([adopter.school.name]);
  expect(page.text).toContain(`${school.name} cannot be asked at the moment`);
});

test("an ask is answered once: of two at the same time the second is told, and nothing of theirs is done", async () => {
  const { practice, origin, originLead } = await aPracticeToAskAbout();
  const adoption = await anAdoption(db, { practice, status: "asked" });
  const second = await aPerson(db, { roles: [{ role: "school_lead", at: origin }] });
  const address = `/adoptions/${adoption.id}/answers`;
  const answers = await Promise.all([
    app.post(address, { answer: "offer", offers: ["visit"] }, originLead),
    app.post(address, { answer: "decline", reason: "We are short of staff." }, second),
  ]);
  expect(statusesOf(answers)).toEqual([303, 409]);
  const moves = await db.selectFrom("adoption_moves").selectAll().where("adoption_id", "=", adoption.id).execute();
  expect(moves).toHaveLength(1);
});

test("each answer needs one thing of its own, and reaches the school that asked", async () => {
  const { practice, origin, originLead } = await aPracticeToAskAbout();
  const adoption = await anAdoption(db, { practice, status: "asked" });
  const address = `/adoptions/${adoption.id}/answers`;
  const errorsOf = async (form: Record<string, string>) =>
    (await read(await app.post(address, form, originLead))).errors;
  expect(await errorsOf({})).toEqual(["Choose what you answer"]);
  expect(await errorsOf({ answer: "offer" })).toEqual(["Choose at least one thing that you can offer"]);
  expect(await errorsOf({ answer: "decline" })).toEqual(["Say why you cannot help now; the school that asks reads it"]);
  expect(await errorsOf({ answer: "pass_on" })).toEqual(["Choose to which school you pass it"]);
  const form = { answer: "offer", offers: ["visit", "call"], words: "Come on a Tuesday." };
  expect((await app.post(address, form, originLead)).status).toBe(303);
  const page = await read(await app.get(`/adoptions/${adoption.id}`, adoption.asker));
  for (const words of ["A visit to our school", "Come on a Tuesday."]) expect(page.text).toContain(words);
  const mails = (await app.mails()).filter(({ to }) => to === adoption.asker.email);
  expect(mails.at(-1)?.subject).toContain(`${origin.name} can help`);
});

test("staff of the school that is asked read the ask, and their lead answers it", async () => {
  const { practice, origin } = await aPracticeToAskAbout();
  const adoption = await anAdoption(db, { practice, status: "asked" });
  const staff = await aPerson(db, { roles: [{ role: "school_staff", at: origin }] });
  expect((await app.get(`/adoptions/${adoption.id}`, staff)).status).toBe(200);
  expect((await app.get(`/adoptions/${adoption.id}/answer`, staff)).status).toBe(404);
  const form = { answer: "decline", reason: "No." };
  expect((await app.post(`/adoptions/${adoption.id}/answers`, form, staff)).status).toBe(403);
});

test("an ask that is passed on is the other school's to answer, and no longer the first one's to read", async () => {
  const { practice, origin, originLead } = await aPracticeToAskAbout();
  const adopter = await anAdoption(db, { practice, row: { agreed_to_be_asked: true } });
  const adopterLead = await aPerson(db, { roles: [{ role: "school_lead", at: adopter.school }] });
  const adoption = await anAdoption(db, { practice, status: "asked" });
  const address = `/adoptions/${adoption.id}`;
  expect((await read(await app.get(`${address}/answer`, originLead))).text).toContain(adopter.school.name);
  const stranger = await aSchool(db, { authority });
  const wrong = { answer: "pass_on", pass_to: stranger.urn };
  expect((await app.post(`${address}/answers`, wrong, originLead)).status).toBe(409);
  const form = { answer: "pass_on", pass_to: adopter.school.urn };
  expect((await app.post(`${address}/answers`, form, originLead)).status).toBe(303);
  expect((await app.get(address, originLead)).status).toBe(404);
  expect((await read(await app.get(address, adopterLead))).buttons).toContain("Answer");
  expect((await read(await app.get(address, adoption.asker))).text).toContain(`passed it from ${origin.name}`);
});

test("a lead takes an ask back, and does so once", async () => {
  const { practice, originLead } = await aPracticeToAskAbout();
  const adoption = await anAdoption(db, { practice, status: "asked" });
  const lead = await aPerson(db, { roles: [{ role: "school_lead", at: adoption.school }] });
  expect((await app.post(`/adoptions/${adoption.id}/take-backs`, {}, originLead)).status).toBe(403);
  expect((await app.post(`/adoptions/${adoption.id}/take-backs`, {}, lead)).status).toBe(303);
  expect((await app.post(`/adoptions/${adoption.id}/take-backs`, {}, lead)).status).toBe(409);
});

test("a colleague's ask is not sent to a school that has filled up since", async () => {
  const { practice } = await aPracticeToAskAbout();
  const adoption = await anAdoption(db, { practice, status: "proposed" });
  const lead = await aPerson(db, { roles: [{ role: "school_lead", at: adoption.school }] });
  for (const status of ["asked", "explore", "prepare"] as const) await anAdoption(db, { practice, status });
  const answer = await read(await app.post(`/adoptions/${adoption.id}/confirmations`, {}, lead));
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("is helping 3 of at most 3 schools");
  await planted(db, (trx) =>
    trx
      .updateTable("adoptions")
      .set({ status: "deliver" })
      .where("practice_id", "=", practice.id)
      .where("status", "=", "prepare")
      .execute(),
  );
  expect((await app.post(`/adoptions/${adoption.id}/confirmations`, {}, lead)).status).toBe(303);
});
