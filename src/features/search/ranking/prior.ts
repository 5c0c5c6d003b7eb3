import type { Standing } from "../postings/shelf.ts";

/*
 * What speaks for a practice whatever was asked: its kitemark, how sure its evidence is, who has taken it up, and how
 * lately it was published. Each is a share that is added to its relevance, so that it decides between practices that
 * answer about as well and never lifts one that does not answer. docs/rules/computed.md gives the formula.
 */

export type PriorParts = { kitemark: number; evidence: number; adopters: number; recency: number };

const forLevel = { promising: 0.06, good: 0.1, leading: 0.14 } as const;
/** What is left of a kitemark's share once it has lapsed. */
const lapsedShare = 0.25;
const mostForEvidence = 0.08;
const mostForAdopters = 0.05;
/** As many adopters as count for the whole share. */
const manyAdopters = 10;
const mostForRecency = 0.03;
const halfLifeDays = 730;
const daySeconds = 86_400;

type Day = { today: string; seconds: number };
const dayFrom = (today: string): Day => ({ today, seconds: Date.parse(today) / 1000 });

/** The shares that speak for it on a day; each at least 0. */
export function priorParts(standing: Standing, today: string): PriorParts {
  return partsOn(standing, dayFrom(today));
}

function partsOn(standing: Standing, { today, seconds }: Day): PriorParts {
  const { level, kitemarkUntil, security, adopters, publishedAt } = standing;
  const lapsed = kitemarkUntil === null || kitemarkUntil < today;
  const age = Math.max(0, seconds - publishedAt) / daySeconds;
  return {
    kitemark: level === null ? 0 : forLevel[level] * (lapsed ? lapsedShare : 1),
    evidence: (mostForEvidence * Math.min(5, security)) / 5,
    adopters: (mostForAdopters * Math.log1p(Math.min(adopters, manyAdopters))) / Math.log1p(manyAdopters),
    recency: mostForRecency * 0.5 ** (age / halfLifeDays),
  };
}

/** The sum of these on a day, for any number of practices. */
export function priorOn(today: string): (standing: Standing) => number {
  const day = dayFrom(today);
  return (standing) => {
    const { kitemark, evidence, adopters, recency } = partsOn(standing, day);
    return kitemark + evidence + adopters + recency;
  };
}

/**
 * How well a practice is evidenced, where practices stand by that alone: the benefit that is sure (the lower bound of the headline rating,
 * nothing where that is not above 0) times security over 5, in thousandths; of those that are equal, the share of their kitemark.
 */
export function evidenced(standing: Standing, today: string): number {
  const sure = (Math.max(0, standing.benefitLow ?? 0) * Math.min(5, standing.security)) / 5;
  return Math.round(1_000 * sure) + priorParts(standing, today).kitemark;
}
