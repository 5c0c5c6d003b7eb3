import type { BaseGroup } from "./shape.ts";

export const families: BaseGroup = {
  slug: "families",
  name: "Families and community",
  introduction: "Working with the people who know the pupils best.",
  synonyms: [
    "parents and carers",
    "home school links",
    "community",
    "wraparound care",
    "after-school care",
    "holiday clubs",
  ],
  beneath: [
    {
      slug: "family-engagement",
      name: "Family engagement",
      introduction: "Parents and carers taking part in learning, including those whom school once put off.",
      synonyms: [
        "parental engagement",
        "parental involvement",
        "hard to reach parents",
        "parents’ evening",
        "parents in school",
        "family learning",
        "parent workshops",
        "communication with parents",
        "school reports",
      ],
    },
    {
      slug: "homework",
      name: "Homework",
      introduction: "Work that is worth doing at home, and places to do it for those who have none.",
      synonyms: ["home learning", "flipped learning", "homework club"],
    },
    {
      slug: "early-help",
      name: "Early help",
      introduction: "Support for a family before it is a crisis, with those outside school who can give it.",
      synonyms: [
        "multi-agency working",
        "family support worker",
        "team around the child",
        "social care",
        "common assessment",
      ],
      abbreviations: ["TAC", "CAF", "PSA", "FSW"],
    },
    {
      slug: "community-links",
      name: "Community links",
      introduction: "Neighbours, employers, older people and places of worship, giving and getting.",
      synonyms: ["community cohesion", "intergenerational", "volunteers", "business links", "extended schools"],
    },
  ],
};
