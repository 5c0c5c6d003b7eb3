/*
 * What assessors score a submission by: five criteria, each from 0 to 3, with what each score means. DESIGN 6.2 names
 * the criteria and the floors; the descriptors are Waymark's own.
 */

export const criteria = ["benefit", "context", "replicability", "sustainability", "inclusion"] as const;
export type Criterion = (typeof criteria)[number];

export const scoreValues = [0, 1, 2, 3] as const;
export type Score = (typeof scoreValues)[number];
/** The most that the five together can come to. */
export const mostPoints = criteria.length * 3;

type Words = { name: string; question: string; descriptors: Record<Score, string> };

export const criterionWords: Record<Criterion, Words> = {
  benefit: {
    name: "Benefit",
    question: "How much better did it get for pupils, and how sure can a reader be?",
    descriptors: {
      0: "No figure about pupils is given, or the figures show no change.",
      1: "Pupils did better on a figure, but so few of them, or over so short a time, that it could be chance.",
      2: "A fair number of pupils did clearly better than before, the source is named, and other explanations are owned up to.",
      3: "The gain is large enough to matter, was kept for a year or more or seen in several classes, and is set beside pupils who did not take part.",
    },
  },
  context: {
    name: "Context",
    question: "Can another school tell whether its own pupils and setting are alike?",
    descriptors: {
      0: "It could have happened anywhere: nothing is said of the school, the pupils or why it was needed.",
      1: "The school is described, but not which pupils it was for or what they found hard before.",
      2: "It says which pupils, in what kind of school, with what difficulty and why this was chosen.",
      3: "As for 2, and it says what in the setting helped or hindered, so that a reader knows what would be different elsewhere.",
    },
  },
  replicability: {
    name: "Replicability",
    question: "Could another school do it from what is written?",
    descriptors: {
      0: "What was done is named and not described.",
      1: "The idea is clear, but a reader would have to guess at who does what, how often or with which materials.",
      2: "Another school could begin from this: steps, time, people and materials are given, and what must not be left out.",
      3: "As for 2, and it has been done by somebody who did not invent it, or in a second class or school, and what changed then is told.",
    },
  },
  sustainability: {
    name: "Sustainability",
    question: "Will it last when money, attention or one person goes?",
    descriptors: {
      0: "It has stopped, or it rests on one person or one grant and nothing is planned for afterwards.",
      1: "It is still going, but cost or staff time is not given, or only one person can run it.",
      2: "Cost and staff time are given and within an ordinary budget, and more than one person can run it.",
      3: "It has outlived a change of staff, budget or year group, and the write-up says how.",
    },
  },
  inclusion: {
    name: "Inclusion",
    question: "Did it work for the pupils who are most easily left out?",
    descriptors: {
      0: "Nothing is said of pupils with special needs, disadvantage or English as an additional language, or they took no part.",
      1: "They took part, but nothing is said of how it went for them.",
      2: "It was planned with them in mind, and how it went for them is told with a figure or a plain account.",
      3: "It narrowed a gap, or was changed because it did not at first work for them, and the difference is shown.",
    },
  },
};
