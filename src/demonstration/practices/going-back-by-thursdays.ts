import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const goingBackByThursdays = {
  key: "going-back-by-thursdays",
  ref: "GP-2019",
  schoolUrn: "900056",
  authorKey: "dermot-quinn",
  status: "published",
  title: "Going back to school one subject at a time, beginning with the one they like",
  summary:
    "Pupils return from the unit to a mainstream school through a single lesson with a single teacher, and most are still there two terms later.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "learning_network",
  themes: ["behaviour", "pastoral-care", "transition", "attendance"],
  phases: ["secondary"],
  keyStages: ["ks3", "ks4"],
  problem: prose`
    A pupil referral unit is meant to be somewhere you leave. In the two years to 2023 we sent thirteen young people
    back to mainstream. Two terms on, four were still there. The others were back with us, or on a reduced timetable
    that nobody had written down, or at home.

    We knew how it went. A meeting with nine adults in it. A date. A uniform, which was often the wrong one. Monday
    morning, full timetable, six teachers who had read an email. By Wednesday dinner time somebody had said
    something, and that was the school's proof, and the lad's proof as well.

    I have sat in that meeting as a deputy in a mainstream school and I was no better.
  `,
  blocks: [
    {
      title: "One lesson, one teacher",
      what: prose`
        The pupil picks the lesson. It is food technology more often than you would guess. The school tells us which
        teacher of that subject is calm. For two weeks the pupil goes to that lesson and comes back to us. Then a
        second subject. It takes eight to ten weeks to reach four days.
      `,
      activeIngredients: prose`
        They begin with somewhere they are some good. The teacher has asked for them, or at any rate said yes to
        them, and that is new.
      `,
      lessons: prose`
        We used to pick the lesson, and picked English because it mattered. It does matter. It is a terrible place
        to start.
      `,
    },
    {
      title: "Our adult comes too, then doesn't",
      what: prose`
        One of ours sits in. Week one beside, week two at the back, week three in the corridor, week four in the car
        park. The pupil knows the dates.
      `,
      activeIngredients: prose`
        Knowing the dates beforehand. If support goes when you do well, you have been taught not to do well.
      `,
      lessons: prose`
        Our adult must be useful to the whole room. Mr Sandys has hung a great many aprons.
      `,
    },
    {
      title: "A way of having a bad day",
      what: prose`
        Before the first lesson the pupil, the teacher and I agree what happens on a bad day: which door, which
        chair, who is phoned, and that they come back next time regardless.
      `,
      activeIngredients: prose`
        There will be one. In every case there was one by week three. Because it was in the plan, it was not the
        end.
      `,
      lessons: prose`
        Write it on one side of paper with the pupil holding the pen.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils still in mainstream for at least four days a week, two terms after return",
      unit: "percent",
      cohortSize: 13,
      baseline: 31,
      after: 69,
      period: "The 13 who returned before November 2023 and the 13 who returned after",
      source: "Registers of the receiving schools; two groups of different pupils",
    },
    {
      indicator: "Mean attendance in the second term after return, out of 100",
      unit: "score",
      cohortSize: 13,
      baseline: 58,
      after: 81,
      period: "The same two groups",
      source: "Registers",
    },
  ],
  didNotWork: prose`
    Four did not last. In two cases the school changed the teacher at the half-term and did not tell us, and I could
    blame them for that, but I had not written it into the agreement. We do now.

    Thirteen and thirteen are small numbers and I would not wave them about. It is slow and it costs us a member of
    staff. For those in the last year before GCSE, ten weeks is too long and we have nothing better.
  `,
  costBand: "50_to_200",
  staffTime:
    "One of our staff goes with the pupil for four weeks, about eight hours in all; the receiving teacher gives half an hour.",
  contactName: "Dermot Quinn",
  contactRole: "Headteacher",
  contactEmail: "dermot.quinn@packhorse-centre.example",
  offers: ["call", "visit", "coaching"],
  startedOn: "2023-11-06",
  submittedOn: "2025-11-28",
  decidedOn: "2026-01-16",
  publishedOn: "2026-02-02",
  level: "promising",
  kitemarkUntil: "2028-01-16",
} satisfies DemonstrationPractice;
