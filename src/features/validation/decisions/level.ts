import { totalOf, type Scores } from "../assessments/scores.ts";
import type { Criterion } from "../assessments/criteria.ts";

/*
 * The level that scores and gates come to (DESIGN 6.2; docs/rules/computed.md, validation). Leading practice is not
 * awarded here: it is reached by what other schools found.
 */

/** The mean total of 15 from which each level is awarded. */
export const levelFrom = { promising: 7, good: 10 } as const;
/** What these criteria must come to, whatever the total. */
export const floors = { benefit: 2, replicability: 2 } as const satisfies Partial<Record<Criterion, number>>;

export type AwardedLevel = keyof typeof levelFrom;

/** The floors that are not reached, by criterion. */
export function floorsNotMet(scores: Scores): (keyof typeof floors)[] {
  const all = Object.keys(floors) as (keyof typeof floors)[];
  return all.filter((criterion) => scores[criterion] < floors[criterion]);
}

/** The level of the scores that count, or null where they are not enough and it goes back to the school. */
export function levelOfScores(scores: Scores): AwardedLevel | null {
  if (floorsNotMet(scores).length > 0) return null;
  const total = totalOf(scores);
  if (total >= levelFrom.good) return "good";
  return total >= levelFrom.promising ? "promising" : null;
}

/** What is proposed of a submission: the level of its scores where every gate is met, else back to the school. */
export function levelProposed(scores: Scores, gates: Readonly<Record<string, boolean>>): AwardedLevel | null {
  return Object.values(gates).every(Boolean) ? levelOfScores(scores) : null;
}
