import { expect, test } from "vitest";
import { matchesWords } from "./words-match.ts";

test.each([
  ["the beginning of its name", "Phonics SSP letters and sounds", "phon", true],
  ["an abbreviation, in small letters", "Phonics SSP letters and sounds", "ssp", true],
  ["two words in any order", "Phonics SSP letters and sounds", "sounds letters", true],
  ["nothing at all", "Phonics", "  ", true],
  ["a word without its accent", "Éveil aux langues", "eveil", true],
  ["the middle of a word", "Phonics", "onics", false],
  ["one word that it has and one that it has not", "Phonics", "phonics maths", false],
])("a theme is found by %s", (_, text, looked, found) => {
  expect(matchesWords(text, looked)).toBe(found);
});
