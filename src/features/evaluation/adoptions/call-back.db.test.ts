import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import {
  aPerson,
  aSchool,
  anAuthority,
  type Person,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";
import { clockAt } from "../../../platform/clock.ts";
import { remind } from "../remind.ts";

/* A practice is withdrawn while mail between two schools that work on it waits to be sent. */

const clock = clockAt("2026-11-23T09:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db);

/** An ask that has been answered, with the leads of both schools; `withdraw` takes its practice away. */
async function anOffer(status: "asked" | "offered" | "deliver") {
  const school = await aSchool(db, { authority });
  const adoption = await anAdoption(db, { school, status });
  const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
  const helper = await aPerson(db, { roles: [{ role: "school_lead", at: adoption.offering }] });
  const withdraw = async () => {
    const sent = await app.post(
      `/practices/${adoption.practice.ref}/withdrawals`,
      { reason: "The figures were wrong." },
      helper,
    );
    expect(sent.status).toBe(303);
    await app.mails();
  };
  return { ...adoption, lead, helper, withdraw, address: `/adoptions/${adoption.id}` };
}

const statesTo = async ({ email }: Person) => {
  const query = db.selectFrom("mail_messages").select(["state", "subject"]).where("recipient", "=", email);
  const rows = await query.orderBy("queued_at").orderBy("id").execute();
  return rows.map(({ state, subject }) => [subject.split(":")[0], state]);
};

test("what leads two schools on goes to nobody once its practice is withdrawn, and waits in their work", async () => {
  const one = await anOffer("asked");
  const sent = await app.post(`${one.address}/answers`, { answer: "offer", offers: ["visit"] }, one.helper);
  expect(sent.status).toBe(303);
  await one.withdraw();
  const told = `${one.offering.name} can help`;
  expect(await statesTo(one.lead)).toEqual([[told, "called_back"]]);
  expect(await statesTo(one.asker)).toEqual([[told, "called_back"]]);
  expect((await app.get(one.address, one.lead)).status).toBe(200);
});

test("nothing new begins with it: it is taken back, or answered with not now", async () => {
  const asked = await anOffer("asked");
  await asked.withdraw();
  const page = await read(await app.get(asked.address, asked.helper));
  expect([page.text.includes("The practice has been withdrawn"), page.find("main .govuk-button")]).toEqual([
    true,
    ["Answer"],
  ]);
  const offer = { answer: "offer", offers: ["visit"] };
  const refused = await read(await app.post(`${asked.address}/answers`, offer, asked.helper));
  expect([refused.status, refused.text.includes("nothing new begins with it")]).toEqual([409, true]);
  const declined = { answer: "decline", reason: "We no longer do it." };
  expect((await app.post(`${asked.address}/answers`, declined, asked.helper)).status).toBe(303);
  const offered = await anOffer("offered");
  await offered.withdraw();
  const agreement = { indicator: "none", named: "yes", asked: "yes" };
  expect((await app.post(`${offered.address}/agreements`, agreement, offered.lead)).status).toBe(409);
  const left = (await read(await app.get(offered.address, offered.lead))).find("main .govuk-button");
  expect(left).toEqual(["Take the ask back"]);
  expect((await app.post(`${offered.address}/take-backs`, {}, offered.lead)).status).toBe(303);
});

test("what is under way goes on", async () => {
  const one = await anOffer("deliver");
  await one.withdraw();
  expect((await app.post(`${one.address}/moves`, { to: "sustain" }, one.asker)).status).toBe(303);
});

test("what was handed over before stays sent", async () => {
  const one = await anOffer("asked");
  await app.post(`${one.address}/answers`, { answer: "offer", offers: ["visit"] }, one.helper);
  await app.mails();
  await one.withdraw();
  expect(await statesTo(one.lead)).toEqual([[`${one.offering.name} can help`, "kept"]]);
});

test("that it has ended is told all the same", async () => {
  const one = await anOffer("deliver");
  await app.post(`${one.address}/stops`, { reason: "The room is a class again." }, one.lead);
  await one.withdraw();
  expect(await statesTo(one.helper)).toContainEqual([`${one.school.name} has stopped`, "kept"]);
});

test("a reminder that waits is called back", async () => {
  const one = await anOffer("deliver");
  await remind({ db, clock, publicUrl: "http://localhost:3000" });
  await one.withdraw();
  expect(await statesTo(one.asker)).toEqual([
    ["A year on", "called_back"],
    ["What came of it?", "called_back"],
  ]);
});
