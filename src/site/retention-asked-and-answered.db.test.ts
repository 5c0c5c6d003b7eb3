import { sql } from "kysely";
import { expect, test } from "vitest";
import { testApp } from "../../test/support/app.ts";
import { anAdoption } from "../../test/support/builders/adoptions.ts";
import { aNomination } from "../../test/support/builders/nominations.ts";
import { aPerson, aSchool, anAuthority } from "../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../test/support/builders/planted.ts";
import { aPractice, aPublishedPractice } from "../../test/support/builders/practices.ts";
import { anAdopter, similarSchools } from "../../test/support/builders/rated.ts";
import { read } from "../../test/support/html.ts";
import { keepRatings } from "../features/evaluation/index.ts";
import { clockAt } from "../platform/clock.ts";
import { inTransaction } from "../platform/database/index.ts";
import { keepRetention } from "../platform/retention/index.ts";
import { everyRetentionRule } from "./retention.ts";

/* What was asked, nominated and said. Of each kind one that has come to its time stands beside one that is a day younger. */

const clock = clockAt("2026-11-21T10:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const author = await aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });

/** Keeps this rule alone; gives how many it said were due, and how many went. */
async function keep(key: string): Promise<[number | undefined, number | undefined]> {
  const rule = everyRetentionRule.filter((one) => one.key === key);
  const due = await rule[0]?.job?.due(db, clock.now());
  return [due?.remove, (await keepRetention({ db, clock, publicUrl: "http://localhost:3000" }, rule))[key]];
}

test("a complaint goes six years after it was answered, and one that waits for its answer stays", async () => {
  const practice = await aPublishedPractice(db, { school, author });
  const complaint = (reference: string, answered: string | null) => ({
    id: crypto.randomUUID(),
    reference,
    authority_code: authority.code,
    practice_id: practice.id,
    email: `${reference}@reader.example`,
    key_hash: reference,
    text: "The figure is wrong.",
    made_at: new Date("2020-01-06T09:00:00Z"),
    acknowledge_by: "2020-02-05",
    answer_by: "2020-03-05",
    ...(answered === null
      ? {}
      : {
          outcome: "upheld" as const,
          letter: "It was.",
          answered_at: new Date(answered),
          answered_by: coordinator.id,
        }),
  });
  const given = [
    complaint("old", "2020-11-21T09:00:00Z"),
    complaint("young", "2020-11-22T09:00:00Z"),
    complaint("open", null),
  ];
  await planted(db, (trx) => trx.insertInto("complaints").values(given).execute());
  expect(await keep("complaints")).toEqual([1, 1]);
  const left = await db.selectFrom("complaints").select("reference").orderBy("reference").execute();
  expect(left).toEqual([{ reference: "open" }, { reference: "young" }]);
});

test("what was said of a consultation goes a year after what came of it, and how many said it stays", async () => {
  const practice = await aPublishedPractice(db, { school, author });
  const at = await aSchool(db, { authority });
  const roles = [{ role: "school_staff" as const, at }];
  const asked = [await aPerson(db, { roles }), await aPerson(db, { roles })];
  const opened = (stated: string | null) => ({
    id: crypto.randomUUID(),
    authority_code: authority.code,
    practice_id: practice.id,
    version_id: practice.publishedVersionId,
    opened_by: coordinator.id,
    opened_at: new Date("2025-11-01T09:00:00Z"),
    closes_on: "2025-11-15",
    closed_at: new Date("2025-11-15T09:00:00Z"),
    ...(stated === null ? {} : { said: "It was clear.", stated_at: new Date(stated), stated_by: coordinator.id }),
  });
  const given = [opened("2025-11-21T09:00:00Z"), opened("2025-11-22T09:00:00Z"), opened(null)];
  const [old, young, waiting] = given.map(({ id }) => id);
  const of = (id: string, person_id: string) => ({ consultation_id: id, person_id, authority_code: authority.code });
  await planted(db, async (trx) => {
    await trx.insertInto("consultations").values(given).execute();
    for (const { id } of given) {
      const people = asked.map((one) => of(id, one.id));
      const invited = { invited_by: coordinator.id, invited_at: new Date("2025-11-01T09:00:00Z") };
      await trx
        .insertInto("consultation_people")
        .values(people.map((one) => ({ ...one, ...invited })))
        .execute();
      const said = { text: `Said of ${id}`, may_be_named: true, pupil_checked: false };
      const comment = { ...of(id, asked[0]?.id ?? ""), ...said, id: crypto.randomUUID() };
      await trx
        .insertInto("consultation_comments")
        .values({ ...comment, commented_at: new Date("2025-11-02T09:00:00Z") })
        .execute();
    }
  });
  expect(await keep("consultation_comments")).toEqual([1, 1]);
  const left = await db.selectFrom("consultation_comments").select("consultation_id as id").execute();
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set([young, waiting]));
  const page = await read(await app.get(`/consultations/${old}`, coordinator));
  expect(page.text).toContain("1 of 2 had commented.");
  expect(page.text).toContain("Who was asked and what they said was removed on 21 November 2026");
  expect(page.text).not.toContain(asked[0]?.name);
  expect((await app.get(`/consultations/${old}`, asked[0])).status).toBe(404);
  expect((await read(await app.get(`/consultations/${young}`, coordinator))).text).toContain(`Said of ${young}`);
  clock.moveTo("2028-11-16T10:00:00Z");
  expect(await keep("consultation_comments")).toEqual([2, 2]);
  clock.moveTo("2026-11-21T10:00:00Z");
});

