import { criteria, type Criterion } from "../assessments/criteria.ts";
import type { Scores } from "../assessments/scores.ts";

/* How one assessor scores beside the others: mean and spread for each criterion, with how many submissions they are of. */

/** Nothing is shown of fewer submissions: a mean of three says nothing of a person. */
export const leastBase = 5;

export type Figures = { mean: number; spread: number };
export type Calibrated = { base: number; by: Record<Criterion, Figures> | null };

/** Means and standard deviations (of a sample, n - 1) of 0 to 3; null below the least base. */
export function calibrationOf(given: readonly Scores[]): Calibrated {
  const base = given.length;
  if (base < leastBase) return { base, by: null };
  const figures = criteria.map(
    (criterion) => [criterion, figuresOf(given.map((scores) => scores[criterion]))] as const,
  );
  return { base, by: Object.fromEntries(figures) as Record<Criterion, Figures> };
}

function figuresOf(values: readonly number[]): Figures {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / (values.length - 1)) };
}
