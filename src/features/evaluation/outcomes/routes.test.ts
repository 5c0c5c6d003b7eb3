import { describe, expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import { aPerson, aSchool, anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
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
  expect(refused.errors[0]).toMatch(
    /^Person \d+ has recorded “.+” for 2026 already: 54% before and (60|70)% after\. Nothing/,
  );
  const kept = refused.forms.find(({ action }) => action === address)?.fields;
  expect([kept?.["before"], kept?.["cohort"]]).toEqual([["54"], ["28"]]);
});

describe("a correction", () => {
  const reason = "The list was read by 26 pupils, not 28.";
  async function recorded() {
    const { adoption, address } = await delivering();
    await app.post(address, outcome, adoption.asker);
    const [{ id } = { id: "" }] = await outcomesOf(adoption);
    return { adoption, id, page: `${address}/${id}`, sending: `${address}/${id}/corrections` };
  }
  const corrected = { ...outcome, after: "63", cohort: "26", reason, edits: "0" };

  test("puts the figure right, and keeps and shows what it was, with the reason", async () => {
    const { adoption, page, sending } = await recorded();
    expect((await read(await app.get(`/adoptions/${adoption.id}`, adoption.asker))).links).toContainEqual({
      text: `Correct it: ${outcome.measure}`,
      href: page,
    });
    const form = await read(await app.get(page, adoption.asker));
    expect(form.forms.find(({ action }) => action === sending)?.fields).toMatchObject({
      after: ["61.5"],
      edits: ["0"],
    });
    expect((await app.post(sending, corrected, adoption.asker)).status).toBe(303);
    expect(await outcomesOf(adoption)).toMatchObject([{ before: 54, after: 63, cohort: 26, edits: 1 }]);
    const helper = await aPerson(db, { roles: [{ role: "school_staff", at: adoption.offering }] });
    const shown = await read(await app.get(`/adoptions/${adoption.id}`, helper));
    expect(shown.text).toContain("63%");
    expect(shown.text).toContain(
      "It was “Reads the Year 2 list fluently”, 2026: 54% before and 61.5% after, of 28 pupils.",
    );
    expect(shown.text).toContain(`Why: ${reason}`);
    const told = db.selectFrom("events").select("id").where("type", "=", "outcome_corrected");
    expect(await told.where("subject_id", "=", adoption.id).execute()).toHaveLength(1);
  });

  test("needs a reason and possible figures, and keeps what was typed", async () => {
    const { adoption, sending } = await recorded();
    const sent = { ...corrected, reason: " ", after: "163" };
    const page = await read(await app.post(sending, sent, adoption.asker));
    expect(page.status).toBe(422);
    expect(page.errors[0]).toContain("Say what was wrong");
    const impossible = await read(await app.post(sending, { ...sent, reason }, adoption.asker));
    expect(impossible.errors).toEqual(["Enter the figure after as a percentage between 0 and 100"]);
    expect(impossible.forms.find(({ action }) => action === sending)?.fields).toMatchObject({ reason: [reason] });
    expect(await outcomesOf(adoption)).toMatchObject([{ after: 61.5, edits: 0 }]);
  });

  test("is made by a colleague who may record for the school, also once whoever recorded it has left", async () => {
    const { adoption, page, sending } = await recorded();
    const colleague = await aPerson(db, { roles: [{ role: "school_staff", at: adoption.school }] });
    const { urn, authorityCode } = await aSchool(db);
    await planted(db, (trx) =>
      trx
        .updateTable("memberships")
        .set({ school_urn: urn, authority_code: authorityCode })
        .where("person_id", "=", adoption.asker.id)
        .execute(),
    );
    expect((await app.post(sending, corrected, adoption.asker)).status).toBe(404);
    expect((await app.get(page, colleague)).status).toBe(200);
    expect((await app.post(sending, corrected, colleague)).status).toBe(303);
    expect(await outcomesOf(adoption)).toMatchObject([{ after: 63, recorded_by: adoption.asker.id }]);
    const shown = await read(await app.get(`/adoptions/${adoption.id}`, colleague));
    expect(shown.text).toContain(`Corrected by ${colleague.name}`);
  });

  test("is nobody's of another side, and of nothing that is not there", async () => {
    const { adoption, page, sending } = await recorded();
    const governor = await aPerson(db, { roles: [{ role: "governor", at: adoption.school }] });
    const helper = await aPerson(db, { roles: [{ role: "school_lead", at: adoption.offering }] });
    const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
    const elsewhere = await aPerson(db, { roles: [{ role: "school_lead", at: await aSchool(db) }] });
    for (const [person, status] of [
      [governor, 404],
      [helper, 403],
      [coordinator, 403],
      [elsewhere, 404],
    ] as const) {
      expect((await app.get(page, person)).status).toBe(status);
      expect((await app.post(sending, corrected, person)).status).toBe(status);
    }
    const told = await read(await app.get(page, helper));
    expect(told.text).toContain("whoever may record for the school, or the authority, that recorded it");
    expect((await read(await app.get(`/adoptions/${adoption.id}`, helper))).text).not.toContain("Correct it");
    expect((await app.get(`/adoptions/${adoption.id}/outcomes/nonsense`, adoption.asker)).status).toBe(404);
    expect(await outcomesOf(adoption)).toMatchObject([{ after: 61.5 }]);
  });

  test("from an older page is shown beside what is there now and why, and may be sent again knowingly", async () => {
    const { adoption, sending } = await recorded();
    const lead = await aPerson(db, { roles: [{ role: "school_lead", at: adoption.school }] });
    await app.post(sending, { ...corrected, unit: "count" }, lead);
    const typed = { ...corrected, measure: "Reads all of it", reason: "Two had left by then." };
    const told = await read(await app.post(sending, typed, adoption.asker));
    expect([told.status, told.title.startsWith("Error:")]).toEqual([409, true]);
    expect(told.text).toContain(`Saved now: What did you measure? ${outcome.measure}`);
    expect(told.text).toContain("Saved now: What are the figures in? A count");
    expect(told.text).toContain(`Saved now: Why ${lead.name} corrected it ${reason}`);
    const fields = told.forms.find(({ action }) => action === sending)?.fields;
    expect(fields).toMatchObject({ measure: [typed.measure], reason: [typed.reason], edits: ["1"] });
    expect(await outcomesOf(adoption)).toMatchObject([{ measure: outcome.measure, unit: "count", edits: 1 }]);
    expect((await app.post(sending, { ...typed, edits: "1" }, adoption.asker)).status).toBe(303);
    expect(await outcomesOf(adoption)).toMatchObject([{ measure: typed.measure, edits: 2 }]);
  });

  test("of two at once one is kept, and the other is told; nor does it take the name of another measure", async () => {
    const { adoption, sending, id } = await recorded();
    const sent = [corrected, { ...corrected, after: "64" }];
    const answers = await Promise.all(sent.map((form) => app.post(sending, form, adoption.asker)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect((await outcomesOf(adoption))[0]?.edits).toBe(1);
    await app.post(`/adoptions/${adoption.id}/outcomes`, { ...outcome, measure: "Another" }, adoption.asker);
    const twin = await app.post(sending, { ...corrected, measure: "another", edits: "1" }, adoption.asker);
    const told = await read(twin);
    expect([told.status, told.errors[0]?.includes("has recorded “another” for 2026 already")]).toEqual([409, true]);
    expect(told.forms.find(({ action }) => action === sending)?.fields).toMatchObject({ reason: [reason] });
    const kept = (await outcomesOf(adoption)).find((one) => one.id === id);
    expect(kept?.measure).toBe(outcome.measure);
  });
});
