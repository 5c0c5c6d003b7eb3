import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const oneTeacherFourYearGroupsOneQuestion = {
  key: "one-teacher-four-year-groups-one-question",
  ref: "GP-2004",
  schoolUrn: "900008",
  authorKey: "ian-braithwaite",
  status: "published",
  title: "One teacher, four year groups, one science question a fortnight",
  summary:
    "Planning science by question instead of by year group let a single junior class do proper practical work, and remember it.",
  scale: "class",
  origin: "local",
  identifiedVia: "learning_network",
  themes: ["science", "small-schools", "curriculum-leadership"],
  phases: ["primary"],
  keyStages: ["ks2"],
  problem: prose`
    I have nineteen juniors aged seven to eleven, one room, one sink. The published science schemes want four
    lessons going at once. I did that for years. What it meant was that one group did an experiment and the other
    three coloured something in.

    I stopped pretending. Children were leaving us having met every heading in the curriculum and able to tell you
    about two of them. When our partner school tested my oldest pupils, they did not know what a fair test was for.
    They could spell it.
  `,
  blocks: [
    {
      title: "A question for everybody",
      what: prose`
        Science is one question a fortnight, two afternoons running. "Why does the porch stay wet?" "Which of us has
        the best balance, and does it get better?" The four-year list covers the curriculum twice in two cycles of
        two years, so nobody misses anything and nobody does it three times.
      `,
      activeIngredients: prose`
        Everyone is in on the same thing. Little ones hear the big ones argue. You can do a practical when all
        nineteen need the same bucket.
      `,
      lessons: prose`
        Two-year cycle, not four. A child who is ill or moves in can catch up. We tried four on paper and it fell
        apart the moment I imagined a family arriving in March.
      `,
    },
    {
      title: "Same question, different evidence",
      what: prose`
        All measure. What I ask for differs. Youngest: a drawing with labels and one sentence. Middle: a table.
        Oldest: a graph, and a sentence beginning "We cannot be sure because".
      `,
      activeIngredients: prose`
        That last sentence is the whole of science, and you only need to teach it to four children at a time.
      `,
      lessons: prose`
        Put the three expectations on the wall and let children move up when they like. Two did, one of them aged
        eight.
      `,
    },
    {
      title: "Box in the porch",
      what: prose`
        Everything for a question lives in one plastic box: kit, the vocabulary, last cycle's results. Next time
        round the class compares its results with those of two years before.
      `,
      activeIngredients: prose`
        Last cycle's results are the ones they care about. They want to know if their brother was right.
      `,
      lessons: prose`
        Label the box on the end, not the lid.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils explaining a fair test with a reason, in a short interview",
      unit: "percent",
      cohortSize: 19,
      baseline: 21,
      after: 74,
      period: "November 2023 to October 2024",
      comparator: "Partner school of 41 pupils on its old scheme: 5 of 18 at both dates",
      source: "Interviews by a teacher from the partner school",
    },
    {
      indicator: "Questions right out of 30 on ideas taught at least a year earlier",
      unit: "score",
      cohortSize: 19,
      baseline: 11.2,
      after: 17.8,
      period: "July 2023 to July 2024",
      source: "Same paper, four pupils changed between the two dates",
    },
  ],
  didNotWork: prose`
    I have not cracked recording for the youngest. Their books look thin beside those of a school with a class for
    each age and an inspector will notice. They can talk about it. I keep a few minutes of sound recordings and that
    will have to do.

    Electricity does not bend to this. Seven-year-olds and eleven-year-olds should not be wiring the same thing. We
    split that fortnight and borrow the vicar, who was an electrician.
  `,
  costBand: "under_10",
  staffTime: "One day in August to lay out two years of questions, then about the same planning as before.",
  contactName: "Ian Braithwaite",
  contactRole: "Headteacher and junior class teacher",
  contactEmail: "ian.braithwaite@nether-kelder-primary.example",
  offers: ["call", "visit", "materials"],
  startedOn: "2023-10-30",
  submittedOn: "2024-11-22",
  decidedOn: "2024-12-13",
  publishedOn: "2025-01-06",
  level: "good",
  kitemarkUntil: "2026-12-13",
} satisfies DemonstrationPractice;
