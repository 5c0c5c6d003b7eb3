import { prose } from "../prose.ts";
import type { DemonstrationPractice } from "../shapes.ts";

export const programmingWithoutEnoughComputers = {
  key: "programming-without-enough-computers",
  schoolUrn: "900046",
  authorKey: "rob-tyson",
  status: "draft",
  title: "Half the class on computers and half on paper made better programmers of Year 8",
  summary:
    "With fifteen working machines for thirty pupils, I taught every idea on paper to one half while the other half typed, and would now do it from choice.",
  scale: "subject",
  origin: "local",
  identifiedVia: "self_evaluation",
  themes: ["computing", "curriculum-leadership"],
  phases: ["secondary"],
  keyStages: ["ks3"],
  problem: prose`
    I am the computing department. When I came there were thirty machines and fifteen that worked. Two to a screen
    is the usual answer. In practice it means that one pupil types and the other one spins on the chair.

    I tested 112 pupils at the end of Year 8 on a program that they had "written" in pairs the week before. I asked
    what it would print. 34 got it right. The other 78 weren't stupid. They had changed things until it worked and
    then stopped, which to be fair is what I do.
  `,
  blocks: [
    {
      title: "Predict, then type",
      what: prose`
        The class is in two halves. For twenty-five minutes one half has printed programs with no computer: trace
        it, say what each line does, find the fault, predict the output. The other half types and runs. Then they
        swap.
      `,
      activeIngredients: prose`
        You can't poke at paper until it works. They have to run it in their heads.
      `,
      lessons: prose`
        Paper first or computer first makes no difference. I was sure that it would.
      `,
    },
    {
      title: "The bet",
      what: prose`
        Before running anything, a pupil writes the output they expect and a stake of one to five. Right, and you
        keep it. Wrong, and you write one sentence on why.
      `,
      activeIngredients: prose`
        It slows them down. They'd sooner lose an argument than five points.
      `,
      lessons: prose`
        Cap it at five. It started at a hundred and there were scenes.
      `,
    },
  ],
  measures: [
    {
      indicator: "Pupils predicting the output of an unseen ten-line program",
      unit: "percent",
      cohortSize: 108,
      baseline: 31,
      after: 61,
      period: "July 2025 to July 2026",
      source: "End-of-year task; the first figure was the year group above, 34 of 112",
    },
  ],
  didNotWork: prose`
    The projects are shorter, as they only type for half the time. Some of the keen ones resented it and I've had to
    open the room at dinner.

    I'd like something about girls choosing the GCSE here, as numbers went from 4 to 9, but I think that is mostly
    because two friends told their friends. Need to ask Zoë at Annot Grange how they counted theirs.

    Haven't done: the cost bit properly, and a picture of a page.
  `,
  costBand: "none",
  staffTime: "About six hours of planning to begin with; none extra now.",
  contactName: "Rob Tyson",
  contactRole: "Teacher of computing",
  contactEmail: "rob.tyson@ashgarth-high.example",
  offers: ["call", "materials"],
  startedOn: "2025-11-03",
} satisfies DemonstrationPractice;
