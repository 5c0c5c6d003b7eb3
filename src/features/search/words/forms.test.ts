import { expect, test } from "vitest";
import { isFormOf } from "./forms.ts";

test("a word with another ending is another form of it", () => {
  for (const [one, other] of [
    ["writers", "writes"],
    ["writers", "writing"],
    ["swimmers", "swim"],
    ["explained", "explains"],
    ["mentors", "mentoring"],
  ] as const) {
    expect({ one, other, form: isFormOf(one, other) }).toEqual({ one, other, form: true });
    expect(isFormOf(other, one)).toBe(true);
  }
});

test("a misspelling is not, nor another word that begins alike", () => {
  for (const [one, other] of [
    ["behavoir", "behaviour"],
    ["readin", "reading"],
    ["platics", "plastics"],
    ["fonics", "phonics"],
    ["paper", "pay"],
    ["automata", "automated"],
    ["contents", "continents"],
  ] as const) {
    expect({ one, other, form: isFormOf(one, other) }).toEqual({ one, other, form: false });
  }
});
