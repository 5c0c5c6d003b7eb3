import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../test/support/app.ts";
import { anAuthority, aPerson, aSchool, type Person } from "../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../test/support/builders/practices.ts";
import { catchUpIndex, rebuildIndex } from "./index.ts";

/*
 * Non-interference: whatever restricted records there are, whoever may not read them is answered byte for byte as if there
 * were none, in results, counts, order, corrections, suggestions, facets, feeds, sitemap and map.
 */

const vocabulary = ["reading", "readers", "garden", "garlic", "phonics", "narwhal", "behaviour", "lunchtime"];
const statuses = ["draft", "awaiting_agreement", "submitted", "returned", "validated", "withdrawn"] as const;
const words = fc.constantFrom(...vocabulary);
const restricted = fc.record({
  status: fc.constantFrom(...statuses),
  title: fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(" ")),
  summary: fc.array(words, { minLength: 1, maxLength: 8 }).map((some) => some.join(" ")),
  theme: fc.constantFrom("phonics", "literacy", "attendance"),
  isGathered: fc.boolean(),
});
/** As somebody types: whole words, the beginnings of words, and words with a letter too few. */
const asked = fc
  .tuple(words, fc.constantFrom("whole", "begun", "misspelt"))
  .map(([word, how]) => (how === "whole" ? word : how === "begun" ? word.slice(0, 3) : word.replace(/(?<=..)./, "")));

let app: TestApp;
let coordinator: Person;
let stranger: Person;
let school: Awaited<ReturnType<typeof aSchool>>;
const db = () => app.deps.database.db;

beforeAll(async () => {
  app = await testApp();
  await aTheme(db(), "literacy");
  await aTheme(db(), "phonics", { parentSlug: "literacy" });
  await aTheme(db(), "attendance");
  for (const title of ["Reading in the garden", "Phonics at lunchtime", "Behaviour and reading"]) {
    await aPublishedPractice(db(), { version: { title }, themes: ["phonics"] });
  }
  const authority = await anAuthority(db());
  school = await aSchool(db(), { authority });
  coordinator = await aPerson(db(), { roles: [{ role: "co_ordinator", at: authority }] });
  stranger = await aPerson(db(), { roles: [{ role: "school_staff", at: await aSchool(db()) }] });
  await catchUpIndex(db());
});

const fixed = ["/", "/practices", "/themes", "/themes/phonics", "/collections", "/beyond", "/map", "/soon-to-lapse"];
const machines = ["/sitemap.xml", "/practices.atom", "/practices.json?theme=phonics", "/practices.atom?q=reading"];
const routes = ["/phases/primary", "/improve/spelling", "/practices?kitemark=good&theme=literacy"];

async function crawl(queries: readonly string[]): Promise<string[]> {
  const ofQueries = queries.flatMap((query) => [
    `/practices?q=${query}`,
    `/practices?q=${query}&theme=phonics`,
    `/suggestions?q=${query}`,
    `/suggestions?q=${query.slice(0, 2)}`,
    `/practices.json?q=${query}`,
  ]);
  const told: string[] = [];
  for (const path of [...fixed, ...machines, ...routes, ...ofQueries]) {
    for (const as of [undefined, stranger]) {
      const response = await app.get(path, as);
      told.push(`${path} ${response.status} ${await response.text()}`);
    }
  }
  return told;
}

type Restricted = Parameters<Parameters<typeof restricted.map>[0]>[0];

async function plant({ status, title, summary, theme, isGathered }: Restricted): Promise<void> {
  await aPractice(db(), { status, school, themes: [theme], version: { title, summary } });
  if (isGathered)
    await app.post("/my-collections", { title, introduction: summary, authority: school.authorityCode }, coordinator);
}

test("restricted records leave no trace in anything that is found", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(restricted, { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(asked, { minLength: 2, maxLength: 3 }),
      async (records, queries) => {
        const before = await crawl(queries);
        for (const record of records) await plant(record);
        await catchUpIndex(db());
        expect(await crawl(queries)).toEqual(before);
        await rebuildIndex(db());
        expect(await crawl(queries)).toEqual(before);
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
});
