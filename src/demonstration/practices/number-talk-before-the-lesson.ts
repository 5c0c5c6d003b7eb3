import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const numberTalkBeforeTheLesson = {
  key: "number-talk-before-the-lesson",
  ref: "GP-2001",
  schoolUrn: "900004",
  authorKey: "martin-greaves",
  status: "published",
  title: "Ten minutes of number talk got Year 4 explaining, though not calculating any faster",
  summary:
    "One calculation a day, done in the head and argued over, doubled the share of Year 4 pupils who could explain a method in words.",
  scale: "year_group",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["mathematics", "number-fluency", "oracy"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    Our pupils could do sums and could not tell you how. In September we asked 58 of them to work out 25 times 12
    without paper and then to write one sentence saying what they did. Seventeen wrote something another child could
    have followed. Most of the rest wrote "I did it in my head", which was true but no help to anybody.

    We have two classes to a year and thirty to a room, and lessons had become a brisk walk from one worksheet to
    the next. When I timed them, pupils in one class spoke about mathematics for four minutes of an hour, and the
    same five children did most of that.
  `,
  blocks: [
    {
      title: "One calculation, no pencils",
      what: prose`
        At the start of every lesson the teacher writes a single calculation on the board. Pupils work it out and
        put a thumb against their chest when they have one way, and a finger for each further way. Nobody calls out.
        After two minutes the teacher takes answers, wrong ones included, and writes them all up without a flicker.
      `,
      activeIngredients: prose`
        The thumb at the chest matters more than it looks. A hand in the air tells the slower half to stop thinking.
        The poker face matters too: the class has to settle which answer is right.
      `,
      lessons: prose`
        Choose calculations that can be split in more than one way. 38 + 47 gave us a week of good talk. 60 + 20
        gave us silence, because there is nothing to say about it.
      `,
    },
    {
      title: "The teacher writes, the pupil dictates",
      what: prose`
        A pupil explains and the teacher records exactly what is said on an empty number line or as a chain of
        equations. Then somebody else says the first pupil's method again in their own words. Methods are named
        after the pupil who offered them and stay on the wall until Friday.
      `,
      activeIngredients: prose`
        Being asked to repeat a classmate's method made them listen to it. In the third week children began to say
        "that's the same as mine but backwards", which was the moment I knew we should keep going.
      `,
      lessons: prose`
        Do not tidy up what the child said. Two of us kept translating into textbook language, and the talk dried up
        in those rooms until we stopped.
      `,
    },
    {
      title: "Staff did it first",
      what: prose`
        For three staff meetings the adults did the same ten minutes. We chose 18 x 5 and found six methods among
        nine teachers.
      `,
      activeIngredients: prose`
        Several colleagues had been taught one way and believed it was the only respectable one. Doing it in front
        of each other was uncomfortable for about a quarter of an hour.
      `,
      lessons: prose`
        Include the teaching assistants. They run the small groups, and they were the ones most likely to insist on
        columns.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils whose written explanation a classmate could follow",
      unit: "percent",
      cohortSize: 58,
      baseline: 29,
      after: 67,
      period: "September 2023 to May 2024",
      comparator: "The Year 4 of the year before, asked in May 2023: 22 of 60",
      source: "Explanation task marked by two teachers from another year group",
    },
    {
      indicator: "Mean mark in the school's arithmetic paper, out of 40",
      unit: "score",
      cohortSize: 58,
      baseline: 21.6,
      spread: 9.1,
      after: 27.3,
      period: "September 2023 to May 2024",
      comparator: "The Year 4 of the year before rose from 21.9 to 27.4",
      source: "School test papers",
    },
  ],
  didNotWork: prose`
    Arithmetic marks rose by just as much as they had the year before, when we did none of this. I had hoped for
    more and told governors as much. Number talk made pupils better at explaining. It did not make them quicker.

    In the spring we tried a version with pairs at tables, to get more children speaking. It got more children
    speaking about football.
  `,
  costBand: "none",
  staffTime: "Ten minutes of each day's mathematics lesson, plus three staff meetings in the first term.",
  contactName: "Martin Greaves",
  contactRole: "Mathematics lead",
  contactEmail: "martin.greaves@castlegarth-junior.example",
  offers: ["call", "visit", "demonstration_lesson", "materials"],
  startedOn: "2023-09-12",
  submittedOn: "2024-06-14",
  decidedOn: "2024-07-05",
  publishedOn: "2024-07-22",
  level: "good",
  kitemarkUntil: "2026-07-05",
} satisfies DemonstrationPractice;
