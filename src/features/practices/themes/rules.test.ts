import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseThemes } from "./base-themes.ts";
import {
  freeSlug,
  isNameTaken,
  longestWord,
  slugFor,
  whyNotBeneath,
  whyNotMerge,
  wordsIn,
  wrongWords,
} from "./rules.ts";

const list = [
  { slug: "literacy", name: "Literacy", parent_slug: null },
  { slug: "phonics", name: "Phonics", parent_slug: "literacy" },
  { slug: "maths", name: "Maths", parent_slug: null },
  { slug: "play", name: "Play", parent_slug: null },
];
const named = (slug: string) => list.find((one) => one.slug === slug) ?? { slug, name: slug, parent_slug: null };

describe("the base list", () => {
  test("has about 120 themes in two levels, each with an address, a name and an introduction of its own", () => {
    expect(baseThemes.length).toBeGreaterThanOrEqual(110);
    expect(baseThemes.length).toBeLessThanOrEqual(135);
    expect(new Set(baseThemes.map(({ slug }) => slug)).size).toBe(baseThemes.length);
    expect(new Set(baseThemes.map(({ name }) => name.toLowerCase())).size).toBe(baseThemes.length);
    const tops = new Set(baseThemes.flatMap(({ slug, parentSlug }) => (parentSlug === null ? [slug] : [])));
    for (const theme of baseThemes) {
      expect(theme.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(theme.introduction).toMatch(/\.$/);
      expect([...tops, null]).toContain(theme.parentSlug);
    }
  });

  test("keeps every address that the first list of 42 had", () => {
    const slugs = baseThemes.map(({ slug }) => slug);
    for (const slug of firstList) expect(slugs).toContain(slug);
  });

  test("has words that can be kept, none of them twice for one theme or the theme's own name", () => {
    for (const { name, synonyms = [], abbreviations = [] } of baseThemes) {
      const words = [...synonyms, ...abbreviations].map((word) => word.toLowerCase());
      expect([...new Set([name.toLowerCase(), ...words])]).toEqual([name.toLowerCase(), ...words]);
      expect(wrongWords(words)).toBeUndefined();
    }
  });
});

describe("an address", () => {
  test.each([
    ["Food & cooking", "food-and-cooking"],
    ["Pupils’ wellbeing", "pupils-wellbeing"],
    ["Éveil aux langues", "eveil-aux-langues"],
    ["Key stage 3", "key-stage-3"],
    ["漢字", "theme"],
  ])("of %s is %s", (name, slug) => {
    expect(slugFor(name)).toBe(slug);
  });

  test("can always be written in a link, and is never one that is taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (name, others) => {
        const taken = new Set([...others, slugFor(name), `${slugFor(name)}-2`]);
        const slug = freeSlug(name, taken);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(taken.has(slug)).toBe(false);
      }),
    );
  });
});

describe("two levels", () => {
  test("let a theme without others beneath it go beneath one at the top, or to the top", () => {
    expect(whyNotBeneath("play", "literacy", list)).toBeUndefined();
    expect(whyNotBeneath("phonics", "maths", list)).toBeUndefined();
    expect(whyNotBeneath("phonics", null, list)).toBeUndefined();
    expect(whyNotBeneath(null, "maths", list)).toBeUndefined();
  });

  test.each([
    ["itself", "play", "play", "A theme cannot be beneath itself"],
    ["one that is beneath another", "play", "phonics", "Choose one of the themes at the top"],
    ["one that is not there", "play", "nowhere", "Choose one of the themes at the top"],
    ["another, with themes of its own", "literacy", "maths", /must stay at the top/],
  ])("refuse to put a theme beneath %s", (_, slug, parent, message) => {
    expect(whyNotBeneath(slug, parent, list)).toMatch(message);
  });

  test("let a theme be merged into any other, and one with others beneath it into one at the top", () => {
    expect(whyNotMerge(named("play"), "phonics", list)).toBeUndefined();
    expect(whyNotMerge(named("phonics"), "literacy", list)).toBeUndefined();
    expect(whyNotMerge(named("literacy"), "maths", list)).toBeUndefined();
    expect(whyNotMerge(named("literacy"), "phonics", list)).toMatch(/Choose a theme at the top/);
    expect(whyNotMerge(named("play"), "play", list)).toMatch(/Choose the theme/);
    expect(whyNotMerge(named("play"), "nowhere", list)).toMatch(/Choose the theme/);
  });
});

test("a name is taken whatever its capitals, and not by the theme itself", () => {
  expect(isNameTaken("PHONICS", list, null)).toBe(true);
  expect(isNameTaken("phonics", list, "phonics")).toBe(false);
  expect(isNameTaken("Spelling", list, null)).toBe(false);
});

test("words are typed one to a line or with commas, and each is kept once", () => {
  expect(wordsIn("SSP, PSC\n  letters   and sounds ;ssp\n\n")).toEqual(["SSP", "PSC", "letters and sounds"]);
  expect(wrongWords(["a".repeat(longestWord + 1)])).toMatch(/60 characters or fewer/);
  expect(wrongWords(Array.from({ length: 31 }, (_, at) => `word ${at}`))).toBe("Give 30 or fewer");
});

const firstList = `literacy phonics reading writing early-language oracy mathematics number-fluency curriculum science
  modern-foreign-languages humanities arts physical-education computing outdoor-learning inclusion send
  autism-and-communication english-as-an-additional-language disadvantage more-able-pupils pupils-wellbeing attendance
  behaviour pastoral-care wellbeing-and-mental-health pupil-voice stages early-years transition revision-and-study-skills
  leadership curriculum-leadership middle-leadership assessment teaching-assistants small-schools governance families
  family-engagement homework`.split(/\s+/);
