import { expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { anAdoption } from "../../../test/support/builders/adoptions.ts";
import { aPerson } from "../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../test/support/builders/planted.ts";
import { clockAt } from "../../platform/clock.ts";
import { remind } from "./remind.ts";

const clock = clockAt("2026-09-19T08:30:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
const work = { db, clock, publicUrl: "http://localhost:3000" };

async function subjectsTo(person: { email: string }): Promise<string[]> {
  return (await app.mails()).filter(({ to }) => to === person.email).map(({ subject }) => subject.split(":")[0] ?? "");
}

test("a review is asked for once, on the day on which it falls due, and an outcome twice and then no more", async () => {
  const adoption = await anAdoption(db);
  const stopped = await anAdoption(db, { status: "stopped" });
  const preparing = await anAdoption(db, { status: "prepare" });
  const days = [
    "2026-09-19",
    "2026-09-20",
    "2026-09-21",
    "2026-10-31",
    "2026-11-02",
    "2026-12-01",
    "2027-02-01",
    "2027-08-01",
  ];
  for (const day of days) {
    clock.moveTo(`${day}T08:30:00Z`);
    await remind(work);
    await remind(work);
  }
  expect(await subjectsTo(adoption.asker)).toEqual(["A year on", "What came of it?", "If you measured it"]);
  expect(await subjectsTo(stopped.asker)).toEqual(["What came of it?", "If you measured it"]);
  expect(await subjectsTo(preparing.asker)).toEqual(["A year on"]);
});

test("of a practice that is withdrawn nothing more is asked", async () => {
  const adoption = await anAdoption(db);
  await planted(db, (trx) =>
    trx.updateTable("practices").set({ status: "withdrawn" }).where("id", "=", adoption.practice.id).execute(),
  );
  clock.moveTo("2027-08-02T08:30:00Z");
  await remind(work);
  expect(await subjectsTo(adoption.asker)).toEqual([]);
});

test("of what is known nothing is asked, and who has left the school hears nothing", async () => {
  clock.moveTo("2027-02-01T08:30:00Z");
  const left = await aPerson(db);
  const adoption = await anAdoption(db, { asker: left });
  await remind(work);
  expect(await subjectsTo(left)).toEqual([]);
  const sent = await db
    .selectFrom("adoption_reminders")
    .select("about")
    .where("adoption_id", "=", adoption.id)
    .execute();
  expect(sent).toHaveLength(2);
});
