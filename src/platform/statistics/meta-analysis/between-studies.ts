import { chiSquaredQuantile } from "../distributions.ts";
import { sum, weighted, type Interval, type Method, type Study } from "./model.ts";

/*
 * How much studies differ beyond chance: tau², in the square of the effect's unit, never below 0. The formulas are those of
 * Viechtbauer (2005), "Bias and efficiency of meta-analytic variance estimators in the random-effects model", Journal of
 * Educational and Behavioral Statistics 30(3), 261-293, for a model that has a mean and nothing else.
 */

export function tauSquared(studies: readonly Study[], method: Method): number {
  return studies.length < 2 ? 0 : estimators[method](studies);
}

const estimators: Record<Method, (studies: readonly Study[]) => number> = {
  EE: () => 0,
  DL: (studies) => {
    const { q, total, squares } = weighted(studies, 0);
    return Math.max(0, (q - (studies.length - 1)) / (total - squares / total));
  },
  HE: (studies) => {
    const mean = sum(studies.map(({ effect }) => effect)) / studies.length;
    const spread = sum(studies.map(({ effect }) => (effect - mean) ** 2)) / (studies.length - 1);
    return Math.max(0, spread - sum(studies.map(({ variance }) => variance)) / studies.length);
  },
  PM: (studies) => tauSquaredAtQ(studies, studies.length - 1),
  ML: (studies) => byScoring(studies, mlScore),
  REML: (studies) => byScoring(studies, remlScore),
};

/**
 * The standard error of the estimate: for REML and ML from the expected information, for PM as for empirical Bayes, for DL and
 * HE from the variance of a quadratic form (Viechtbauer 2005, table 1). None for equal effects.
 */
export function tauSquaredError(studies: readonly Study[], method: Method, tau2: number): number | null {
  const k = studies.length;
  if (k < 2 || method === "EE") return null;
  const { weights, total, squares } = weighted(studies, tau2);
  if (method === "ML") return Math.sqrt(2 / squares);
  if (method === "REML") return Math.sqrt(2 / remlInformation(weights, total, squares));
  if (method === "PM") return Math.sqrt((2 * k ** 2) / (k - 1)) / total;
  return method === "DL" ? derSimonianLairdError(studies, tau2) : hedgesError(studies, tau2);
}

function derSimonianLairdError(studies: readonly Study[], tau2: number): number {
  const { weights, total, squares } = weighted(studies, 0);
  const trace = total - squares / total;
  const inner = remlInformation(weights, total, squares);
  return Math.sqrt(2 * (studies.length - 1) + 4 * tau2 * trace + 2 * tau2 ** 2 * inner) / trace;
}

function hedgesError(studies: readonly Study[], tau2: number): number {
  const k = studies.length;
  const variances = studies.map(({ variance }) => variance);
  const total = sum(variances);
  const squares = sum(variances.map((variance) => variance ** 2));
  const crossed = squares * (1 - 2 / k) + (total / k) ** 2;
  const inner = 2 * crossed + (4 * tau2 * total * (k - 1)) / k + 2 * tau2 ** 2 * (k - 1);
  return Math.sqrt(inner) / (k - 1);
}

/** The 95% (or other) interval of tau² by the Q-profile method (Viechtbauer 2007, Statistics in Medicine 26, 37-52). */
export function tauSquaredInterval(studies: readonly Study[], level: number): Interval | null {
  const df = studies.length - 1;
  if (df < 1) return null;
  const tail = (1 - level) / 2;
  return [
    tauSquaredAtQ(studies, chiSquaredQuantile(1 - tail, df)),
    tauSquaredAtQ(studies, chiSquaredQuantile(tail, df)),
  ];
}

/**
 * The tau² at which the generalised Q is `wanted`, above 0; 0 where Q is never so high. Q falls ever more slowly as tau² grows, so
 * Newton's steps from 0 never go too far.
 */
export function tauSquaredAtQ(studies: readonly Study[], wanted: number): number {
  let tau2 = 0;
  for (let step = 0; step < 200; step++) {
    const { weights, mean, q } = weighted(studies, tau2);
    if (q <= wanted) return tau2;
    const forward = (q - wanted) / squaredResiduals(studies, weights, mean);
    if (forward <= 1e-13 * (1 + tau2)) return tau2;
    tau2 += forward;
  }
  return tau2;
}

type Score = (studies: readonly Study[], tau2: number) => number;

/** By how much Fisher's scoring would move tau²: the slope of the likelihood over its expected curvature. */
const mlScore: Score = (studies, tau2) => {
  const { weights, total, squares, mean } = weighted(studies, tau2);
  return (squaredResiduals(studies, weights, mean) - total) / squares;
};

const remlScore: Score = (studies, tau2) => {
  const { weights, total, squares, mean } = weighted(studies, tau2);
  const slope = squaredResiduals(studies, weights, mean) - (total - squares / total);
  return slope / remlInformation(weights, total, squares);
};

/** tr(PP), where P projects the mean out of the weighted effects. */
function remlInformation(weights: readonly number[], total: number, squares: number): number {
  return squares - (2 * sum(weights.map((weight) => weight ** 3))) / total + (squares / total) ** 2;
}

function squaredResiduals(studies: readonly Study[], weights: readonly number[], mean: number): number {
  return sum(studies.map(({ effect }, i) => ((weights[i] ?? 0) * (effect - mean)) ** 2));
}

/** How small the last step is: as in the programs by which the published results were made, so that these come out to the digit. */
const settled = 1e-5;
const patience = 20;

/**
 * Begins at Hedges' estimate. A step that would lead below 0 stops at 0, which is the answer where the slope is downward there; after
 * a while a step back over the last one is halved, as scoring alone may go to and fro for ever.
 */
function byScoring(studies: readonly Study[], score: Score): number {
  let tau2 = estimators.HE(studies);
  let [pace, last] = [1, 0];
  for (let step = 0; step < 1_000; step++) {
    const wanted = Math.max(-tau2, score(studies, tau2));
    if (Math.abs(wanted) <= settled) return tau2 + wanted;
    if (step > patience && wanted * last < 0) pace /= 2;
    last = wanted;
    tau2 += pace * wanted;
  }
  throw new RangeError("The variance between studies did not settle");
}
