import { criteria, type Criterion } from "../../features/validation/index.ts";

/*
 * What the assessors of the demonstration wrote. Two reasons for each score of each criterion, taken in turn; a score
 * of 0 was never given.
 */

type Five = readonly [number, number, number, number, number];
export type FiveScores = Five;

const reasons: Record<Criterion, Record<1 | 2 | 3, readonly [string, string]>> = {
  benefit: {
    1: [
      "The figures move the right way, but over one term and for very few pupils. It may be no more than that year’s group.",
      "One figure, from the school’s own tests, and nothing to set it beside.",
    ],
    2: [
      "A clear gain against a named baseline, and the write-up says what else changed that year.",
      "Most of those who took part moved on, and where the figure comes from is said. One cohort only.",
    ],
    3: [
      "The gain is large, was seen in two classes, and is set beside pupils who did not take part.",
      "It has held for a second year with different pupils, which is more than most submissions can show.",
    ],
  },
  context: {
    1: [
      "I know how big the school is and not which pupils this was for.",
      "The school is described well; why it chose this rather than something else is not.",
    ],
    2: [
      "Says plainly which pupils, what they found hard, and what had been tried before.",
      "A reader can tell whether their own school is alike. What helped locally could be said more openly.",
    ],
    3: [
      "Owns up to what in this village made it easier, and what a town school would have to do instead.",
      "Pupils, staffing and setting are all there, with the one thing that nearly stopped it.",
    ],
  },
  replicability: {
    1: [
      "I could not begin on Monday from this: who does it, and how often, is left to be guessed.",
      "The materials are the heart of it and are neither shown nor described.",
    ],
    2: [
      "Steps, people and minutes are given, and what must not be left out. Nobody else has tried it yet.",
      "Enough to begin from. I would still want to see it once before asking my own staff to do it.",
    ],
    3: [
      "A second teacher took it over and the write-up says what she changed, which tells me that it travels.",
      "Written so that a supply teacher could run it, and a neighbouring class did.",
    ],
  },
  sustainability: {
    1: [
      "It rests on one member of staff, and nothing is said of the day when she leaves.",
      "The grant is named and so is its last day; what happens after that is not.",
    ],
    2: [
      "Costs little, and two people can run it. It has not yet had to survive a change of either.",
      "The staff time is honest and within what a small school could give.",
    ],
    3: [
      "It has outlived a change of head and a cut of the budget, and the write-up says how.",
      "Four years on and in its third pair of hands.",
    ],
  },
  inclusion: {
    1: [
      "Pupils with special needs were in the room. How it went for them is not told.",
      "Nothing on those who joined in the middle of the year, and the numbers are large enough to say.",
    ],
    2: [
      "Planned with the pupils who find it hardest in mind, with a plain account of how it went.",
      "Free school meals are followed through in the figures, and the gap did not widen.",
    ],
    3: [
      "It did not work at first for two groups; what was changed for them, and the difference, is the best part of this.",
      "The gap narrowed, with the figures for both groups side by side.",
    ],
  },
};

/** What an assessor answered: five scores, each with its reason. `turn` says which of the two reasons. */
export function answersOf(scores: Five, turn: number, own: Partial<Record<Criterion, string>> = {}) {
  const reasonFor = (criterion: Criterion, score: number) =>
    own[criterion] ?? reasons[criterion][score as 1 | 2 | 3][turn % 2] ?? "";
  const entries = criteria.flatMap((criterion, index) => [
    [criterion, scores[index]],
    [`${criterion}_reason`, reasonFor(criterion, scores[index] ?? 0)],
  ]);
  return Object.fromEntries(entries) as Record<Criterion, number> & Record<`${Criterion}_reason`, string>;
}

export const yesToEveryGate = {
  gate_baseline: true,
  gate_privacy: true,
  gate_head_agrees: true,
  gate_named_person: true,
  gate_plain_english: true,
};
