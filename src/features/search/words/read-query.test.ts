import { expect, test } from "vitest";
import { readQuery } from "./read-query.ts";
import { bothWays } from "./synonyms.ts";

const synonyms = bothWays([
  { words: "Y5", same_as: "year 5" },
  { words: "KS2", same_as: "key stage 2" },
  { words: "year", same_as: "grade" },
]);
const conceptsOf = (typed: string) =>
  readQuery(typed, synonyms, 0.5).concepts.map(({ word, ways }) => [
    word,
    ...ways.slice(1).map(({ said, weight }) => (weight === 1 ? said : `half ${said}`)),
  ]);

test("a year group is one thing, also some words before its figure, and met by what means the same", () => {
  expect(conceptsOf("writing year 5")).toEqual([
    ["writing", "writingyear"],
    ["year 5", "half Y5", "year5"],
  ]);
  const [yearGroup] = readQuery("year 5", synonyms, 0.5).concepts;
  expect(yearGroup?.ways[0]).toMatchObject({ terms: ["year", "5"], offsets: [0, 1], between: 3 });
});

test("so is a key stage", () => {
  expect(conceptsOf("key stage 2 maths").map(([word]) => word)).toEqual(["key stage 2", "maths"]);
  expect(conceptsOf("key stage 2")[0]).toContain("half KS2");
});

test("another figure is a word of its own, and so is a year without one", () => {
  expect(conceptsOf("multiples of 2 and 4").map(([word]) => word)).toEqual(["multiples", "2", "4"]);
  expect(conceptsOf("the year round")[0]).toEqual(["year", "half grade", "yearround"]);
});

test("in quotes a year group is its words, which must stand as they were typed", () => {
  const { concepts, required } = readQuery('"year 5"', synonyms, 0.5);
  expect(concepts.map(({ word }) => word)).toEqual(["year 5"]);
  expect(required).toEqual([{ terms: ["year", "5"], offsets: [0, 1] }]);
});

test("a minus is a minus whichever dash a telephone made of it, and a dash between words is none", () => {
  for (const minus of ["-", "−", "–"]) {
    const { concepts, excluded } = readQuery(`reading ${minus}phonics`, synonyms, 0.5);
    expect([minus, concepts.map(({ word }) => word), excluded.length]).toEqual([minus, ["reading"], 1]);
  }
  expect(readQuery("reading – phonics", synonyms, 0.5).excluded).toEqual([]);
});
