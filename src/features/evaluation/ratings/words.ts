import { monthsOfProgress } from "../../../platform/statistics/months-of-progress.ts";
import { signed } from "../../../platform/text/figures.ts";
import type { LeftOut } from "./adopter-effect.ts";
import type { Deduction, Security } from "./security.ts";

/* What a rating says, in plain words. Every figure with its base and its interval. */

export type Headline = {
  /** "Reading score, KS2". */
  indicator: string;
  lowerIsBetter: boolean;
  k: number;
  effect: number;
  low: number;
  high: number;
  nextLow: number | null;
  nextHigh: number | null;
};

/** "In 7 schools that took it up, Reading score, KS2 rose by 0.14 standard deviations more than in similar schools, on average." */
export function headlineSentence({ indicator, lowerIsBetter, k, effect }: Headline): string {
  const schools = k === 1 ? "In the one school that took it up" : `In ${k} schools that took it up`;
  const size = Math.abs(effect).toFixed(2);
  if (Number(size) === 0) return `${schools}, ${lowerFirst(indicator)} changed as it did in similar schools.`;
  const moved = lowerIsBetter ? "fell" : "rose";
  return `${schools}, ${lowerFirst(indicator)} ${moved} by ${size} standard deviations ${effect > 0 ? "more" : "less"} than in similar schools${k === 1 ? "" : ", on average"}.`;
}

/** How sure that is, and what the next school may see. Here a plus is the better side, of what is better low too, so it is said. */
export function surenessSentences({ low, high, k, nextLow, nextHigh }: Headline): string[] {
  const includes = low <= 0 && high >= 0;
  const interval = `The true average may be anything from ${signed(low)} to ${signed(high)}${includes ? ", so it may be nothing at all" : ""}. A plus is better than similar schools.`;
  const next =
    nextLow === null || nextHigh === null
      ? `${k < 3 ? "From fewer than three schools" : "So far"} nothing can be said of the next school.`
      : `The next school might see anything from ${signed(nextLow)} to ${signed(nextHigh)}.`;
  return [interval, next];
}

/** Months of one rating compare with months of another; never without their interval. */
export function monthsSentence({ effect, low, high }: Pick<Headline, "effect" | "low" | "high">): string {
  const [months, from, to] = [effect, low, high].map(monthsOfProgress) as [number, number, number];
  return `As months of progress: ${signed(months, 0)}, and anything from ${signed(from, 0)} to ${signed(to, 0)}.`;
}

export const deductionWords: Record<Deduction, string> = {
  missing_outcomes: "more than a fifth of the schools whose outcome is due have none",
  inconsistent: "the schools’ results differ too much from one another (I² over 75%)",
  recorded_by_origin: "every outcome was recorded by the school that offers the practice",
};

export function securitySentence({ score, before, applied }: Security, independent: number): string {
  const schools = independent === 1 ? "1 independent school has" : `${independent} independent schools have`;
  if (applied.length === 0) return `Security is ${score} of 5: ${schools} an outcome that counts.`;
  const less = applied.map((deduction) => deductionWords[deduction]).join("; and one because ");
  return `Security is ${score} of 5: ${before} because ${schools} an outcome that counts, less one because ${less}.`;
}

export const leftOutWords: Record<LeftOut, string> = {
  no_year_after: "has no published year after it began yet",
  no_year_before: "has no published year from before it began",
  small_cohort: "has too few pupils, even in all its years together",
  few_comparators: "has too few similar schools with figures",
};

const leftOutWordsOfMany: Record<LeftOut, string> = {
  no_year_after: "have no published year after they began yet",
  no_year_before: "have no published year from before they began",
  small_cohort: "have too few pupils, even in all their years together",
  few_comparators: "have too few similar schools with figures",
};

/** "2 schools have no published year after they began yet." for each reason that there is, in the order of the list. */
export function leftOutSentences(reasons: readonly LeftOut[]): string[] {
  return (Object.keys(leftOutWords) as LeftOut[]).flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length;
    if (count === 0) return [];
    return count === 1 ? `1 school ${leftOutWords[reason]}.` : `${count} schools ${leftOutWordsOfMany[reason]}.`;
  });
}

/** But for what is written in capitals: "KS2 ...". */
const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
