import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { keepEntries } from "../entries/keep-entries.ts";
import { addEntryKind } from "../entries/kinds.ts";
import { tokensIn } from "../words/analyse.ts";
import { eachPosting } from "./pack.ts";
import { readPostings } from "./read.ts";

const kind = "held_words";
const titles = new Map<string, string>();
const term = (word: string) => tokensIn(word)[0]?.term ?? word;
let db: Database;

beforeAll(async () => {
  ({ db } = await testDatabase());
  addEntryKind({
    kind,
    ids: () => Promise.resolve([...titles.keys()]),
    read: (_, ids) => Promise.resolve(ids.flatMap((id) => (titles.has(id) ? [entryOf(id)] : []))),
  });
});

function entryOf(id: string) {
  const texts = { title: titles.get(id) ?? "", summary: "", themes: "", blocks: "", body: "" };
  return { id, audience: "public" as const, address: "/", texts, madeFrom: "", facets: [], publishedAt: new Date(0) };
}

async function write(id: string, title: string): Promise<void> {
  titles.set(id, title);
  await inTransaction(db, (trx) => keepEntries(trx, kind, [id]));
}

async function read(words: readonly string[], { withPlaces = false } = {}) {
  const terms = words.map(term);
  const { postings } = (await readPostings(db, { kinds: [kind], terms, withPlaces: withPlaces ? terms : [] })).of(kind);
  return words.map((word) => postings.get(term(word)) ?? []);
}

const entriesIn = (rows: readonly { entries: Uint8Array }[]) => {
  let count = 0;
  for (const { entries } of rows) eachPosting(entries, () => count++);
  return count;
};

test("what was read is held until the index changes, and is then read again", async () => {
  await write("one", "Lantern walks");
  const [first = []] = await read(["lantern"]);
  const [again = []] = await read(["lantern"]);
  expect(entriesIn(first)).toBe(1);
  expect(again[0]).toBe(first[0]);
  await write("two", "A lantern in every window");
  const [lantern = [], walk = []] = await read(["lantern", "walks"]);
  expect([entriesIn(lantern), entriesIn(walk)]).toEqual([2, 1]);
  expect(lantern[0]).not.toBe(first[0]);
});

test("words that were not read yet come beside those that are held, of the same moment", async () => {
  const [window = []] = await read(["window"]);
  await write("three", "Windows and lanterns");
  const [held = [], other = []] = await read(["window", "lantern"]);
  expect([entriesIn(window), entriesIn(held), entriesIn(other)]).toEqual([1, 2, 3]);
  const [more = [], same = []] = await read(["walks", "window"]);
  expect([entriesIn(more), same[0]]).toEqual([1, held[0]]);
});

test("places are read where they are wanted for the first time", async () => {
  const [without = []] = await read(["lantern"]);
  const [placed = []] = await read(["lantern"], { withPlaces: true });
  expect([without[0]?.places, placed[0]?.places?.length]).toEqual([null, expect.any(Number)]);
  const [still = []] = await read(["lantern"]);
  expect(still[0]).toBe(placed[0]);
});

test("a word that no entry has is held as such, and found once one has it", async () => {
  expect(await read(["zeppelin"])).toEqual([[]]);
  await write("four", "Zeppelins");
  const [found = []] = await read(["zeppelin"]);
  expect(entriesIn(found)).toBe(1);
});
