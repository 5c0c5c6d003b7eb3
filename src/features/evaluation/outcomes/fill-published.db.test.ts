import { expect, test } from "vitest";
import { anAdoption } from "../../../../test/support/builders/adoptions.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { fillPublished } from "./fill-published.ts";

const { db } = await testDatabase();
const at = new Date("2026-12-01T09:00:00Z");
const code = "ks2_reading_average";

async function publish(urn: string, figures: Record<number, number | null>): Promise<void> {
  const rows = Object.entries(figures).map(([year, value]) => ({
    indicator_code: code,
    year: Number(year),
    urn,
    value,
    cohort: 24,
  }));
  await planted(db, (trx) =>
    trx
      .insertInto("indicator_values")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["indicator_code", "year", "urn"]).doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })),
      )
      .execute(),
  );
}
const fill = () => inTransaction(db, (trx) => fillPublished(trx, at));
const outcomesOf = (id: string) =>
  db
    .selectFrom("outcomes")
    .select(["year", "before", "after", "cohort"])
    .where("adoption_id", "=", id)
    .orderBy("year")
    .execute();

test("a new year's figure is filled in with the mean of up to three years before, and once", async () => {
  const adoption = await anAdoption(db, { row: { indicator_code: code, agreed_on: "2024-10-01" } });
  await publish(adoption.school.urn, { 2021: 90, 2022: 100, 2023: null, 2024: 102, 2025: 104, 2026: 105 });
  expect(await fill()).toBe(2);
  expect(await outcomesOf(adoption.id)).toEqual([
    { year: 2025, before: 101, after: 104, cohort: 24 },
    { year: 2026, before: 101, after: 105, cohort: 24 },
  ]);
  expect(await fill()).toBe(0);
});

test("a figure that is published anew replaces its own, and tells it", async () => {
  const adoption = await anAdoption(db, { row: { indicator_code: code, agreed_on: "2025-10-01" } });
  await publish(adoption.school.urn, { 2025: 100, 2026: 103 });
  await fill();
  await publish(adoption.school.urn, { 2026: 102.5 });
  expect(await fill()).toBe(1);
  expect((await outcomesOf(adoption.id)).map(({ after }) => after)).toEqual([102.5]);
  const told = db.selectFrom("events").select("id").where("type", "=", "outcome_recorded");
  expect(await told.where("subject_id", "=", adoption.id).execute()).toHaveLength(2);
});

test("a year of which most was over when it began is neither before nor after; a school that stopped counts on", async () => {
  const adoption = await anAdoption(db, { status: "stopped", row: { indicator_code: code, agreed_on: "2025-05-01" } });
  await publish(adoption.school.urn, { 2024: 100, 2025: 101, 2026: 104 });
  await fill();
  expect(await outcomesOf(adoption.id)).toEqual([{ year: 2026, before: 100, after: 104, cohort: 24 }]);
});

test("an adoption that aims at nothing published, or is not agreed, is given nothing", async () => {
  const none = await anAdoption(db);
  const asked = await anAdoption(db, { status: "asked", row: { indicator_code: code } });
  for (const { school } of [none, asked]) await publish(school.urn, { 2025: 100, 2026: 104 });
  expect(await fill()).toBe(0);
});
