import { changeOf, type Change, type NoChange, type Year } from "./change.ts";
import type { Window } from "./school-years.ts";

/*
 * What taking a practice up went with in one school: how much more it changed than its similar schools did (DESIGN 6.5), in
 * standard deviations of all schools.
 */

export type Adopter = {
  adoptionId: string;
  window: Window;
  /** The adopter's own years, without any that the source suppressed. */
  own: readonly Year[];
  /** The years of each comparator: its similar schools as fixed on the day of adoption, without the practice's other adopters. */
  comparators: readonly (readonly Year[])[];
  /** The standard deviation of the indicator over all schools, in the last year before. */
  nationalSd: number;
  /** Whether less of it is better, as of absence. */
  lowerIsBetter: boolean;
};

export type Effect = {
  /** In national standard deviations; above 0 is better than similar schools. */
  effect: number;
  /** Its sampling variance, in their square. */
  variance: number;
  own: Change;
  comparators: number;
  /** The mean change of the comparators, in the unit of the indicator, and the standard deviation of their changes. */
  comparatorChange: number;
  comparatorSd: number;
  nationalSd: number;
};

export type LeftOut = NoChange | "few_comparators";

/** A spread from fewer would say little. */
export const fewestComparators = 10;

/**
 * d = [own change - mean change of the comparators] / national sd. Its variance is that of the same quantity among placebo
 * adopters: each comparator in turn as if it had adopted, so the variance of their changes (n - 1), times 1 + 1/n for the mean
 * that is taken away. Source: DESIGN 6.5; a difference in differences with a placebo variance (Abadie, Diamond and Hainmueller
 * 2010, JASA 105, 493-505).
 */
export function adopterEffect(adopter: Adopter): Effect | LeftOut {
  const { window, nationalSd, lowerIsBetter } = adopter;
  const own = changeOf(adopter.own, window);
  if (typeof own === "string") return own;
  const changes = adopter.comparators
    .map((years) => changeOf(years, window))
    .flatMap((one) => (typeof one === "string" ? [] : one.change));
  const n = changes.length;
  if (n < fewestComparators) return "few_comparators";
  const comparatorChange = changes.reduce((sum, change) => sum + change, 0) / n;
  const spread = changes.reduce((sum, change) => sum + (change - comparatorChange) ** 2, 0) / (n - 1);
  if (!(spread > 0) || !(nationalSd > 0)) return "few_comparators";
  const better = lowerIsBetter ? -1 : 1;
  return {
    effect: (better * (own.change - comparatorChange)) / nationalSd,
    variance: (spread * (1 + 1 / n)) / nationalSd ** 2,
    own,
    comparators: n,
    comparatorChange,
    comparatorSd: Math.sqrt(spread),
    nationalSd,
  };
}
