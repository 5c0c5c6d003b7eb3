/*
 * How a value of an indicator may be shown, and how several are averaged (docs/rules/computed.md). Pure.
 */

export type Direction = "higher" | "lower" | "none";
export type Averaging = "pooled" | "mean";

/** One value of one indicator in one year. A cohort is null where the publication gives none. */
export type YearValue = {
  year: number;
  value: number | null;
  cohort: number | null;
  suppressed: string | null;
  provisional: boolean;
};

/** What a page may say of a value: the figure, that it is of too few pupils, or the publication's own mark in words. */
export type Shown =
  { kind: "figure"; value: number; cohort: number | null } | { kind: "small" } | { kind: "none"; words: string };

/** Figures of fewer pupils than this are not shown, nor counted in any average that is (DESIGN 6.9). */
export const smallestCohort = 11;

/** Percentages of fewer pupils than this are said as "9 of 14" (DESIGN 6.9). */
const smallestForPercent = 20;

const marks: Record<string, string> = {
  SUPP: "suppressed: too few pupils",
  NE: "no entries",
  NA: "not applicable",
  NP: "not published",
  LOWCOV: "too few of the pupils are covered",
  NEW: "a new school, with no results yet",
  C: "suppressed: too few pupils",
  X: "not available",
  Z: "not applicable",
  U: "too uncertain to publish",
  "-": "not available",
};

/** The publications' marks in place of a figure. */
export const isMark = (cell: string): boolean => cell.toUpperCase() in marks;

/** Whether a value may be shown, and as what. */
export function shownOf({ value, cohort, suppressed }: Omit<YearValue, "year" | "provisional">): Shown {
  if (value === null) return { kind: "none", words: marks[suppressed ?? "-"] ?? "not available" };
  if (cohort !== null && cohort < smallestCohort) return { kind: "small" };
  return { kind: "figure", value, cohort };
}

/** "107", "64%", "9 of 14": the figure as it is read, without its unit where that is a word. */
export function inFigures(value: number, unit: string, decimals: number, cohort: number | null = null): string {
  if (unit === "%" && cohort !== null && cohort < smallestForPercent) {
    return `${Math.round((value * cohort) / 100)} of ${cohort}`;
  }
  const rounded = value.toLocaleString("en-GB", { maximumFractionDigits: decimals });
  return `${rounded.replace("-0", "0") === "0" ? "0" : rounded.replace("-", "−")}${unit === "%" ? "%" : ""}`;
}

export type Average = {
  value: number;
  /** How many schools it is of, and how many had no figure that may be counted. */
  schools: number;
  leftOut: number;
  /** How many pupils it is of; null where it is a mean of schools, or a cohort is not published. */
  pupils: number | null;
};

/**
 * The average of several schools' values of one year. `pooled`: over their pupils, sum(cohort * value) / sum(cohort); `mean`: each
 * school counts once. A value that may not be shown is not counted, so that no hidden figure can be worked out from an average and
 * the other schools. Pooling falls back to the mean where a cohort is not published. Null where nothing can be counted.
 */
export function averageOf(values: readonly Omit<YearValue, "year" | "provisional">[], rule: Averaging): Average | null {
  const figures = values.map(shownOf).filter((shown) => shown.kind === "figure");
  if (figures.length === 0) return null;
  const told = { schools: figures.length, leftOut: values.length - figures.length };
  const pupils = figures.reduce((sum, { cohort }) => (cohort === null ? Number.NaN : sum + cohort), 0);
  if (rule === "pooled" && pupils > 0) {
    const total = figures.reduce((sum, { value, cohort }) => sum + value * (cohort ?? 0), 0);
    return { ...told, value: total / pupils, pupils };
  }
  return { ...told, value: figures.reduce((sum, { value }) => sum + value, 0) / figures.length, pupils: null };
}

/** Whether the first figure is the better one; never where more is neither better nor worse. */
export function isBetter(a: number, b: number, direction: Direction): boolean {
  if (direction === "none" || a === b) return false;
  return direction === "higher" ? a > b : a < b;
}

/** The calendar year in which the academic year of a day ends: 2019 for 1 September 2018 to 31 August 2019. */
export function academicYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 9 ? year + 1 : year;
}

/** "2018 to 2019" for 2019. */
export const academicYearInWords = (year: number): string => `${year - 1} to ${year}`;
