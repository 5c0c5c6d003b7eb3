import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const breakfastWithoutAForm = {
  key: "breakfast-without-a-form",
  schoolUrn: "900031",
  authorKey: "tracey-oldroyd",
  status: "submitted",
  title: "A breakfast that nobody has to apply for",
  summary:
    "We put toast and fruit in every classroom at ten to nine, and children who would never have come to a club ate it.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "benchmarking",
  themes: ["disadvantage", "attendance", "family-engagement"],
  phases: ["primary"],
  keyStages: ["ks1", "ks2"],
  problem: prose`
    We'd had a breakfast club for nine years. It was good: hot food, games, £1.50 or free if you filled the form in.
    Thirty-one children came, out of 263. More than a third of our children get free meals. I did the form with one
    mum at the kitchen table and it asked her for her employer's address. She had three employers.

    Teachers were feeding children out of their own drawers. I priced it once, and there was about £40 a week of
    cereal bars going through this school that the books knew nothing about.

    And you could see it. By half past ten in some rooms there were heads on desks.
  `,
  blocks: [
    {
      title: "In every room, for everyone",
      what: prose`
        At 8.50 there's a basket in each classroom: toast in foil, fruit, milk. It's on the side. You take what you
        like while the register's done. There's no list.
      `,
      activeIngredients: prose`
        Nobody is the poor kid. The ones whose mum's a solicitor have toast too.
      `,
      lessons: prose`
        White toast for a month, then half and half. If you start with brown you've a basket of brown toast.
      `,
    },
    {
      title: "Who pays",
      what: prose`
        Bread from a bakery at cost, fruit from the market on a Friday for Monday, milk from the scheme. It comes to
        £71 a child for the year, from pupil premium. We shut the club, which paid for the two kitchen assistants.
      `,
      activeIngredients: prose`
        Shutting the club was what made it affordable, and it was the hardest bit.
      `,
      lessons: prose`
        Families who used the club as childcare were stuck. We found six of them a childminder and should have done
        that before announcing it.
      `,
    },
    {
      title: "The door's open at twenty to",
      what: prose`
        Parents can come in with them and have a cup of tea.
      `,
      activeIngredients: prose`
        About fifteen do. That's where I hear things now, not across a desk.
      `,
      lessons: prose`
        Chairs that fit adults.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils arriving after the register closed, a half-term",
      unit: "count",
      cohortSize: 263,
      baseline: 318,
      after: 191,
      period: "Autumn 2024 to autumn 2025, second half-term",
      source: "Late book",
    },
    {
      indicator: "Pupils who say they had something to eat before lessons",
      unit: "percent",
      cohortSize: 204,
      baseline: 63,
      after: 95,
      period: "October 2024 and November 2025",
      source: "Hands up with eyes shut, Years 1 to 6, counted by two adults",
    },
  ],
  didNotWork: prose`
    Tests are the same. I've read it can help with results and I looked, and it hasn't here, or not yet.

    Crumbs. The caretaker's view of this project isn't printable. We bought each class a dustpan, and the children
    do it.
  `,
  costBand: "50_to_200",
  staffTime:
    "Two kitchen assistants from 8.15 to 9.00; teaching assistants in classrooms ten minutes earlier than before.",
  contactName: "Tracey Oldroyd",
  contactRole: "Assistant headteacher for families",
  contactEmail: "tracey.oldroyd@thornscar-primary.example",
  offers: ["call", "visit"],
  startedOn: "2024-11-11",
  submittedOn: "2026-09-18",
} satisfies DemonstrationPractice;
