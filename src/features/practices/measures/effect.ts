import { monthsOfProgress } from "../../../platform/statistics/months-of-progress.ts";
import { standardisedMeanChange, type MeanChange } from "../../../platform/statistics/standardised-mean-change.ts";
import type { CompleteMeasure } from "../rules.ts";

export type Effect = MeanChange & {
  /** Whole months of progress of the effect and of the ends of its interval; only of attainment. */
  months: { effect: number; lower: number; upper: number } | null;
};

/** A share of pupils and a count are not the mean of anything that each pupil has. */
const means = new Set<CompleteMeasure["unit"]>(["points", "score", "months"]);
const attainment = new Set<CompleteMeasure["unit"]>(["points", "score"]);

/**
 * The effect size of a measure with its interval, positive where it got better; undefined where its spread is not known or
 * it is not a mean. It is the school's own, without a comparison group, and never what the living
 * rating counts.
 */
export function effectOf(measure: CompleteMeasure): Effect | undefined {
  const { spread, unit, baseline, after_value, cohort_size: pupils } = measure;
  if (spread === null || !means.has(unit) || pupils < 2) return undefined;
  const turned = measure.better === "lower";
  const [before, after] = turned ? [after_value, baseline] : [baseline, after_value];
  const found = standardisedMeanChange({ before, after, spread, pupils });
  const { effect, lower, upper } = found;
  const months = attainment.has(unit)
    ? { effect: monthsOfProgress(effect), lower: monthsOfProgress(lower), upper: monthsOfProgress(upper) }
    : null;
  return { ...found, months };
}

/** "0.52 (95% interval 0.17 to 0.87)", with a true minus. */
export function effectInWords({ effect, lower, upper }: MeanChange): string {
  return `${signed(effect)} (95% interval ${signed(lower)} to ${signed(upper)})`;
}

/** "about 6 months of progress (2 to 10)". */
export function monthsInWords({ effect, lower, upper }: { effect: number; lower: number; upper: number }): string {
  const unit = Math.abs(effect) === 1 ? "month" : "months";
  return `about ${minus(effect)} ${unit} of progress (${minus(lower)} to ${minus(upper)})`;
}

export const signed = (value: number) => minus(Number(value.toFixed(2)), 2);

function minus(value: number, decimals = 0): string {
  return value < 0 ? `−${(-value).toFixed(decimals)}` : Math.abs(value).toFixed(decimals);
}
