import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theSameBookFiveDaysRunning = {
  key: "the-same-book-five-days-running",
  schoolUrn: "900007",
  authorKey: "aisha-rahman",
  status: "draft",
  title: "Reading the same book five days running helped our youngest readers sound like readers",
  summary:
    "Eleven children in Years 1 and 2 read one short book every day for a week, each day for a different reason.",
  scale: "class",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["reading", "small-schools", "phonics"],
  phases: ["primary"],
  keyStages: ["ks1"],
  problem: prose`
    I have Reception, Year 1 and Year 2 in one room, eighteen children altogether. Eleven of them are in Years 1 and
    2. By last September all eleven could sound out most words put in front of them, and seven of them read like a
    speak-your-weight machine.

    They had a new book every day. I had thought that was generous. What it meant was that they met each book once,
    used up everything they had on the words, and handed it back before it had been a story. One child told me that
    she liked sums better because "you get to do the same ones again".
  `,
  blocks: [
    {
      title: "One book, five reasons",
      what: prose`
        Each group has one short book for the week. Monday is for the words. On Tuesday we read for what happens, on
        Wednesday for how the people sound. On Thursday we read to a Reception child, and Friday is for joining in
        with no help from me.
      `,
      activeIngredients: prose`
        They stop spending their whole mind on the words at about Wednesday. You can hear it happen.
      `,
      lessons: prose`
        The book must be a little too easy. I began with books at the level they were on, and it was a long week.
      `,
    },
    {
      title: "Somebody to read to",
      what: prose`
        Thursday's reader has one listener from Reception, on the bench by the radiator, and the listener holds the
        book.
      `,
      activeIngredients: prose`
        A four-year-old who is bored gets up and leaves. It is the most honest feedback they will ever have. It gave
        the older ones a reason to do the voices.
      `,
      lessons: prose`
        Swap the listeners. One of mine has become a critic.
      `,
    },
    {
      title: "Home on Friday",
      what: prose`
        The book goes home at the weekend, when they can already read it well.
      `,
      activeIngredients: prose`
        Families used to get a struggle on a Tuesday night. Now they get a performance.
      `,
      lessons: prose`
        Say so on a slip in the book. Two families thought that we had sent the wrong one as it was too easy. (To
        add: what I said to them. It went down well, but I cannot remember how I put it.)
      `,
    },
  ],
  measures: [
    {
      indicator: "Children reading a new page at 60 words a minute or better, with phrasing",
      unit: "percent",
      cohortSize: 11,
      baseline: 36,
      after: 73,
      period: "September 2025 to July 2026",
      source: "My own listening, with our head marking three of the recordings",
    },
    {
      indicator: "Mean words read correctly in a minute",
      unit: "score",
      cohortSize: 11,
      baseline: 43,
      after: 71,
      period: "September 2025 to July 2026",
      comparator: "National tables would lead one to expect a rise of about 20 in that time",
      source: "One-minute reading of an unseen page",
    },
  ],
  didNotWork: prose`
    Two children who are still learning their sounds got good at reciting. I took it for fluency until I covered the
    pictures. They need phonics first, and have gone back to it.

    I have not worked out what to do about the child who reads everything already. She was patient.

    (To do: ask Gwen if we can say how many have free school meals when there are only eleven. I think we cannot.)
  `,
  costBand: "none",
  staffTime: "Ten minutes a day for each group of three or four; our teaching assistant takes one of the groups.",
  contactName: "Aisha Rahman",
  contactRole: "Infant class teacher",
  contactEmail: "aisha.rahman@hollowgate-primary.example",
  offers: ["call", "visit"],
  startedOn: "2025-09-08",
} satisfies DemonstrationPractice;
