import { expect, test } from "vitest";
import { inShort } from "./in-short.ts";

test("an introduction in short is its first paragraph, whole sentences where they fit, else whole words", () => {
  expect(inShort("Three practices.\n\nBegin with the first.")).toBe("Three practices.");
  const sentence = "Each of these fits into a day that is already full, and was measured by its school. ";
  expect(inShort(sentence.repeat(3))).toBe(sentence.trim());
  expect(inShort("word ".repeat(60))).toBe(`${"word ".repeat(32).trim()}…`);
  expect(inShort("x".repeat(400))).toHaveLength(160);
  expect(inShort("")).toBe("");
});
