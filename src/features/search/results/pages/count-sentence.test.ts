import { expect, test } from "vitest";
import { everything } from "../asked.ts";
import { countSentence, inQuotes, resultsTitle } from "./count-sentence.ts";

const names = {
  themes: [{ slug: "writing", name: "Writing", parent_slug: "literacy", introduction: "" }],
  areas: [],
};
const found = { total: 45, withEveryWord: 45, page: 1 };
const writing = { kind: "theme", value: "writing" } as const;

test("the title of a page of results says the number, the words, the choices and the page", () => {
  expect(resultsTitle(everything, found, names)).toBe("Find practice");
  expect(resultsTitle(everything, { ...found, page: 2 }, names)).toBe("Find practice (page 2 of 3)");
  const asked = { ...everything, words: "boys" };
  expect(resultsTitle(asked, found, names)).toBe("45 practices for “boys”");
  expect(resultsTitle({ ...asked, facets: [writing] }, { ...found, page: 3 }, names)).toBe(
    "45 practices for “boys”: Writing (page 3 of 3)",
  );
  expect(resultsTitle({ ...everything, facets: [writing] }, { total: 1, withEveryWord: 1, page: 1 }, names)).toBe(
    "1 practice: Writing",
  );
});

test("where nothing has every word, the sentence says that these have some, and which words they were", () => {
  const asked = { ...everything, words: "reluctant writers" };
  expect(countSentence(asked, { total: 13, withEveryWord: 0 })).toBe(
    "13 practices with some of the words “reluctant writers”",
  );
});

test("words that were typed with quotation marks get no second pair, and nobody is read 500 characters", () => {
  expect(inQuotes('"real reader"')).toBe('"real reader"');
  expect(inQuotes("a".repeat(500))).toBe(`“${"a".repeat(80)}…”`);
});
