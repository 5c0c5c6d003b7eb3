import { describe, expect, test } from "vitest";
import { readSchoolSearch } from "./search-words.ts";

describe("what is typed to find a school", () => {
  test("is a URN", () => expect(readSchoolSearch(" 122500 ")).toEqual({ kind: "urn", urn: "122500" }));

  test.each([
    ["so14 3ab", "SO14 3AB"],
    ["SO143AB", "SO14 3AB"],
    ["  so14   3ab ", "SO14 3AB"],
    ["SO14", "SO14 "],
    ["so14 3", "SO14 3"],
    ["e1", "E1 "],
  ])("is the postcode, or the part of one, %j", (typed, prefix) => {
    expect(readSchoolSearch(typed)).toEqual({ kind: "postcode", prefix });
  });

  test("is words, with or without their apostrophes", () => {
    expect(readSchoolSearch("St Mary's")).toEqual(
      expect.objectContaining({ kind: "words", patterns: ["\\mst", "\\mmary['’]?s"] }),
    );
    expect(readSchoolSearch("st marys")).toMatchObject({ patterns: ["\\mst", "\\mmary['’]?s"] });
  });

  test("means nothing but itself: no pattern can be typed", () => {
    expect(readSchoolSearch("a.*b (c|d)+ [xyz]")).toMatchObject({
      patterns: ["\\ma", "\\mb", "\\mc", "\\md", "\\mxyz"],
    });
  });

  test("can be too little to look for", () => {
    for (const typed of ["", "  ", "st", "'", "%", "🙂"])
      expect(readSchoolSearch(typed)).toEqual({ kind: "too_little" });
  });
});
