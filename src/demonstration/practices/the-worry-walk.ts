import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theWorryWalk = {
  key: "the-worry-walk",
  schoolUrn: "900052",
  authorKey: "kate-ingram",
  status: "submitted",
  title: "Walking and talking: twenty minutes round the reservoir instead of a chair in an office",
  summary:
    "Pupils who asked for help with worries were offered a weekly walk with a trained adult; most took it, and most finished in six weeks.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["wellbeing-and-mental-health", "pastoral-care", "outdoor-learning"],
  phases: ["primary", "secondary"],
  keyStages: ["ks2", "ks3", "ks4"],
  problem: prose`
    We are an all-through school of 389 at the top of a valley. The nearest counselling is an hour away by a bus
    that goes on Wednesdays. The list for an appointment was seven months when I last asked.

    So pupils came to me, in my office, which is next to the staff room and has a glass door. I would shut the
    blind. Everyone then knew that somebody was in there with the blind shut. In the year before we began, I had 44
    pupils referred for worry and low mood. I saw them an average of 1.8 times. Some had only needed that. More had
    found it unbearable to sit opposite a grown-up and be looked at kindly.

    I noticed that the best conversations I had were on the way to the minibus.
  `,
  blocks: [
    {
      title: "Six walks",
      what: prose`
        A pupil who asks, or is asked and agrees, has six walks of twenty minutes with the same adult, once a week,
        on a set loop round the reservoir. They choose the time. Waterproofs are kept in a cupboard and look like
        everyone's waterproofs.
      `,
      activeIngredients: prose`
        You are side by side. You can be silent and it is only walking. There is an end to it.
      `,
      lessons: prose`
        Six, and say six. When we left it open, nobody knew how to stop, and nor did we.
      `,
    },
    {
      title: "What the adult does and does not do",
      what: prose`
        Three of us had four days' training, and a supervisor. We listen, ask what has helped before, and settle one
        small thing to try. We do not treat anyone. There is a short list of things that go straight to the
        safeguarding lead, and the pupil has seen it.

        We practise on a story: a Year 8 boy called Danny, who says that he is fine four times in a minute.
      `,
      activeIngredients: prose`
        It keeps us within what we are able to do.
      `,
      lessons: prose`
        Supervision is not an extra. After a bad week I could not have gone on without it.
      `,
    },
    {
      title: "A short form, twice",
      what: prose`
        Pupils fill in a ten-question form on the first walk and on the sixth. They keep one copy, and I keep the
        score without the name.
      `,
      activeIngredients: prose`
        They like to see it. Most think that they have not changed and then find they have.
      `,
      lessons: prose`
        Leaning on a gate is a perfectly good way to fill in a form.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils finishing the six walks who scored below the level of concern",
      unit: "percent",
      cohortSize: 38,
      baseline: 24,
      after: 63,
      period: "First and sixth walk, April 2025 to July 2026",
      source: "Ten-question form filled in by the pupil, kept without names",
    },
    {
      indicator: "Visits to the medical room for headache or stomach ache, a term",
      unit: "count",
      cohortSize: 389,
      baseline: 212,
      after: 164,
      period: "Summer 2025 and summer 2026",
      source: "Medical room book, totals only",
    },
  ],
  didNotWork: prose`
    Time helps. People who come at their worst are often better six weeks on whatever you do, and we had nobody to
    compare with. I would put it no higher than "they came, they finished, and they said it helped".

    Nine started and stopped. I asked them, later. For some the walk was too public. One can be seen from the upper
    windows.

    It is not suitable for pupils who are at serious risk, and I worry that a nice walk might delay somebody's
    getting more. Our supervisor reads the list every month with that in mind.
  `,
  costBand: "50_to_200",
  staffTime:
    "Three trained staff for two hours each a week; an hour's supervision a month from the county's mental health team.",
  contactName: "Kate Ingram",
  contactRole: "Pastoral lead",
  contactEmail: "kate.ingram@withendale.example",
  offers: ["call", "visit"],
  startedOn: "2025-04-28",
  pupilCheck: "Danny is made up. He is the boy in the story that we train with.",
  submittedOn: "2026-10-16",
} satisfies DemonstrationPractice;
