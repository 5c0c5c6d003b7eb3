import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const teachItBeforeNotAfter = {
  key: "teach-it-before-not-after",
  ref: "GP-2017",
  schoolUrn: "900022",
  authorKey: "neil-fawcett",
  status: "published",
  title: "Our teaching assistants now teach it before the lesson instead of mopping up after it",
  summary:
    "Moving eight teaching assistants from catch-up in the afternoon to fifteen minutes of preparation in the morning raised who answered in class.",
  scale: "whole_institution",
  origin: "national",
  identifiedVia: "research_or_project",
  themes: ["teaching-assistants", "mathematics", "disadvantage", "send"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    We spend more on teaching assistants than on anything except teachers. If you had walked round two years ago,
    you would have seen fourteen kind and capable people sitting beside the same children all morning and then, in
    the afternoon, taking those children out of art to do again what they had not understood at ten o'clock.

    I tracked one child for a day (with his mother's agreement, and she was as shocked as I was). He was spoken to
    by his teacher twice. The assistant answered forty-one questions on his behalf. He missed music.

    We had read the national guidance on this and agreed with all of it. Agreeing had changed nothing, because
    nobody had touched the timetable.
  `,
  blocks: [
    {
      title: "Fifteen minutes, before",
      what: prose`
        Eight assistants who work with the juniors begin at 8.30. From 8.45 to 9.00 each takes up to four children
        and does the first five minutes of that day's mathematics lesson with them: the words, the picture, the
        first example. Then they go in with everybody else.
      `,
      activeIngredients: prose`
        These children walk in knowing something. They put their hands up. One told his group "I've already met
        this", as one might of a celebrity.
      `,
      lessons: prose`
        It has to be that morning's lesson. A teacher who has not decided by 8.30 what the lesson is finds this
        quite a discipline, and I include myself.
      `,
    },
    {
      title: "Then stand back",
      what: prose`
        In the lesson the assistant does not sit with a child for the first fifteen minutes. They stand, note who
        answers and who is stuck, and go where the teacher sends them, which is quite often to the able table so
        that the teacher can sit with the strugglers.
      `,
      activeIngredients: prose`
        The pupils with the least get the most trained adult.
      `,
      lessons: prose`
        It felt rude at first. Two assistants said they felt useless just standing there. I should have said on day
        one what the notes were for; once the notes were used for planning, nobody said it again.
      `,
    },
    {
      title: "Fifteen minutes of talk a week",
      what: prose`
        Each teacher and assistant plan together on Thursdays from 3.00, while the hall has a singing assembly taken
        by me.
      `,
      activeIngredients: prose`
        They had been doing it in passing before, or not at all. Half a page of agreed notes has made more
        difference than any training we have bought.
      `,
      lessons: prose`
        It has to be the same slot every week, and somebody senior has to give up theirs to make it possible. In our
        case that was me, and I think it is why people believed we meant it.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils in the prepared groups who gave an answer in a mathematics lesson",
      unit: "percent",
      cohortSize: 32,
      baseline: 28,
      after: 72,
      period: "Two observed weeks, September 2024 and June 2025",
      comparator: "Other juniors in the same lessons: 71 of 129 to 76 of 129",
      source: "Tally by a governor and a visiting teaching assistant",
    },
    {
      indicator: "Mean standardised mathematics score of those pupils",
      unit: "score",
      cohortSize: 32,
      baseline: 86.1,
      spread: 9.2,
      after: 89.4,
      period: "September 2024 to September 2025",
      comparator: "Pupils with similar scores at our partner school: 86.3 to 87.2 (29 pupils)",
      source: "Bought-in test",
    },
  ],
  didNotWork: prose`
    We tried the same in English and dropped it. You cannot give somebody the first five minutes of a story. It
    spoiled it, and they said so.

    Two of our fourteen assistants left, one of them because of the change in hours. It was a loss. I would begin
    the conversation about hours a term earlier.
  `,
  costBand: "none",
  staffTime:
    "Fifteen minutes a day for each teaching assistant, paid for by starting and finishing fifteen minutes earlier; one planning slot a week.",
  contactName: "Neil Fawcett",
  contactRole: "Deputy headteacher",
  contactEmail: "neil.fawcett@kelderwick-primary.example",
  offers: ["call", "visit", "coaching", "materials"],
  startedOn: "2024-09-04",
  submittedOn: "2025-11-14",
  decidedOn: "2025-12-12",
  publishedOn: "2026-01-05",
  level: "good",
  kitemarkUntil: "2027-12-12",
} satisfies DemonstrationPractice;
