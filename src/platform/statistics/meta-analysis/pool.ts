import { chiSquaredCdf, normalCdf, normalQuantile, tCdf, tQuantile } from "../distributions.ts";
import { tauSquared, tauSquaredError, tauSquaredInterval } from "./between-studies.ts";
import { weighted, type Interval, type Method, type Study, type Test } from "./model.ts";

export type MetaAnalysis = {
  method: Method;
  test: Test;
  k: number;
  /** The mean effect, in the unit of the effects. */
  estimate: number;
  se: number;
  /** estimate / se, and its two-sided p. */
  statistic: number;
  p: number;
  ci: Interval;
  /** Where the effect of the next study is expected; none for fewer than three studies. */
  pi: Interval | null;
  tau2: number;
  tau2Se: number | null;
  /** By the Q-profile method; none for one study. */
  tau2Ci: Interval | null;
  /** The share of the spread that is not chance, in percent (Higgins and Thompson 2002). */
  i2: number;
  h2: number;
  q: number;
  qDf: number;
  qP: number;
};

export type Options = { method: Method; test: Test; level?: number };

/** Fewer studies say nothing of the spread between them. */
const fewestToPredict = 3;

/**
 * Pools k >= 1 studies. Random effects with inverse-variance weights 1 / (variance + tau²); with "knha" the standard error is
 * scaled by the weighted residual variance and read against t with k - 1 degrees of freedom (Knapp and Hartung 2003, Statistics in
 * Medicine 22, 2693-2710). One study alone has only its own variance, so its interval is the normal one whatever the test.
 * The prediction interval is estimate ± quantile × sqrt(tau² + se²) (Riley, Higgins and Deeks 2011, BMJ 342:d549).
 * Throws RangeError where there is no study, or one whose effect is not a number or whose variance is not above 0.
 */
export function metaAnalysis(studies: readonly Study[], { method, test, level = 0.95 }: Options): MetaAnalysis {
  refuseUnusable(studies);
  const k = studies.length;
  const tau2 = tauSquared(studies, method);
  const { mean: estimate, total, q: residual } = weighted(studies, tau2);
  const scaled = test === "knha" && k > 1;
  const se = Math.sqrt((scaled ? residual / (k - 1) : 1) / total);
  const quantile = scaled ? tQuantile((1 + level) / 2, k - 1) : normalQuantile((1 + level) / 2);
  const around = (half: number): Interval => [estimate - half, estimate + half];
  /* Where all effects are the same, Knapp and Hartung's standard error is 0. */
  const statistic = estimate === 0 ? 0 : estimate / se;
  return {
    method,
    test,
    k,
    estimate,
    se,
    statistic,
    p: 2 * (scaled ? tCdf(-Math.abs(statistic), k - 1) : normalCdf(-Math.abs(statistic))),
    ci: around(quantile * se),
    pi: k < fewestToPredict ? null : around(quantile * Math.sqrt(tau2 + se ** 2)),
    tau2,
    tau2Se: tauSquaredError(studies, method, tau2),
    tau2Ci: tauSquaredInterval(studies, level),
    ...heterogeneity(studies, method, tau2),
  };
}

/** I² and H² from tau² and the typical sampling variance; for equal effects from Q itself, as there tau² says nothing. */
function heterogeneity(studies: readonly Study[], method: Method, tau2: number) {
  const { q, total, squares } = weighted(studies, 0);
  const qDf = studies.length - 1;
  if (qDf === 0) return { i2: 0, h2: 1, q: 0, qDf, qP: 1 };
  const qP = 1 - chiSquaredCdf(q, qDf);
  if (method === "EE") return { i2: Math.max(0, (100 * (q - qDf)) / q || 0), h2: q / qDf, q, qDf, qP };
  const typical = qDf / (total - squares / total);
  return { i2: (100 * tau2) / (tau2 + typical), h2: 1 + tau2 / typical, q, qDf, qP };
}

function refuseUnusable(studies: readonly Study[]): void {
  if (studies.length === 0) throw new RangeError("A meta-analysis needs at least one study");
  const unusable = studies.findIndex(
    ({ effect, variance }) => !Number.isFinite(effect) || !Number.isFinite(variance) || variance <= 0,
  );
  if (unusable >= 0) {
    throw new RangeError(`Study ${unusable + 1} needs a number as its effect and a number above 0 as its variance`);
  }
}
