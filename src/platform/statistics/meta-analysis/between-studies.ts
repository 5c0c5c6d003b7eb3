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
  PM: (studies) => whereQIs(studies, studies.length - 1),
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
  return [whereQIs(studies, chiSquaredQuantile(1 - tail, df)), whereQIs(studies, chiSquaredQuantile(tail, df))];
}

/** The tau² at which the generalised Q is `wanted`; Q falls as tau² grows, so 0 where it is never so high. */
function whereQIs(studies: readonly Study[], wanted: number): number {
  const q = (tau2: number) => weighted(studies, tau2).q;
  if (q(0) <= wanted) return 0;
  let [low, high] = [0, 1];
  while (q(high) > wanted) high *= 2;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (q(middle) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
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

/** Begins at Hedges' estimate. A step that would lead below 0 stops at 0, which is the answer where the slope is downward there. */
function byScoring(studies: readonly Study[], score: Score): number {
  let tau2 = estimators.HE(studies);
  for (let step = 0; step < 1_000; step++) {
    const next = Math.max(0, tau2 + score(studies, tau2));
    if (Math.abs(next - tau2) <= settled) return next;
    tau2 = next;
  }
  throw new RangeError("The variance between studies did not settle");
}
