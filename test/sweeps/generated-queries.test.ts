import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { catchUpIndex, plantSynonyms } from "../../src/features/search/index.ts";
import { migrate, openDatabase } from "../../src/platform/database/index.ts";
import { prepareJobs } from "../../src/platform/jobs/index.ts";
import { testApp } from "../support/app.ts";
import { aPublishedPractice, aTheme } from "../support/builders/practices.ts";

/* Searches that nobody thought of, twenty thousand of them: each is answered with a page. How long they take is for the benchmark. */

const howMany = 20_000;
vi.setConfig({ testTimeout: 3_600_000 });

const schoolWords = [
  "phonics",
  "SENCO",
  "G&T",
  "year 5",
  "well-being",
  "ŵyl",
  "pupils' voice",
  "fonics",
  "GP-2001",
  "behavoir",
];
const word = fc.oneof(
  fc.constantFrom(...schoolWords),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("-", '"', '-"', "'", "&", "|", "!", "(", "%", "\\", "a", "the"),
);
const query = fc.oneof(
  fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
  fc.string({ unit: "grapheme", minLength: 400, maxLength: 700 }),
);

test("whatever is searched for is answered with a page", async () => {
  const database = await openDatabase({ onNotice: () => undefined });
  await migrate(database);
  await prepareJobs(database);
  const app = await testApp({ database });
  const { db } = database;
  await aTheme(db, "phonics");
  for (const title of ["Phonics in year 5", "Pupils’ voice", "A SENDCo’s day", "Behaviour at lunch"]) {
    await aPublishedPractice(db, { version: { title }, themes: ["phonics"] });
  }
  await plantSynonyms(db, new Date("2026-11-20T10:00:00Z"));
  await catchUpIndex(db);
  const wrong: unknown[] = [];
  for (const words of fc.sample(query, howMany)) {
    const asked = new URLSearchParams({ q: words.toWellFormed() }).toString();
    const { status } = await app.get(`/practices?${asked}`);
    if (![200, 303].includes(status)) wrong.push({ words, status });
  }
  expect(wrong).toEqual([]);
  expect(app.faults).toEqual([]);
  await database.close();
});
