import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const silentStarts = {
  key: "silent-starts",
  ref: "GP-2009",
  schoolUrn: "900048",
  authorKey: "stephen-bell",
  status: "withdrawn",
  title: "Silent, staffed corridors between lessons and a silent first five minutes",
  summary:
    "We put adults in every corridor at changeover and began each lesson in silence; recorded incidents fell, but not in a way that can be relied upon.",
  scale: "whole_institution",
  origin: "national",
  identifiedVia: "inspection",
  themes: ["behaviour", "middle-leadership"],
  phases: ["secondary"],
  keyStages: ["ks3", "ks4"],
  problem: prose`
    In 2023 our school had a hard year. Staff were leaving, and changeover between lessons was the worst part of the
    day: late starts, shoving, and a stream of small incidents that ran on into the next lesson. Pupils told us that
    they went the long way round to avoid one stretch of the ground floor.

    We had visited two schools where it was calm and wanted to know how it was done.
  `,
  blocks: [
    {
      title: "A person at every door",
      what: prose`
        All teaching staff stood at their own door at changeover and greeted pupils by name. Leaders took the four
        worst places.
      `,
      activeIngredients: prose`
        Adults being visible. This is the part that we would still recommend to anybody.
      `,
      lessons: prose`
        It needs doing at the sixth changeover as well as at the first.
      `,
    },
    {
      title: "Silence for five minutes",
      what: prose`
        A task on the board, done in silence, while the register was taken.
      `,
      activeIngredients: prose`
        Lessons started on time.
      `,
      lessons: prose`
        It suited some subjects much more than others. Drama and PE made their own version.
      `,
    },
    {
      title: "One log",
      what: prose`
        All incidents went on to a single electronic form with four headings in place of eleven.
      `,
      activeIngredients: prose`
        It was quicker, and heads of year could see a pattern in a day.
      `,
      lessons: prose`
        We changed how incidents were counted in the very term in which we changed what we did about them. See the
        withdrawal note.
      `,
    },
  ],
  measures: [
    {
      indicator: "Corridor incidents recorded in a half-term",
      unit: "count",
      cohortSize: 486,
      baseline: 212,
      after: 83,
      period: "Autumn 2023 to autumn 2024, second half-term",
      source: "Behaviour log",
    },
    {
      indicator: "Pupils who say that they feel safe moving round school",
      unit: "percent",
      cohortSize: 431,
      baseline: 57,
      after: 67,
      period: "November 2023 and November 2024",
      source: "Pupil survey",
    },
  ],
  didNotWork: prose`
    Some pupils with sensory or communication needs found silent corridors more frightening and not less, since
    every small noise stood out. We made exceptions for them later than we should have.
  `,
  costBand: "none",
  staffTime: "Every member of staff at their door for six changeovers a day.",
  contactName: "Stephen Bell",
  contactRole: "Assistant headteacher",
  contactEmail: "stephen.bell@thornscar-academy.example",
  offers: ["call", "visit"],
  startedOn: "2024-01-08",
  submittedOn: "2025-03-21",
  decidedOn: "2025-05-16",
  publishedOn: "2025-06-02",
  level: "promising",
  kitemarkUntil: "2027-05-16",
  withdrawnReason: prose`
    Withdrawn by Fellside with the school's agreement. An adviser's visit in the autumn found that the two figures
    for incidents were not counted in the same way: in January 2024 the school had moved from eleven headings to
    four, and lateness, which made up about a third of the earlier total, was no longer recorded as an incident.
    With lateness left out of both years the fall is from 141 to 83, part of which may come from staff recording
    less. The pupil survey stands. The school may put the practice forward again with two years counted alike, and
    has been offered help to do so.
  `,
  withdrawnOn: "2025-12-05",
} satisfies DemonstrationPractice;
