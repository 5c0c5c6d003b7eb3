import { expect, test } from "vitest";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import { anAdopter, reading, similarSchools } from "../../../../test/support/builders/rated.ts";
import { indicatorValues } from "../../../../test/support/builders/indicators.ts";
import { aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { clockAt } from "../../../platform/clock.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { keepRatings } from "./keep-rating.ts";
import { currentRatings, pastRatings } from "./queries.ts";
import { rateAll } from "./rate-all.ts";
import { forgetSpreads } from "./values.ts";

const { db } = await testDatabase();
const comparators = await similarSchools(db);
const at = new Date("2026-11-20T10:00:00Z");
const rate = (practice: { id: string }) =>
  inTransaction(db, (trx) => keepRatings(trx, [practice.id], { at, because: "practice_adopted" }));
const headline = async (practice: { id: string }) => (await currentRatings(db, practice.id))[0];

test("a rating is kept with what it was worked out from, told as an event, and not again while nothing changes", async () => {
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators, rise: 3 });
  expect(await rate(practice)).toBe(1);
  const kept = await headline(practice);
  expect(kept).toMatchObject({ k: 1, adopters: 1, security: 1, is_headline: true, version: "1" });
  expect(kept?.worked_out.adopters[0]?.outcome).toMatchObject({ comparators: 12, own: { before: 100, after: 103 } });
  expect(await rate(practice)).toBe(0);
  const events = await db
    .selectFrom("events")
    .select(["type"])
    .where("subject_id", "=", practice.id)
    .where("type", "=", "rating_changed")
    .execute();
  expect(events).toHaveLength(1);
});

test("one more adopter makes a new rating, and the one before stays as it was", async () => {
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators, rise: 3 });
  await rate(practice);
  const before = await headline(practice);
  await anAdopter(db, { practice, comparators, rise: -1, stopped: true });
  await rate(practice);
  const [now, then] = await pastRatings(db, practice.id);
  expect([now?.k, then?.k, now?.is_current, then?.is_current]).toEqual([2, 1, true, false]);
  expect(then?.effect).toBe(before?.worked_out.pooled?.estimate);
  expect((await headline(practice))?.stopped).toBe(1);
});

test("the figures of the school that wrote the practice never move its rating", async () => {
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators, rise: 2 });
  await rate(practice);
  await indicatorValues(db, practice.school, reading, [
    [2024, 80, 30],
    [2025, 80, 30],
    [2026, 119, 30],
  ]);
  await planted(db, (trx) => forgetSpreads(trx, []));
  expect(await rate(practice)).toBe(0);
});

test("a school that takes the practice up is nobody’s comparator from then on", async () => {
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators, rise: 2 });
  await rate(practice);
  const [one] = comparators;
  if (!one) throw new Error("There is a comparator");
  await anAdopterAlready(practice, one);
  await rate(practice);
  const outcomes = (await headline(practice))?.worked_out.adopters.map(({ outcome }) => outcome) ?? [];
  expect(outcomes.map((outcome) => ("comparators" in outcome ? outcome.comparators : outcome.leftOut))).toContain(11);
});

async function anAdopterAlready(
  practice: Parameters<typeof anAdopter>[1]["practice"],
  school: (typeof comparators)[number],
) {
  await anAdoption(db, { practice, school, row: { indicator_code: reading } });
}

test("a school goes on from the years of the one school that it followed", async () => {
  const practice = await aPublishedPractice(db);
  const [old, school] = [await aSchool(db), await aSchool(db)];
  await indicatorValues(db, old, reading, [
    [2023, 90, 30],
    [2024, 96, 30],
    [2025, 96, 30],
  ]);
  await planted(db, (trx) =>
    trx.insertInto("school_links").values({ urn: school.urn, linked_urn: old.urn, link_type: "Predecessor" }).execute(),
  );
  const adoption = await anAdoption(db, { practice, school, row: { indicator_code: reading } });
  await indicatorValues(db, school, reading, [[2026, 99, 30]]);
  await planted(db, (trx) =>
    trx
      .insertInto("adoption_comparators")
      .values(
        comparators.map(({ urn }, n) => ({
          adoption_id: adoption.id,
          urn,
          authority_code: school.authorityCode,
          rank: n,
          distance: n,
        })),
      )
      .execute(),
  );
  await rate(practice);
  const [told] = (await headline(practice))?.worked_out.adopters ?? [];
  expect(told?.outcome).toMatchObject({ own: { before: 94, after: 99, yearsBefore: [2023, 2024, 2025] } });
});

test("working all ratings out again from memory gives what each gave on its own", async () => {
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators, rise: 1 });
  await rate(practice);
  const progress: number[] = [];
  const again = { db, clock: clockAt("2026-11-22T10:00:00Z") };
  await rateAll(again, "asked_for");
  expect(await rateAll(again, "asked_for", (done) => progress.push(done))).toBe(0);
  expect(progress.at(-1)).toBeGreaterThan(0);
});

test("two changes at once are rated one after the other, and one rating is the current one", async () => {
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators, rise: 1 });
  await Promise.all([rate(practice), rate(practice), rate(practice)]);
  expect(await pastRatings(db, practice.id)).toHaveLength(1);
});
