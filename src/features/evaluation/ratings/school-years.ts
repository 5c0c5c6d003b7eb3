/*
 * Which school years lie before an adoption and which after. A school year is named by the calendar year in which it ends:
 * 2019 is 2018/19.
 */

/** The mean of so many years is what came before: one good or poor year alone would come back to the usual by itself. */
const yearsBefore = 3;
/** So far after it is asked whether it lasted; later years are about much else besides. */
const yearsAfter = 2;

export type Window = {
  /** Newest first. */
  before: readonly number[];
  /** Oldest first. */
  after: readonly number[];
};

/** The school year of a day, "2025-10-14": it begins on 1 September. */
export function schoolYearOf(day: string): number {
  const [year = Number.NaN, month = Number.NaN] = day.split("-").map(Number);
  return month >= 9 ? year + 1 : year;
}

/**
 * Before: up to three school years that ended before the day of the adoption. After: the first two that held at least two whole
 * terms of it, so one that was agreed in the autumn term counts the same school year, and any other begins with the next.
 */
export function windowOf(adoptedOn: string): Window {
  const during = schoolYearOf(adoptedOn);
  const inAutumn = adoptedOn >= `${during - 1}-09-01` && adoptedOn <= `${during - 1}-12-31`;
  const first = inAutumn ? during : during + 1;
  return {
    before: Array.from({ length: yearsBefore }, (_, back) => during - 1 - back),
    after: Array.from({ length: yearsAfter }, (_, on) => first + on),
  };
}
