import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { catchUpIndex, plantSynonyms } from "../../src/features/search/index.ts";
import { migrate, openDatabase } from "../../src/platform/database/index.ts";
import { prepareJobs } from "../../src/platform/jobs/index.ts";
import { testApp } from "../support/app.ts";
import { aPublishedPractice, aTheme } from "../support/builders/practices.ts";

/*
 * Searches that nobody thought of, twenty thousand of them or as many as WAYMARK_QUERIES says: each is answered with a page.
 * The slowest are printed. None should take a second; on a machine that does other work at the same time one may.
 */

// oxlint-disable-next-line node/no-process-env -- how many is for whoever runs it
const howMany = Number(process.env["WAYMARK_QUERIES"] ?? 20_000);
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
  { arbitrary: fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")), weight: 4 },
  { arbitrary: fc.string({ unit: "grapheme", minLength: 400, maxLength: 700 }), weight: 1 },
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
  const slowest: { words: string; ms: number }[] = [];
  for (const words of fc.sample(query, howMany)) {
    const asked = new URLSearchParams({ q: words.toWellFormed() }).toString();
    const began = performance.now();
    const { status } = await app.get(`/practices?${asked}`);
    slowest.push({ words: words.slice(0, 60), ms: Math.round(performance.now() - began) });
    if (slowest.length > 50) slowest.sort((one, other) => other.ms - one.ms).splice(3);
    if (![200, 303].includes(status)) wrong.push({ words, status });
  }
  console.info(`The slowest of ${howMany}:`, slowest.toSorted((one, other) => other.ms - one.ms).slice(0, 3));
  expect(wrong).toEqual([]);
  expect(app.faults).toEqual([]);
  await database.close();
});
