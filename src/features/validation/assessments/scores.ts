import { criteria, type Criterion } from "./criteria.ts";

/*
 * What two assessors' scores come to (DESIGN 6.2; docs/rules/computed.md, validation). All pure. A total is of 15.
 */

export type Scores = Record<Criterion, number>;

/** How far apart two may be before a third moderates: by this much in total, or by this much on any criterion. */
export const moderationFrom = { total: 4, criterion: 2 } as const;

/** The five scores added up, 0 to 15. */
export function totalOf(scores: Scores): number {
  return criteria.reduce((sum, criterion) => sum + scores[criterion], 0);
}

/** Where two assessors differ so far that a third moderates; empty where their scores stand. */
export function differencesBetween(one: Scores, other: Scores): (Criterion | "total")[] {
  const apart = criteria.filter((criterion) => Math.abs(one[criterion] - other[criterion]) >= moderationFrom.criterion);
  const inTotal = Math.abs(totalOf(one) - totalOf(other)) >= moderationFrom.total;
  return [...apart, ...(inTotal ? (["total"] as const) : [])];
}

export type Given = { first: Scores; second: Scores; moderator?: Scores };

/** Whether scores are still wanting of a third assessor before they count. */
export function needsModerator({ first, second }: Given): boolean {
  return differencesBetween(first, second).length > 0;
}

/**
 * The scores that count: the moderator's where there is one, else the mean of the two, criterion by criterion (a
 * multiple of a half).
 */
export function scoresThatCount({ first, second, moderator }: Given): Scores {
  if (moderator) return moderator;
  const means = criteria.map((criterion) => [criterion, (first[criterion] + second[criterion]) / 2] as const);
  return Object.fromEntries(means) as Scores;
}
