export type MeanChange = {
  /** Standard deviations of the pupils before; positive where the mean rose. */
  effect: number;
  standardError: number;
  /** The 95% interval. */
  lower: number;
  upper: number;
};

/** How closely the same pupils' figures before and after go together, where nobody has said: half of the way. */
export const assumedCorrelation = 0.5;
const normal95 = 1.959963985;

/**
 * The standardised mean change of one group measured twice, in standard deviations of before.
 *
 *   d = J(n - 1) (after - before) / sd before,   J(m) = 1 - 3 / (4 m - 1)
 *   variance = 2 (1 - r) / n + d² / (2 n),        interval = d ± 1.96 √variance
 *
 * Sources: B. J. Becker, "Synthesizing standardized mean-change measures" (British Journal of Mathematical and Statistical
 * Psychology, 1988), with raw-score standardisation as in S. B. Morris and R. P. DeShon (Psychological Methods, 2002); the
 * correction for small samples is that of L. V. Hedges (Journal of Educational Statistics, 1981), in his approximation,
 * which is within 0.001 of the exact one from 10 pupils. `r` is the correlation of before and after: schools do not
 * know it, so 0.5 is assumed, which is lower than test scores of the same pupils usually have: the interval is wider for it.
 *
 * before, after and spread are in the unit of the measure, spread above nought; pupils a whole number of at least 2. Throws
 * a RangeError otherwise. Without a comparison group it counts whatever else would have changed.
 */
export function standardisedMeanChange(
  { before, after, spread, pupils }: { before: number; after: number; spread: number; pupils: number },
  correlation: number = assumedCorrelation,
): MeanChange {
  if (![before, after, spread].every(Number.isFinite) || spread <= 0)
    throw new RangeError("A mean change needs two finite means and a spread above nought");
  if (!Number.isInteger(pupils) || pupils < 2) throw new RangeError("A mean change needs at least two pupils");
  if (!(correlation >= -1 && correlation <= 1)) throw new RangeError("A correlation is between -1 and 1");
  const effect = (smallSampleCorrection(pupils - 1) * (after - before)) / spread;
  const standardError = Math.sqrt((2 * (1 - correlation)) / pupils + (effect * effect) / (2 * pupils));
  return { effect, standardError, lower: effect - normal95 * standardError, upper: effect + normal95 * standardError };
}

/** Hedges' correction for the bias of a standardised mean, by its degrees of freedom. */
export function smallSampleCorrection(degreesOfFreedom: number): number {
  return 1 - 3 / (4 * degreesOfFreedom - 1);
}
