import { leaveOneOut } from "../../../platform/statistics/meta-analysis/index.ts";
import type { Effect, LeftOut } from "./adopter-effect.ts";
import type { RatingFigures } from "./queries.ts";
import type { Headline } from "./words.ts";
import { effectsIn, isCounted } from "./worked-out.ts";

/* What is shown of a rating: by name only who agreed, of everybody else no figure by which the school could be found. */

export const unnamed = "A school that is not named";

export type ShownAdopter = {
  /** Null where the school has not agreed to be named. */
  name: string | null;
  stopped: boolean;
  effect: number;
  low: number;
  high: number;
  /** Its share of all weight. */
  weight: number;
  /** Published figures of the school itself: only of one that is named, as they would say which it is. */
  own: Effect | null;
};

export type ShownRating<R extends RatingFigures = RatingFigures> = {
  rating: R;
  headline: Headline | null;
  adopters: ShownAdopter[];
  leftOut: LeftOut[];
};

const z = 1.959_963_984_540_054;

/** Orders the adopters by effect, largest first, so that the order says nothing of who came when. */
export function shownRating<R extends RatingFigures>(rating: R, names: ReadonlyMap<string, string>): ShownRating<R> {
  const { pooled, nextSchool } = rating.worked_out;
  const counted = rating.worked_out.adopters.filter(isCounted);
  const total = counted.reduce((sum, { outcome }) => sum + weightOf(outcome, pooled?.tau2 ?? 0), 0);
  const adopters = counted.map(({ adoptionId, stopped, outcome }): ShownAdopter => {
    const name = names.get(adoptionId) ?? null;
    const half = z * Math.sqrt(outcome.variance);
    return {
      name,
      stopped,
      effect: outcome.effect,
      low: outcome.effect - half,
      high: outcome.effect + half,
      weight: weightOf(outcome, pooled?.tau2 ?? 0) / total,
      own: name === null ? null : outcome,
    };
  });
  return {
    rating,
    headline: headlineOf(rating, nextSchool),
    adopters: adopters.toSorted((a, b) => b.effect - a.effect),
    leftOut: rating.worked_out.adopters.flatMap(({ outcome }) => ("leftOut" in outcome ? outcome.leftOut : [])),
  };
}

const weightOf = ({ variance }: Effect, tau2: number) => 1 / (variance + tau2);

function headlineOf(rating: RatingFigures, next: readonly [number, number] | null): Headline | null {
  const { pooled } = rating.worked_out;
  if (!pooled) return null;
  return {
    indicator: rating.indicator_short_name,
    lowerIsBetter: rating.lower_is_better,
    k: rating.k,
    effect: pooled.estimate,
    low: pooled.ci[0],
    high: pooled.ci[1],
    nextLow: next?.[0] ?? null,
    nextHigh: next?.[1] ?? null,
  };
}

/**
 * How the estimate would change without each of the schools: the lowest and the highest; null where they are too few to say.
 * It pools the effects once for each school, so it is worked out only where it is shown.
 */
export function withoutOneOf({ rating }: ShownRating): { lowest: number; highest: number } | null {
  const effects = effectsIn(rating.worked_out);
  if (effects.length < 3) return null;
  const estimates = leaveOneOut(effects, { method: "REML", test: "knha" }).map(({ estimate }) => estimate);
  return { lowest: Math.min(...estimates), highest: Math.max(...estimates) };
}
