import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { mostCredits } from "./credits.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const stranger = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db) }] });

const ours = () => aPublishedPractice(db, { school, author });
const shown = async (ref: string) => (await read(await app.get(`/practices/${ref}`))).text;
const creditsIn = ({ id }: { id: string }) =>
  db.selectFrom("practice_credits").selectAll().where("practice_id", "=", id).orderBy("added_at").execute();

test("somebody is named on the published page only once they have agreed, and no longer when removed", async () => {
  const practice = await ours();
  const address = `/drafts/${practice.id}/credits`;
  expect((await app.post(address, { name: "Joan Metcalfe", role: "Teaching assistant" }, author)).status).toBe(303);
  expect(await shown(practice.ref)).not.toContain("Joan Metcalfe");
  expect((await read(await app.get(address, author))).text).toContain("Not shown yet");
  const [credit] = await creditsIn(practice);
  expect(credit).toMatchObject({ name: "Joan Metcalfe", agreed_on: null });
  await app.post(`${address}/${credit?.id}/agreements`, {}, author);
  expect(await shown(practice.ref)).toContain(`As practised at ${school.name} by Joan Metcalfe, Teaching assistant`);
  await app.post(`${address}/${credit?.id}/removals`, {}, lead);
  expect(await shown(practice.ref)).not.toContain("Joan Metcalfe");
  const told = await db.selectFrom("events").select("facts").where("subject_id", "=", practice.id).execute();
  expect(JSON.stringify(told)).not.toContain("Metcalfe");
});

test("the author and the school lead say who is named; the authority reads it, and nobody else", async () => {
  const practice = await ours();
  const address = `/drafts/${practice.id}/credits`;
  await app.post(address, { name: "Joan Metcalfe", agreed: "yes" }, lead);
  expect((await read(await app.get(`/drafts/${practice.id}/check`, coordinator))).text).toContain("Joan Metcalfe");
  expect((await app.get(address, coordinator)).status).toBe(403);
  expect((await app.post(address, { name: "Somebody" }, stranger)).status).toBe(404);
  expect(await creditsIn(practice)).toHaveLength(1);
});

test("a name is needed, what was typed is kept, and another practice's names are not touched", async () => {
  const [practice, other] = [await ours(), await ours()];
  const address = `/drafts/${practice.id}/credits`;
  const page = await read(await app.post(address, { name: " ", role: "Cook" }, author));
  expect([page.status, page.errors]).toEqual([422, ["Enter the name of the person"]]);
  expect(page.forms.at(-1)?.fields["role"]).toEqual(["Cook"]);
  await app.post(`/drafts/${other.id}/credits`, { name: "Ivy Bell", agreed: "yes" }, author);
  const [credit] = await creditsIn(other);
  expect((await app.post(`${address}/${credit?.id}/removals`, {}, author)).status).toBe(404);
  expect((await app.post(`${address}/x/removals`, {}, author)).status).toBe(404);
  expect(await creditsIn(other)).toHaveLength(1);
});

test("no more people are named than fit", async () => {
  const practice = await ours();
  const address = `/drafts/${practice.id}/credits`;
  for (let number = 1; number <= mostCredits; number++) await app.post(address, { name: `Person ${number}` }, author);
  expect((await app.post(address, { name: "One too many" }, author)).status).toBe(409);
  expect(await creditsIn(practice)).toHaveLength(mostCredits);
});
