import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const theSideDoor = {
  key: "the-side-door",
  ref: "GP-2007",
  schoolUrn: "900044",
  authorKey: "claire-hodgson",
  status: "published",
  title: "Letting some pupils in by the side door at 8.30",
  summary:
    "A quiet way in, one adult and a written plan for the morning helped most of our autistic pupils to be in lesson one on time.",
  scale: "whole_institution",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["autism-and-communication", "send", "attendance"],
  phases: ["secondary"],
  keyStages: ["ks3", "ks4"],
  problem: prose`
    I was not sure that this was worth sending in. It is a door.

    We have about nine hundred pupils, and at 8.40 most of them are in one corridor. Fourteen of ours are autistic
    and on the SEN register with a plan for it. Last spring I wrote down what happened to them in the first half
    hour of the day. Five usually got to lesson one on time. The others were in the toilets, or at reception with a
    stomach ache, or had gone home again. Two had begun to arrive at 9.30 every day because by then it was quiet.
    That is a perfectly good solution and we were marking them late for it.
  `,
  blocks: [
    {
      title: "The door",
      what: prose`
        The fire door by the learning support room is opened from 8.30. Anyone whose plan says so may use it. There
        are no bells in that corridor, because the caretaker found that ours could be switched off.
      `,
      activeIngredients: prose`
        It is before the crowd, not after it. Coming late to avoid a crowd means walking into a room where everyone
        looks up.
      `,
      lessons: prose`
        We thought we would need a list of who was allowed. We do not check. A few others have started using it, and
        they seem to need it as well.
      `,
    },
    {
      title: "A card for the morning",
      what: prose`
        On the table is a card for each pupil: lesson, room, teacher, who they will sit near, and anything different
        today. I fill them in the evening before. If there is a cover teacher the card says so and says who.
      `,
      activeIngredients: prose`
        I had thought that the timetable was what they needed. They know the timetable. They wanted to be told when
        it was going to be wrong.
      `,
      lessons: prose`
        It has to be right. One wrong card cost us a fortnight with one pupil. If I do not know yet, the card says
        that I do not know yet.
      `,
    },
    {
      title: "Leaving when ready",
      what: prose`
        They go to lesson one when they choose between 8.45 and 8.58. Mrs Fell walks with those who want it, and
        nobody talks unless they do.
      `,
      activeIngredients: prose`
        I think it is that they choose. I have not been able to test it.
      `,
      lessons: prose`
        Some pupils stopped needing Mrs Fell by Christmas and some have not. We do not treat it as something to be
        taken away.
      `,
    },
  ],
  measures: [
    {
      indicator: "Autistic pupils in lesson one on time on at least four days in five",
      unit: "percent",
      cohortSize: 14,
      baseline: 36,
      after: 79,
      period: "Four weeks in spring 2024 and the same weeks in 2025",
      comparator: "Whole school punctuality did not change",
      source: "Registers",
    },
    {
      indicator: "Times a pupil of this group left lesson one before the end, in six weeks",
      unit: "count",
      cohortSize: 14,
      baseline: 37,
      after: 16,
      period: "Spring 2024 and spring 2025",
      source: "Behaviour log",
    },
  ],
  didNotWork: prose`
    We offered ear defenders at the door. Nobody would be seen with them. Some of them have since bought small plugs
    of their own, and I wish I had asked before I spent £140.

    It has done nothing for the rest of the day. The corridor at 11.10 is as bad as ever.
  `,
  costBand: "10_to_50",
  staffTime:
    "One learning support assistant from 8.25 to 9.00 each day, and ten minutes of mine at the end of the day before.",
  contactName: "Claire Hodgson",
  contactRole: "SENCO",
  contactEmail: "claire.hodgson@castle-moor.example",
  offers: ["call", "materials"],
  startedOn: "2024-04-15",
  submittedOn: "2025-03-07",
  decidedOn: "2025-04-04",
  publishedOn: "2025-04-28",
  level: "promising",
  kitemarkUntil: "2027-04-04",
} satisfies DemonstrationPractice;
