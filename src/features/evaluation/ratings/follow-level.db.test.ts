import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { anAdopter, similarSchools } from "../../../../test/support/builders/rated.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { followLevel } from "./follow-level.ts";
import { keepRatings } from "./keep-rating.ts";

const app = await testApp();
const { db } = app.deps.database;
const comparators = await similarSchools(db);

async function ratedAt(level: "promising" | "good", rises: readonly number[]) {
  const practice = await aPublishedPractice(db, { kitemarkUntil: "2028-09-14" });
  await planted(db, (trx) =>
    trx.updateTable("kitemarks").set({ level }).where("practice_id", "=", practice.id).execute(),
  );
  for (const rise of rises) await anAdopter(db, { practice, comparators, rise });
  await rateAgain(practice);
  return practice;
}

async function rateAgain(practice: { id: string }) {
  const at = app.deps.clock.now();
  await inTransaction(db, (trx) => keepRatings(trx, [practice.id], { at, because: "outcome_recorded" }));
  return app.mails();
}

async function levelOf({ id }: { id: string }) {
  const marks = await db
    .selectFrom("kitemarks")
    .select("level")
    .where("practice_id", "=", id)
    .where("ended_at", "is", null)
    .orderBy("valid_until", "desc")
    .orderBy("id", "desc")
    .execute();
  return marks[0]?.level;
}

test("a Good practice whose outcomes bear it out becomes Leading practice, with a letter that gives the figures", async () => {
  const practice = await ratedAt("good", [9, 9.2, 9.4]);
  expect(await levelOf(practice)).toBe("leading");
  const letter = (await app.mails()).find(({ subject }) => subject === `Leading practice: ${practice.title}`);
  expect(letter?.text).toMatch(
    /3 other schools have an outcome that counts; the effect is \+\d\.\d\d, with a 95% interval/,
  );
});

test("it is Leading practice no longer once another school’s outcome takes the lower bound to nought", async () => {
  const practice = await ratedAt("good", [9, 9.2, 9.4]);
  await anAdopter(db, { practice, comparators, rise: -20 });
  await rateAgain(practice);
  expect(await levelOf(practice)).toBe("good");
});

test("two schools, outcomes that may be nothing, or a practice that is only Promising do not make it so", async () => {
  expect(await levelOf(await ratedAt("good", [9, 9.1]))).toBe("good");
  expect(await levelOf(await ratedAt("good", [6, -6, 1]))).toBe("good");
  expect(await levelOf(await ratedAt("promising", [9, 9.2, 9.4]))).toBe("promising");
});

test("a lower bound that is above 0 only by a school that saw nothing does not make it so", async () => {
  const practice = await ratedAt("good", [6, -6, 1]);
  const levelWith = async (...effects: readonly (readonly [effect: number, variance: number])[]) => {
    const adopters = effects.map(([effect, variance], at) => ({ adoptionId: `${at}`, outcome: { effect, variance } }));
    const told = { low: 0.15, independent: effects.length, worked_out: JSON.stringify({ adopters }) };
    await planted(db, (trx) =>
      trx
        .updateTable("ratings")
        .set(told)
        .where("practice_id", "=", practice.id)
        .where("is_current", "=", true)
        .execute(),
    );
    await followLevel({ db, clock: app.deps.clock, publicUrl: "http://localhost" }, { practiceId: practice.id });
    return levelOf(practice);
  };
  expect(await levelWith([0, 0.54], [1, 0.09], [0.7, 0.48], [0, 1.91])).toBe("good");
  expect(await levelWith([0.9, 0.09], [1, 0.09], [0.95, 0.09])).toBe("leading");
});
