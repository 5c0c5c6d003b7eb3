import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { nobody } from "../../../policy/index.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { addEntryKind, keepEntries } from "../index.ts";
import { addPair } from "../synonyms/keep-pair.ts";
import type { Entry } from "../entries/kinds.ts";
import type { Acting } from "../../practices/index.ts";
import { completed } from "../suggestions/complete.ts";
import { search } from "./search.ts";

/* What search promises whatever is in the index and whatever is asked, over entries of a kind that the test makes up. */

const vocabulary = [
  "reading",
  "fluency",
  "phonics",
  "boys",
  "attendance",
  "families",
  "maths",
  "talk",
  "garden",
  "garlic",
  "music",
  "year",
  "5",
];
const phrase = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const entry = fc.record({
  title: phrase,
  body: phrase,
  level: fc.constantFrom(null, "promising", "good", "leading"),
  lapsed: fc.boolean(),
  phases: fc.uniqueArray(fc.constantFrom("primary", "secondary", "special"), { maxLength: 2 }),
  cost: fc.constantFrom("none", "under_10"),
  hidden: fc.boolean(),
});
type Made = Parameters<Parameters<typeof entry.map>[0]>[0];

let db: Database;
let entries = new Map<string, Entry>();
const reader = { viewer: nobody, today: "2026-11-25" };
const runs = { numRuns: 12 };

beforeAll(async () => {
  ({ db } = await testDatabase());
  addEntryKind({
    kind: "made_up",
    ids: () => Promise.resolve([...entries.keys()]),
    read: (_, ids) => Promise.resolve(ids.flatMap((id) => entries.get(id) ?? [])),
  });
});

function asEntry(made: Made, at: number): Entry {
  return {
    id: `entry-${String(at).padStart(3, "0")}`,
    audience: made.hidden ? "signed_in" : "public",
    address: "/",
    texts: { title: made.title, summary: "", themes: "", blocks: "", body: made.body },
    madeFrom: "",
    facets: [...made.phases.map((phase) => `phase:${phase}`), `cost:${made.cost}`],
    publishedAt: new Date("2026-01-01T00:00:00Z"),
    level: made.level,
    kitemarkUntil: made.level === null ? null : made.lapsed ? "2025-01-01" : "2028-01-01",
  };
}

/** Puts these in place of what was there. */
async function hold(made: readonly Entry[]): Promise<void> {
  const ids = new Set([...entries.keys(), ...made.map(({ id }) => id)]);
  entries = new Map(made.map((one) => [one.id, one]));
  await inTransaction(db, (trx) => keepEntries(trx, "made_up", [...ids]));
}

const find = (words: string, more: object = {}) =>
  search(db, { words, facets: [], page: 1, perPage: 100, kind: "made_up", ...more }, reader);

test("a facet's count is what choosing it shows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 25 }), phrase, async (made, words) => {
      await hold(made.map(asEntry));
      for (const facets of [
        [],
        [{ kind: "phase" as const, value: "primary" }],
        [{ kind: "cost" as const, value: "none" }],
      ]) {
        const { counts } = await find(words, { facets });
        for (const { kind, value, count } of counts) {
          const others = kind === "phase" ? facets : facets.filter((facet) => facet.kind !== kind);
          const chosen = await find(words, { facets: [...others, { kind, value }] });
          expect({ kind, value, count: chosen.total }).toEqual({ kind, value, count });
        }
      }
    }),
    runs,
  );
});

test("a better kitemark never ranks lower, all else being equal", async () => {
  const order = [null, "promising", "good", "leading"] as const;
  await fc.assert(
    fc.asyncProperty(entry, fc.array(entry, { maxLength: 10 }), phrase, async (one, others, words) => {
      const shown = { ...one, hidden: false };
      const alike = order.map((level, at) => ({ ...asEntry({ ...shown, level, lapsed: false }, at), id: `${9 - at}` }));
      await hold([...alike, ...others.map((made, at) => asEntry(made, at))]);
      const { results } = await find(words);
      const places = alike.map(({ id }) => results.findIndex((result) => result.id === id));
      expect(places).toEqual(places.toSorted((first, second) => second - first));
    }),
    runs,
  );
});

test("what is hidden changes nothing for whoever may not see it: not a count, an order, a reason, a correction or a suggestion", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 20 }), phrase, async (made, words) => {
      const all = made.map(asEntry);
      const asked = [words, `${words} gardn`, "phonix", "gar", "reading ga", `"${words}"`, ""];
      const told = async () => [
        await Promise.all(asked.map((one) => find(one))),
        await Promise.all(asked.map((one) => completed(db, one, { kind: "made_up", signedIn: false }))),
      ];
      await hold(all.filter(({ audience }) => audience === "public"));
      const before = await told();
      await hold(all);
      expect(await told()).toEqual(before);
    }),
    runs,
  );
});

test("a synonym more never loses a result", async () => {
  const act: Acting = {
    db,
    clock: { now: () => new Date("2026-11-25T10:00:00Z") },
    publicUrl: "",
    viewer: { ...nobody, personId: uuidv7(), name: "A" },
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 15 }),
      phrase,
      fc.constantFrom(...vocabulary, "year 5"),
      fc.constantFrom(...vocabulary),
      async (made, words, one, other) => {
        await hold(made.map(asEntry));
        const before = (await find(words)).results.map(({ id }) => id);
        if (one !== other) await addPair(act, { words: one, sameAs: `${other} fluency` });
        const after = new Set((await find(words)).results.map(({ id }) => id));
        expect(before.filter((id) => !after.has(id))).toEqual([]);
      },
    ),
    runs,
  );
});

test("of one and of many, what stands as it was asked comes first, and of the other the reason says so", async () => {
  const made = { body: "reading", level: null, lapsed: false, phases: [], cost: "none", hidden: false } as const;
  await hold(["garden talk", "gardens talk"].map((title, at) => asEntry({ ...made, phases: [], title }, at)));
  for (const [words, first, other] of [
    ["garden", "entry-000", "entry-001"],
    ["gardens", "entry-001", "entry-000"],
  ] as const) {
    const { results, total } = await find(words);
    expect({ words, total, order: results.map(({ id }) => id) }).toEqual({ words, total: 2, order: [first, other] });
    expect(results.map(({ why }) => why[0])).toEqual([
      `“${words}” is in its title.`,
      `“${words}”, in another form, is in its title.`,
    ]);
  }
  expect((await find("garden gardens")).results.map(({ id }) => id)).toEqual(["entry-000", "entry-001"]);
});

test("a year group is found as one, not by any year or any figure", async () => {
  const made = { body: "talk", level: null, lapsed: false, phases: [], cost: "none", hidden: false } as const;
  const titles = ["year 5 reading", "5 songs for a year", "reading all year", "5 gardens", "years 3, 4 and 5 maths"];
  await hold(titles.map((title, at) => asEntry({ ...made, phases: [], title }, at)));
  const { results } = await find("year 5");
  expect(results.map(({ id }) => id).toSorted()).toEqual(["entry-000", "entry-004"]);
});
