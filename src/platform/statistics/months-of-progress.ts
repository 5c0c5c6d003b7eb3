/**
 * The months of progress that an effect size stands for, with its sign: a whole number from -12 to 12.
 *
 * The conversion table is DESIGN 6.6 (that of the Education Endowment Foundation's toolkit). It is written to two decimals,
 * so the effect is rounded to two first, halves away from nought. Throws a RangeError where the effect is not a finite number.
 */
export function monthsOfProgress(effect: number): number {
  if (!Number.isFinite(effect)) throw new RangeError(`An effect size is a finite number, not ${effect}`);
  const hundredths = Math.round(Number((Math.abs(effect) * 100).toPrecision(12)));
  const months = lowestOfMonth.filter((lowest) => hundredths >= lowest).length;
  return effect < 0 && months > 0 ? -months : months;
}

/** The lowest effect of 1, 2, … 12 months, in hundredths. */
const lowestOfMonth = [2, 10, 19, 27, 36, 45, 53, 62, 70, 79, 88, 96];
