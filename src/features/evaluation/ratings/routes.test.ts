import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import { anAdopter, similarSchools } from "../../../../test/support/builders/rated.ts";
import { aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice } from "../../../../test/support/builders/practices.ts";
import { read } from "../../../../test/support/html.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { keepRatings } from "./keep-rating.ts";
import { pastRatings } from "./queries.ts";

const app = await testApp();
const { db } = app.deps.database;
const comparators = await similarSchools(db);
const rate = (practice: { id: string }) =>
  inTransaction(db, (trx) =>
    keepRatings(trx, [practice.id], { at: new Date("2026-11-20T10:00:00Z"), because: "practice_adopted" }),
  );

async function ratedPractice(rises: readonly number[]) {
  const practice = await aPublishedPractice(db);
  const named = await aSchool(db, { name: "Brackenwell Primary School" });
  for (const [n, rise] of rises.entries()) {
    await anAdopter(db, { practice, comparators, rise, ...(n === 0 ? { named: true, school: named } : {}) });
  }
  await rate(practice);
  return practice;
}

test("anybody reads what came of it in other schools, in words, with its base and its intervals", async () => {
  const practice = await ratedPractice([3, 4, 3.5]);
  const { text, status } = await read(await app.get(`/practices/${practice.ref}/rating`));
  expect(status).toBe(200);
  expect(text).toMatch(
    /In 3 schools that took it up, reading score, KS2 rose by \d\.\d\d standard deviations more than in similar schools, on average\./,
  );
  expect(text).toMatch(/The next school might see anything from .\d+\.\d\d to .\d+\.\d\d\./);
  expect(text).toContain("Security is 3 of 5: 3 independent schools have an outcome that counts.");
  expect(text).toMatch(/As months of progress: \+\d+, and anything from/);
});

test("a school is named only where it agreed, and of one that is not its own figures are nowhere", async () => {
  const practice = await ratedPractice([3, 4.4321]);
  const [rating] = await pastRatings(db, practice.id);
  const file = await (await app.get(`/practices/${practice.ref}/ratings/${rating?.id}.csv`)).text();
  const page = (await read(await app.get(`/practices/${practice.ref}/rating`))).text;
  for (const shown of [file, page]) {
    expect(shown).toContain("Brackenwell Primary School");
    expect(shown).toContain("A school that is not named");
    expect(shown).not.toContain("4.4321");
    expect(shown).not.toContain("104.4");
  }
  expect(file).toContain("103");
  expect(file.split("\r\n").find((line) => line.startsWith("A school"))).toMatch(
    /^A school that is not named,no,-?\d+(\.\d{1,2})?,/,
  );
});

test("before any outcome it is a rationale only, which is how every practice begins", async () => {
  const untried = await aPublishedPractice(db);
  expect((await read(await app.get(`/practices/${untried.ref}/rating`))).text).toContain("Rationale only");
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators: comparators.slice(0, 3), rise: 3 });
  await rate(practice);
  const { text } = await read(await app.get(`/practices/${practice.ref}/rating`));
  expect(text).toContain("One school has agreed to take it up, and no outcome counts yet");
  expect(text).toContain("1 school has too few similar schools with figures.");
});

test("a figure of too few pupils is left out, and said to be, and is nowhere", async () => {
  const practice = await aPublishedPractice(db);
  await anAdopter(db, { practice, comparators, rise: 3 });
  await anAdopter(db, { practice, comparators, rise: 7.77, cohort: 3 });
  await rate(practice);
  const { text } = await read(await app.get(`/practices/${practice.ref}/rating`));
  expect(text).toContain("1 school has too few pupils, even in all its years together.");
  expect(text).toContain("In the one school that took it up");
  expect(text).not.toContain("7.77");
});

test("a rating that has been superseded is shown as it was, by its own address", async () => {
  const practice = await ratedPractice([3]);
  await anAdopter(db, { practice, comparators, rise: -2 });
  await rate(practice);
  const past = await pastRatings(db, practice.id);
  const then = await read(await app.get(`/practices/${practice.ref}/ratings/${past[1]?.id}`));
  expect(then.text).toContain("This is the rating as it stood on 20 November 2026");
  expect(then.text).toContain("In the one school that took it up");
  expect((await read(await app.get(`/practices/${practice.ref}/ratings/${past[0]?.id}`))).text).not.toContain(
    "as it stood",
  );
});

test("what is not public has no rating to read, and another practice’s is not found under this one", async () => {
  const [practice, other] = [await ratedPractice([3]), await ratedPractice([1])];
  const [rating] = await pastRatings(db, other.id);
  const statuses = await Promise.all(
    [
      `/practices/${practice.ref}/ratings/${rating?.id}`,
      `/practices/${practice.ref}/ratings/${rating?.id}.csv`,
      `/practices/${practice.ref}/ratings/${rating?.id}.pdf`,
      `/practices/${practice.ref}/ratings/x`,
      "/practices/GP-1/rating",
      "/practices/x/rating",
    ].map(async (path) => (await app.get(path)).status),
  );
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
  const withdrawn = await aPractice(db, { status: "withdrawn" });
  expect((await app.get(`/practices/${withdrawn.ref}/rating`)).status).not.toBe(200);
});
