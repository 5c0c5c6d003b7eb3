import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const fourHundredPoundsAndAKey = {
  key: "four-hundred-pounds-and-a-key",
  ref: "GP-2015",
  schoolUrn: "900037",
  authorKey: "bethany-airey",
  status: "published",
  title: "A school council with £400 and a key to the shed changed how playtimes felt",
  summary:
    "Our council stopped talking about the menu and was given a budget, a shed and the right to be told no with a reason.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "visit",
  themes: ["pupil-voice", "behaviour", "wellbeing-and-mental-health"],
  phases: ["primary"],
  keyStages: ["ks1", "ks2"],
  problem: prose`
    I inherited the school council along with the recorders. It met when I remembered. The minutes for the year
    before had one item, repeated: chips. Children voted for councillors as they might for a talent show, and the
    councillors got a badge.

    In our autumn survey we asked every junior "Do adults in school act on what pupils say?" 31 of 82 said yes, and
    one added "they say they will". I found that hard to read, as it was in handwriting I knew.

    Meanwhile, playtimes were rough. A 149-pupil school has one field, and it is under water from November.
  `,
  blocks: [
    {
      title: "Money first",
      what: prose`
        The governors gave the council £400 a year and one rule: you may not spend it on anything that only your own
        class can use. The council keeps the account in a cash book, which the school's bookkeeper checks with them
        twice a term.
      `,
      activeIngredients: prose`
        A budget makes arguments real. They priced footballs at three shops, found that cheap ones last two weeks,
        and have been insufferable about it since.
      `,
      lessons: prose`
        £400 was right. In the second year the parents' association offered £1,000, and the council itself asked for
        it in two halves because "people will go silly".
      `,
    },
    {
      title: "Told no, with a reason, within a week",
      what: prose`
        Each proposal gets an answer from the head by the next Friday: yes, no, or not until. A no must have a
        reason that a seven-year-old can follow. The answers go up on the porch window where parents can read them
        too.
      `,
      activeIngredients: prose`
        I expected the yeses to matter, and it has been the noes. The council wanted to keep goats. The answer was a
        page about who feeds them at Easter, and they took it well, because it was a proper answer.
      `,
      lessons: prose`
        The head must not soften. "We'll see" is the thing that taught them that adults do not act.
      `,
    },
    {
      title: "The shed",
      what: prose`
        Councillors hold the key and run a lending shed at dinner: stilts, skipping ropes, chalk, a box of guttering
        and crates. You borrow with a peg that has your name on it. If something is broken the council decides what
        happens.
      `,
      activeIngredients: prose`
        They look after it because they bought it. There are also jobs in it for children who do not want to run
        about.
      `,
      lessons: prose`
        We let the oldest keep the key at first, and the shed became a club. Now it goes by rota through the
        juniors, in pairs, and the younger one holds the key.
      `,
    },
  ],
  measures: [
    {
      indicator: "Juniors saying that adults act on what pupils say",
      unit: "percent",
      cohortSize: 82,
      baseline: 38,
      after: 71,
      period: "October 2024 to October 2025",
      source: "Paper survey without names; 79 answered the second time and the other three are counted as no",
    },
    {
      indicator: "Dinner-time incidents in the behaviour book, autumn first half-term",
      unit: "count",
      cohortSize: 149,
      baseline: 46,
      after: 27,
      period: "2024 to 2025",
      source: "Behaviour book",
    },
  ],
  didNotWork: prose`
    The infants' version did not take. We had two infant councillors, and they mostly wanted to go to the toilet.
    They now have their own meeting on a carpet with one question a half-term.

    I would not claim the whole fall in incidents for a shed. The field was drier the second autumn.
  `,
  costBand: "under_10",
  staffTime: "Half an hour a week from me, ten minutes a fortnight from the head.",
  contactName: "Bethany Airey",
  contactRole: "Class teacher and school council lead",
  contactEmail: "bethany.airey@moorsby-primary.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-09-05",
  submittedOn: "2025-10-10",
  decidedOn: "2025-11-07",
  publishedOn: "2025-11-24",
  level: "promising",
  kitemarkUntil: "2027-11-07",
} satisfies DemonstrationPractice;
