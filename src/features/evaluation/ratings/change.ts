import type { Window } from "./school-years.ts";

/* How much one school changed on one indicator, from before an adoption to after it; of an adopter and of a comparator alike. */

/** One year of one school. The cohort is how many pupils the value is of; null where the source does not say. */
export type Year = { year: number; value: number; cohort: number | null };

/** Figures of fewer pupils say more of them than of the school (DESIGN 6.9). */
export const fewestPupils = 11;

export type Change = {
  /** In the unit of the indicator. */
  before: number;
  after: number;
  change: number;
  yearsBefore: number[];
  yearsAfter: number[];
};

/** Why nothing can be said of a school: no year before, none after yet, or too few pupils even in all its years together. */
export type NoChange = "no_year_before" | "no_year_after" | "small_cohort";

/**
 * After less before, in the unit of the indicator. Before is the mean of up to three years; after is the latest of the years after. Where a
 * year has fewer than 11 pupils, the years on its side are pooled, pupil by pupil; where even these are fewer, nothing is said.
 */
export function changeOf(years: readonly Year[], window: Window): Change | NoChange {
  const known = (wanted: readonly number[]) => wanted.flatMap((year) => years.find((one) => one.year === year) ?? []);
  const [before, after] = [known(window.before), known(window.after)];
  if (before.length === 0) return "no_year_before";
  if (after.length === 0) return "no_year_after";
  const then = before.some(isSmall) ? pooled(before) : mean(before);
  const now = lastThatStands(after);
  if (then === null || now === null) return "small_cohort";
  return {
    before: then,
    after: now.value,
    change: now.value - then,
    yearsBefore: before.map(({ year }) => year).toSorted((a, b) => a - b),
    yearsAfter: now.years,
  };
}

const isSmall = ({ cohort }: Year) => cohort !== null && cohort < fewestPupils;

const mean = (years: readonly Year[]) => years.reduce((sum, { value }) => sum + value, 0) / years.length;

/** The mean of all pupils of these years; null where there are too few of them. A year of unknown size counts as a full one. */
function pooled(years: readonly Year[]): number | null {
  const sizes = years.map(({ cohort }) => cohort ?? fewestPupils);
  const pupils = sizes.reduce((sum, size) => sum + size, 0);
  if (pupils < fewestPupils) return null;
  return years.reduce((sum, { value }, i) => sum + value * (sizes[i] ?? 0), 0) / pupils;
}

function lastThatStands(after: readonly Year[]): { value: number; years: number[] } | null {
  const last = after.at(-1);
  if (last && !isSmall(last)) return { value: last.value, years: [last.year] };
  const value = pooled(after);
  return value === null ? null : { value, years: after.map(({ year }) => year) };
}
