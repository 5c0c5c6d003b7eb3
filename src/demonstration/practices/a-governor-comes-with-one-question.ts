import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const aGovernorComesWithOneQuestion = {
  key: "a-governor-comes-with-one-question",
  ref: "GP-2018",
  schoolUrn: "900033",
  authorKey: "sunita-rao",
  status: "published",
  title: "Governors come with one question, and it got our children reading at home again",
  summary:
    "Each governor's visit now answers a single question chosen by the board; the first question found that a third of reading books never left school.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "annual_progress_review",
  themes: ["governance", "reading", "family-engagement"],
  phases: ["primary"],
  keyStages: ["ks1", "ks2"],
  problem: prose`
    Our governors are lovely. They used to come in on a Wednesday, be shown round by two pupils with good manners,
    have a school dinner and write half a page that began "It was a pleasure". I have a folder of these. In nine
    years not one of them had changed anything.

    I do not blame them. I had never told them what I was worried about. I think I was afraid that they would go
    home and worry too. Our adviser asked me, at the annual review, what the board knew that I did not. I had no
    answer, and she let the silence go on for some time.
  `,
  blocks: [
    {
      title: "One question a term",
      what: prose`
        At the last meeting of each term the board chooses one question that it cannot answer from papers. It must
        be about pupils and you must be able to find out in a morning. "Do children who get a reading book take it
        home?" was the first.
      `,
      activeIngredients: prose`
        A question gives a governor something to do with their eyes. It also stops the visit being about how nice
        the displays are, and the teachers noticed that at once.
      `,
      lessons: prose`
        The first list had "Is teaching good?" on it. Governors cannot judge that and should not try. "Can a child
        tell you what they learned in history last week, and where do they look?" they can.
      `,
    },
    {
      title: "Ask, count, write one page",
      what: prose`
        Two governors come together, talk to a dozen pupils, look in bags with permission, count, and write one page
        with the number at the top. I have two days to correct facts and am not allowed to change anything else.
      `,
      activeIngredients: prose`
        There is a number to argue with. For years our standard of evidence had been "about most of them".
      `,
      lessons: prose`
        One of ours is a retired dairy inspector. He looked in forty book bags in a morning and found books in
        twenty-six of them, two of them library books from 2021. Use people for what they are good at.
      `,
    },
    {
      title: "Come back",
      what: prose`
        The same two return a year later with the same question.
      `,
      activeIngredients: prose`
        The second visit is what makes the first one matter to staff. It was on my wall for a year.
      `,
      lessons: prose`
        Put the return date in the minutes, or it will be a pleasure again.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils with a school reading book in their bag on a Wednesday morning",
      unit: "percent",
      cohortSize: 40,
      baseline: 65,
      after: 90,
      period: "November 2024 and November 2025",
      source: "Count by two governors, a different forty pupils of the same ages each time",
    },
    {
      indicator: "Pupils who had read at home at least three times in the week",
      unit: "percent",
      cohortSize: 104,
      baseline: 46,
      after: 64,
      period: "November 2024 to November 2025",
      source: "Reading records, signed by a family member or by the child",
    },
  ],
  didNotWork: prose`
    The question about staff workload went badly. Teachers felt inspected, and they told the governors what they
    thought the governors wished to hear. We have an anonymous form for that now, and governors see only the totals.

    We still do not have a parent governor from the estate across the river. A better question has not fixed that.
  `,
  costBand: "none",
  staffTime: "Two hours a term for each governor, and an hour of mine to agree the question and read the note.",
  contactName: "Sunita Rao",
  contactRole: "Headteacher",
  contactEmail: "sunita.rao@scarrow-bridge-primary.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2024-11-04",
  submittedOn: "2025-11-21",
  decidedOn: "2026-01-09",
  publishedOn: "2026-01-26",
  level: "promising",
  kitemarkUntil: "2028-01-09",
} satisfies DemonstrationPractice;
