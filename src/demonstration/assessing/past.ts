import type { FiveScores } from "./words.ts";

/*
 * How practices that were decided long ago were scored, and what the school was written, taken in turn. A third set of
 * scores is a moderator's, where the first two differ.
 */

type Past = readonly [FiveScores, FiveScores, FiveScores?];

const good: readonly Past[] = [
  [
    [3, 2, 2, 2, 2],
    [2, 2, 3, 2, 2],
  ],
  [
    [2, 3, 2, 2, 1],
    [3, 2, 2, 2, 2],
  ],
  [
    [3, 3, 3, 2, 2],
    [2, 2, 2, 1, 1],
    [3, 2, 3, 2, 2],
  ],
  [
    [2, 2, 3, 2, 3],
    [2, 2, 2, 2, 2],
  ],
];
const promising: readonly Past[] = [
  [
    [2, 1, 2, 1, 2],
    [2, 2, 2, 1, 1],
  ],
  [
    [2, 2, 2, 2, 1],
    [2, 2, 2, 1, 1],
  ],
  [
    [2, 3, 2, 1, 1],
    [2, 1, 2, 2, 1],
    [2, 2, 2, 1, 1],
  ],
];
const returned: readonly Past[] = [
  [
    [2, 1, 1, 2, 1],
    [1, 2, 2, 1, 1],
  ],
  [
    [1, 1, 2, 1, 2],
    [2, 1, 1, 1, 1],
  ],
];

export function pastScores(level: "good" | "promising" | null, turn: number): Past {
  const of = level === "good" ? good : level === "promising" ? promising : returned;
  return (
    of[turn % of.length] ?? [
      [2, 2, 2, 2, 2],
      [2, 2, 2, 2, 2],
    ]
  );
}

const whyAwarded = {
  good: [
    "All five gates are met. The gain is clear against a named baseline, and another school could begin from what you wrote.",
    "All five gates are met. What you did is told step by step, and the figures stand up beside pupils who did not take part.",
  ],
  promising: [
    "All five gates are met and the gain is real. It is one cohort in one year, so it is early to call it more than promising.",
    "All five gates are met. Another school could begin from this; whether it lasts, and for whom, is still to be shown.",
  ],
} as const;

const strong = [
  "What must not be left out is said in so many words, which is rare and useful.",
  "You say what did not work as plainly as what did.",
  "The routine is described so that somebody who has never seen it could begin.",
  "You followed the figures through for the pupils who find it hardest.",
];
const lift = [
  "A second year of figures, with different pupils.",
  "How it went in the hands of somebody who did not invent it.",
  "Figures for the pupils who joined in the middle of the year.",
  "What it costs once the grant has gone.",
];

/** The letter that went with a decision of long ago. */
export function pastLetter(level: "good" | "promising" | null, reason: string | undefined, turn: number) {
  return {
    reason: level === null ? (reason ?? "") : (whyAwarded[level][turn % 2] ?? ""),
    strong: strong[turn % strong.length] ?? "",
    lift: lift[(turn + 1) % lift.length] ?? "",
  };
}
