import type { BaseGroup } from "./shape.ts";

export const earlyYears: BaseGroup = {
  slug: "early-years",
  name: "Early years",
  introduction: "Nursery and Reception: play, routines, self-regulation and first learning.",
  synonyms: ["foundation stage", "nursery", "Reception", "two-year-olds", "early years assessment", "pre-school"],
  abbreviations: ["EYFS", "EY", "GLD"],
  beneath: [
    {
      slug: "play",
      name: "Play",
      introduction: "What children learn when they play, and what adults do meanwhile.",
      synonyms: ["continuous provision", "play based learning", "child-initiated learning", "loose parts"],
      abbreviations: ["CP"],
    },
    {
      slug: "personal-and-social-development",
      name: "Personal and social development",
      introduction: "Making friends, taking turns, managing a coat: what comes before and beside everything else.",
      synonyms: ["personal, social and emotional development", "key person", "settling in"],
      abbreviations: ["PSED"],
    },
    {
      slug: "physical-development",
      name: "Physical development",
      introduction: "Big and small movements, indoors and out, that later hold a pencil.",
      synonyms: ["gross motor skills", "fine motor control", "dough disco"],
    },
    {
      slug: "school-readiness",
      name: "School readiness",
      introduction: "The months before and after the first day, with the people who do it at home.",
      synonyms: ["starting school", "home visits", "toilet training", "readiness for school"],
    },
  ],
};
