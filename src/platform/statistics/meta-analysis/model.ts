/* What goes into a meta-analysis, and what comes out. Effects in any one unit; variances in its square. */

/** One study: its effect, and the sampling variance of that effect, above 0. */
export type Study = { effect: number; variance: number };

/**
 * How the variance between studies (tau²) is estimated. EE: equal effects, tau² is 0. DL: DerSimonian and Laird 1986. HE: Hedges
 * 1983. PM: Paule and Mandel 1982 (the empirical Bayes estimate is the same). ML and REML: (restricted) maximum likelihood.
 */
export const methods = ["EE", "DL", "HE", "PM", "ML", "REML"] as const;
export type Method = (typeof methods)[number];

/** z: the normal distribution. knha: Knapp and Hartung 2003, the t distribution with k - 1 degrees of freedom. */
export const tests = ["z", "knha"] as const;
export type Test = (typeof tests)[number];

export type Interval = readonly [lower: number, upper: number];

/** k studies with the sums that everything is worked out from, at one tau². */
export type Weighted = {
  weights: readonly number[];
  /** Sum of the weights, 1 / (variance + tau²). */
  total: number;
  /** Sum of their squares. */
  squares: number;
  /** The weighted mean. */
  mean: number;
  /** Sum of weight × (effect - mean)². */
  q: number;
};

export function weighted(studies: readonly Study[], tau2: number): Weighted {
  const weights = studies.map(({ variance }) => 1 / (variance + tau2));
  let [total, squares, moment, q] = [0, 0, 0, 0];
  for (const [i, weight] of weights.entries()) {
    total += weight;
    squares += weight ** 2;
    moment += weight * (studies[i]?.effect ?? 0);
  }
  const mean = moment / total;
  for (const [i, weight] of weights.entries()) q += weight * ((studies[i]?.effect ?? 0) - mean) ** 2;
  return { weights, total, squares, mean, q };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
