import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { read } from "../../../../test/support/html.ts";

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);

async function delivering(given: Parameters<typeof anAdoption>[1] = {}) {
  const adoption = await anAdoption(db, { school: await aSchool(db, { authority }), ...given });
  return { adoption, address: `/adoptions/${adoption.id}/outcomes` };
}

const outcome = {
  measure: "Reads the Year 2 list fluently",
  unit: "percent",
  better: "higher",
  before: "54",
  after: "61.5",
  cohort: "28",
  year: "2026",
};
const outcomesOf = ({ id }: { id: string }) =>
  db.selectFrom("outcomes").selectAll().where("adoption_id", "=", id).execute();

test("what a school measured itself is shown apart, as it was recorded, with who recorded it", async () => {
  const { adoption, address } = await delivering();
  expect((await app.post(address, outcome, adoption.asker)).status).toBe(303);
  expect(await outcomesOf(adoption)).toMatchObject([
    { kind: "local", before: 54, after: 61.5, cohort: 28, recorded_side: "adopter", recorded_by: adoption.asker.id },
  ]);
  const page = await read(await app.get(`/adoptions/${adoption.id}`, adoption.asker));
  for (const words of ["What the schools measured themselves", "54%", "61.5%", "28", "not averaged"]) {
    expect(page.text).toContain(words);
  }
});

test("from which side it comes is kept: the school, the school that helped, or the authority", async () => {
  const { adoption, address } = await delivering();
  const helper = await aPerson(db, { roles: [{ role: "school_staff", at: adoption.offering }] });
  const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
  await app.post(address, { ...outcome, measure: "By the helper" }, helper);
  await app.post(address, { ...outcome, measure: "By the authority" }, coordinator);
  const sides = (await outcomesOf(adoption)).map(({ measure, recorded_side }) => [measure, recorded_side]);
  expect(Object.fromEntries(sides)).toEqual({ "By the helper": "origin", "By the authority": "authority" });
});

test("each figure is asked for, a share is one of a hundred, and the year is one since it began", async () => {
  const { adoption, address } = await delivering();
  const errors = async (given: object) =>
    (await read(await app.post(address, { ...outcome, ...given }, adoption.asker))).errors;
  expect(await errors({ measure: "", cohort: "some", unit: "" })).toEqual([
    "Say what you measured",
    "Choose what the figures are in",
    "Enter of how many pupils, such as 28",
  ]);
  expect(await errors({ after: "150" })).toEqual(["Enter the figure after as a percentage between 0 and 100"]);
  expect(await errors({ year: "2024" })).toEqual(["Choose a school year since the adoption began"]);
  expect(await outcomesOf(adoption)).toEqual([]);
});

test("nothing is recorded before it is delivered, nor by who only reads", async () => {
  const { adoption, address } = await delivering({ status: "prepare" });
  expect((await app.post(address, outcome, adoption.asker)).status).toBe(403);
  const begun = await delivering();
  const governor = await aPerson(db, { roles: [{ role: "governor", at: begun.adoption.school }] });
  expect((await app.post(begun.address, outcome, governor)).status).toBe(404);
});

test("of many who record at once each is kept or told: one figure a measure and year, and nothing is overwritten", async () => {
  const { adoption, address } = await delivering();
  const colleague = await aPerson(db, { roles: [{ role: "school_lead", at: adoption.school }] });
  const sent = [
    { ...outcome, after: "60" },
    { ...outcome, measure: "READS the Year 2 list FLUENTLY", after: "70" },
    { ...outcome, measure: "Another measure" },
    { ...outcome, year: "2027" },
  ];
  const answers = await Promise.all(
    sent.map((form, index) => app.post(address, form, index % 2 === 0 ? adoption.asker : colleague)),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 303, 303, 409]);
  expect(await outcomesOf(adoption)).toHaveLength(3);
  const refused = await read(answers.find(({ status }) => status === 409) as Response);
  expect(refused.text).toContain("Nothing of yours was saved");
});
