import { chiSquaredQuantile, normalCdf, normalQuantile } from "../distributions.ts";
import { tauSquaredAtQ } from "./between-studies.ts";
import { weighted, type Interval, type Study } from "./model.ts";

/** How many equally likely values of tau² stand for all that it may be. */
const grid = 40;

/**
 * Where the true effect of the next study lies, with the doubt about tau² in it: tau² is not one estimate but a confidence
 * distribution, that of the Q-profile method, and the interval is read from the mixture of normal distributions over it. Estimates
 * that put a small tau² at 0 give intervals that hold too seldom; this one does not. After Nagashima, Noma and Furukawa 2019
 * (Statistical Methods in Medical Research 28, 1689-1702), with a fixed grid in place of their random draws. In the unit of the
 * effects; null for fewer than three studies.
 */
export function predictionInterval(studies: readonly Study[], level = 0.95): Interval | null {
  const k = studies.length;
  if (k < 3) return null;
  const parts = Array.from({ length: grid }, (_, n) => {
    const tau2 = tauSquaredAtQ(studies, chiSquaredQuantile((n + 0.5) / grid, k - 1));
    const { mean, total } = weighted(studies, tau2);
    return { mean, sd: Math.sqrt(tau2 + 1 / total) };
  });
  const below = (x: number) => parts.reduce((sum, { mean, sd }) => sum + normalCdf((x - mean) / sd), 0) / grid;
  const widest = Math.max(...parts.map(({ sd }) => sd)) * normalQuantile(0.999_999);
  const [low, high] = [
    Math.min(...parts.map(({ mean }) => mean)) - widest,
    Math.max(...parts.map(({ mean }) => mean)) + widest,
  ];
  const at = (share: number) => solve(below, share, low, high);
  return [at((1 - level) / 2), at((1 + level) / 2)];
}

function solve(rising: (x: number) => number, wanted: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
