import type { BaseGroup } from "./shape.ts";

export const mathematics: BaseGroup = {
  slug: "mathematics",
  name: "Mathematics",
  introduction: "Number, reasoning and problem solving, and the talk that goes with them.",
  synonyms: ["numeracy", "mathematical development"],
  abbreviations: ["maths"],
  beneath: [
    {
      slug: "early-number",
      name: "Early number",
      introduction: "Counting, comparing and seeing how many at a glance, with things that children can hold.",
      synonyms: ["early mathematics", "counting", "subitising", "number sense", "cardinality"],
    },
    {
      slug: "number-fluency",
      name: "Number fluency",
      introduction: "Knowing number facts well enough to have attention left for the problem.",
      synonyms: [
        "number facts",
        "mental arithmetic",
        "number bonds",
        "fluency in maths",
        "written methods",
        "calculation policy",
        "place value",
        "the four operations",
      ],
    },
    {
      slug: "times-tables",
      name: "Times tables",
      introduction: "Multiplication facts that are known and used, for everyone and not only for the quick.",
      synonyms: ["multiplication facts", "multiplication tables check"],
      abbreviations: ["MTC", "TTRS"],
    },
    {
      slug: "fractions-and-ratio",
      name: "Fractions and ratio",
      introduction: "Parts, percentages and proportion, where many pupils first lose the thread.",
      synonyms: ["fractions", "decimals", "percentages", "proportion", "proportional reasoning"],
      abbreviations: ["FDP"],
    },
    {
      slug: "reasoning-and-problem-solving",
      name: "Reasoning and problem solving",
      introduction: "Explaining, proving and getting unstuck: mathematics beyond the right answer.",
      synonyms: ["mathematical reasoning", "worded problems", "bar model", "problem solving"],
    },
    {
      slug: "algebra-geometry-and-statistics",
      name: "Algebra, geometry and statistics",
      introduction: "Equations, shapes, measures, graphs and chance: mathematics beyond number.",
      synonyms: [
        "algebra",
        "equations",
        "shape and space",
        "measurement",
        "telling the time",
        "data handling",
        "probability",
        "further maths",
      ],
    },
    {
      slug: "teaching-for-mastery",
      name: "Teaching for mastery",
      introduction:
        "Keeping the class together, moving on in small steps and making the structure of the mathematics visible.",
      synonyms: ["maths mastery", "mastery approach", "concrete pictorial abstract", "variation", "manipulatives"],
      abbreviations: ["CPA"],
    },
  ],
};
