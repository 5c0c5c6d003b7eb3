import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComplete, missingForSubmission, noMeasure, sectionStatus } from "./rules.ts";
import { optionalSection, sectionKeys } from "./sections.ts";
import type { Block, Measure, WriteUp } from "./write-up.ts";

const block: Block = {
  id: "b",
  position: 0,
  number: 1,
  title: "Six questions",
  what: "On paper",
  active_ingredients: "Recall",
  lessons: "Short",
};
const blankBlock: Block = { ...block, id: "blank", title: "", what: " ", active_ingredients: "", lessons: "\n" };
const measure: Measure = {
  id: "m",
  position: 0,
  indicator: "Pupils at the expected standard",
  unit: "percent",
  cohort_size: 28,
  baseline: 0,
  after_value: 75,
  period: "2025 to 2026",
  comparator: null,
  spread: null,
  better: null,
  pupils_in_others: null,
  source: "Teacher assessment",
};
const noAnswers = {
  indicator: null,
  unit: null,
  cohort_size: null,
  baseline: null,
  after_value: null,
  period: null,
  source: null,
};
const blankMeasure: Measure = { ...measure, ...noAnswers, id: "blank" };

const whole = {
  title: "Reading before the bell",
  summary: "Ten minutes a day.",
  scale: "class",
  origin: "local",
  identified_via: "visit",
  phases: ["primary"],
  key_stages: ["ks1"],
  themes: [{ slug: "phonics", name: "Phonics" }],
  problem: "They fell behind.",
  blocks: [block],
  measures: [measure],
  did_not_work: "Volunteers.",
  cost_band: "none",
  staff_time: "Ten minutes a day",
  contact_name: "Ann Iveson",
  contact_role: "Deputy head",
  contact_email: "ann@school.example",
  cover_name: null,
  cover_role: null,
  cover_email: null,
  offers: [],
  media: [],
  uses: [],
  figures_before: [],
} as unknown as WriteUp;
const blank = Object.fromEntries(
  Object.entries(whole).map(([name, answer]) => [name, Array.isArray(answer) ? [] : null]),
) as unknown as WriteUp;

describe("before it can be submitted", () => {
  test("a whole write-up lacks nothing, though it offers nothing and compares with nothing", () => {
    expect(missingForSubmission(whole)).toEqual([]);
  });

  test("a practice without a measurable benefit to pupils is not one", () => {
    for (const measures of [[], [blankMeasure]]) {
      expect(missingForSubmission({ ...whole, measures })).toEqual([{ section: "benefit", message: noMeasure }]);
    }
  });

  test("nought is a figure", () => {
    expect(isComplete(measure)).toBe(true);
  });

  test("what was added and left blank counts for nothing", () => {
    expect(missingForSubmission({ ...whole, blocks: [block, blankBlock], measures: [blankMeasure, measure] })).toEqual(
      [],
    );
  });

  test("what was begun is finished, and is called by its number among those begun", () => {
    const blocks = [blankBlock, { ...block, lessons: "" }];
    expect(missingForSubmission({ ...whole, blocks })).toEqual([
      { section: "what-we-did", message: "Building block 1: say what you learned" },
    ]);
  });

  test("half an e-mail address is not one", () => {
    expect(missingForSubmission({ ...whole, contact_email: "ann@" })).toHaveLength(1);
  });
});

describe("how far a section is", () => {
  test("nothing is begun in a blank write-up, and everything is completed in a whole one", () => {
    for (const section of sectionKeys) {
      expect(sectionStatus(blank, section)).toBe("not_started");
      const optional = section === optionalSection;
      expect(sectionStatus(whole, section)).toBe(optional ? "not_started" : "completed");
    }
  });

  test("answering more never leaves more missing", () => {
    const names = Object.keys(whole) as (keyof WriteUp)[];
    fc.assert(
      fc.property(fc.subarray(names), fc.subarray(names), (some, others) => {
        const answered = (given: (keyof WriteUp)[]) =>
          ({ ...blank, ...Object.fromEntries(given.map((name) => [name, whole[name]])) }) as WriteUp;
        const fewer = missingForSubmission(answered(some));
        expect(missingForSubmission(answered([...some, ...others])).length).toBeLessThanOrEqual(fewer.length);
      }),
    );
  });
});
