import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const howToSpendAFreePeriod = {
  key: "how-to-spend-a-free-period",
  ref: "GP-2014",
  schoolUrn: "900057",
  authorKey: "yvonne-clarke",
  status: "published",
  title: "Teaching sixth-formers what to do with a free period",
  summary:
    "Ten taught lessons on how to study halved the share of first-year students who failed two or more Christmas assessments.",
  scale: "phase",
  origin: "local",
  identifiedVia: "pupil_data",
  themes: ["revision-and-study-skills", "transition", "assessment"],
  phases: ["post_16"],
  keyStages: ["ks5"],
  problem: prose`
    Our students come from nine schools and arrive with good GCSEs. Those had been earned, for the most part, by
    being told exactly what to do and doing it. We then give them three subjects, twelve hours in class, and a great
    deal of time with nobody in it. The prospectus calls this independence.

    By the Christmas of 2023, 74 of our 402 first-years had failed assessments in two or more subjects. I
    interviewed thirty of them. Twenty-six could not tell me what they did in a free period beyond "go over my
    notes". Nobody was lazy. They had never been taught this, since each school had assumed that the next would do
    it.
  `,
  blocks: [
    {
      title: "Ten lessons, in order of need",
      what: prose`
        In the first ten weeks tutorials are taught lessons: reading a chapter once, making notes from a video,
        practising a problem until it is boring, planning an essay in eight minutes, what to do with a marked piece,
        asking a teacher for help, and so on. Each uses a real piece of the student's own work from that week.
      `,
      activeIngredients: prose`
        It is done, not described. In the lesson on marked work every student corrects one real page and hands it in
        before leaving.
      `,
      lessons: prose`
        The order came from the interviews. We had meant to begin with time management. They needed to know what to
        put in the time first.
      `,
    },
    {
      title: "One room with rules",
      what: prose`
        Half the library is now silent from 9 to 3, with a board on which you write what you mean to finish. Not
        "biology" but "questions 4 to 9". At the end of the hour you tick or do not tick. A member of staff is
        present and says nothing.
      `,
      activeIngredients: prose`
        Writing the task in public makes it definite. Students tell me that they feel foolish writing "look at
        chemistry" and so they think again.
      `,
      lessons: prose`
        It has to be their choice. We made it compulsory for those on report, and it became the place for those on
        report. We undid that by half-term.
      `,
    },
    {
      title: "Subjects own their habit",
      what: prose`
        Each department names the single habit that matters most in its subject, shows it in lessons, and checks it
        once a fortnight.
      `,
      activeIngredients: prose`
        Good study in mathematics and good study in history are different. General advice had been making historians
        do flash cards.
      `,
      lessons: prose`
        Departments wanted to name five. We held to one, and the departments that chose it together in a meeting
        have kept to it better than those where the head of department chose.
      `,
    },
  ],
  measures: [
    {
      indicator: "First-year students failing Christmas assessments in two or more subjects",
      unit: "percent",
      cohortSize: 411,
      baseline: 18,
      after: 9,
      period: "December 2023 to December 2024",
      comparator: "Our three neighbouring colleges did not change on average",
      source: "College records: 74 of 402, then 39 of 411",
    },
    {
      indicator: "Interviewed students able to describe a finished task for a free period",
      unit: "percent",
      cohortSize: 30,
      baseline: 13,
      after: 70,
      period: "January 2024 and January 2025",
      source: "Interviews by the same two tutors, thirty students each year drawn by lot",
    },
  ],
  didNotWork: prose`
    The planner. We had one printed with a lovely cover for £3.20 each. By November two of the twenty-three students
    in one tutor group were using it.

    Second-year students asked for the lessons too. We squeezed them into three weeks in September, and I can find
    no benefit from it. Students who already have poor habits and a reputation to keep need something else.
  `,
  costBand: "under_10",
  staffTime: "Ten tutorials of forty minutes, written by four people in July; otherwise tutorial time we already had.",
  contactName: "Yvonne Clarke",
  contactRole: "Senior tutor",
  contactEmail: "yvonne.clarke@harrowfell-sixth-form-college.example",
  offers: ["call", "visit", "materials", "coaching"],
  startedOn: "2024-09-10",
  submittedOn: "2025-09-19",
  decidedOn: "2025-10-24",
  publishedOn: "2025-11-10",
  level: "good",
  kitemarkUntil: "2027-10-24",
} satisfies DemonstrationPractice;