test("a nomination is nobody's three years after its last answer, and is counted all the same", async () => {
  const nominator = await aPerson(db, { roles: [{ role: "governor", at: school }] });
  const submitted = await aPractice(db, { school, author, status: "submitted" });
  const draft = await aPractice(db, { school, author });
  const answered = async (on: string, row: object) => {
    const nominated = await aNomination(db, { school, nominatedBy: nominator, ...row });
    const answer = {
      id: crypto.randomUUID(),
      authority_code: authority.code,
      nomination_id: nominated.id,
      answer: "declined" as const,
      reason: "It is written up already.",
      answered_by: coordinator.id,
      answered_at: new Date(on),
    };
    await planted(db, (trx) => trx.insertInto("nomination_answers").values(answer).execute());
    return nominated;
  };
  const [long, since] = ["2023-11-21T09:00:00Z", "2023-11-22T09:00:00Z"];
  const old = await answered(long, { status: "declined" });
  const twin = await answered(since, { status: "merged", merged_into: old.id });
  const writtenUp = await answered(long, { status: "accepted", practice_id: submitted.id });
  const stays = [
    await answered(since, { status: "declined" }),
    await answered(long, { status: "accepted", practice_id: draft.id }),
    await answered(long, { status: "invited" }),
    await aNomination(db, { school, nominatedBy: nominator, nominated_at: new Date("2020-01-06T09:00:00Z") }),
  ];
  const routes = async () => (await read(await app.get("/nomination-routes", coordinator))).text;
  const before = await routes();
  expect(await keep("nominations")).toEqual([3, 3]);
  expect(await routes()).toBe(before);
  for (const { id } of [old, twin, writtenUp]) {
    expect((await app.get(`/nominations/${id}`, nominator)).status).toBe(404);
    expect((await app.get(`/nominations/${id}`, coordinator)).status).toBe(404);
  }
  for (const { id } of stays) expect((await app.get(`/nominations/${id}`, nominator)).status).toBe(200);
  expect(await everywhere(old.title)).toBe(0);
  expect((await app.get("/nominations", coordinator)).status).toBe(200);
});

/** In how many nominations these words are. */
async function everywhere(words: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from nominations where title = ${words} or seen = ${words}`.execute(db);
  return rows[0]?.count ?? 0;
}

test("an adoption loses its names and words after six years, and keeps what a rating rests on", async () => {
  const practice = await aPublishedPractice(db, { school, author });
  const comparators = await similarSchools(db);
  const [old, young] = [
    await anAdopter(db, { practice, comparators, rise: 3 }),
    await anAdopter(db, { practice, comparators, rise: 1 }),
  ];
  const outcome = { measure: "Reads fluently", unit: "percent", better: "higher", before: "54", after: "61" };
  const figures = { ...outcome, cohort: "28", year: "2026" };
  const step = { kind: "saw", "done_on-day": "14", "done_on-month": "11", "done_on-year": "2026", minutes: "90" };
  for (const [{ id, asker }, day] of [
    [old, "2026-11-21T10:00:00Z"],
    [young, "2026-11-22T10:00:00Z"],
  ] as const) {
    clock.moveTo(day);
    const address = `/adoptions/${id}`;
    await app.post(`${address}/steps`, { ...step, note: "Mrs Yew showed us round." }, asker);
    expect((await app.post(`${address}/outcomes`, figures, asker)).status).toBe(303);
  }
  const rate = () =>
    inTransaction(db, (trx) => keepRatings(trx, [practice.id], { at: clock.now(), because: "practice_adopted" }));
  await rate();
  clock.moveTo("2032-11-21T11:00:00Z");
  expect(await keep("adoptions")).toEqual([1, 1]);
  expect(await rate()).toBe(0);
  const page = await read(await app.get(`/adoptions/${old.id}`, lead));
  for (const kept of ["54%", "61%", "1 hour 30 minutes", "was removed on 21 November 2032"]) {
    expect(page.text).toContain(kept);
  }
  for (const gone of [old.asker.name, "Mrs Yew", "Half of our pupils read to nobody"]) {
    expect(page.text).not.toContain(gone);
  }
  const still = await read(await app.get(`/adoptions/${young.id}`, lead));
  expect(still.text).toContain("Mrs Yew");
  expect(await keep("adoptions")).toEqual([0, 0]);
  expect((await app.post(`/adoptions/${old.id}/outcomes`, figures, lead)).status).toBe(409);
});

test("an ask that came to nothing goes three years after anything happened to it", async () => {
  clock.moveTo("2026-11-21T10:00:00Z");
  const practice = await aPublishedPractice(db);
  const idle = (day: string, status: "asked" | "not_now" | "deliver") =>
    anAdoption(db, { practice, status, row: { updated_at: new Date(day) } });
  const [old, young, agreed] = [
    await idle("2023-11-21T09:00:00Z", "not_now"),
    await idle("2023-11-22T09:00:00Z", "asked"),
    await idle("2023-11-21T09:00:00Z", "deliver"),
  ];
  expect(await keep("asks")).toEqual([1, 1]);
  const left = await db.selectFrom("adoptions").select("id").where("practice_id", "=", practice.id).execute();
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set([young.id, agreed.id]));
  expect((await app.get(`/adoptions/${old.id}`, old.asker)).status).toBe(404);
});
