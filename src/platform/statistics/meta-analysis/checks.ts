import { tCdf } from "../distributions.ts";
import { sum, type Study } from "./model.ts";
import { metaAnalysis, type MetaAnalysis, type Options } from "./pool.ts";

/* Whether a pooled result hangs on one study, and whether small studies tell another tale than large ones. */

/** The result without each study in turn, in their order. Needs at least two studies; throws RangeError for one. */
export function leaveOneOut(studies: readonly Study[], options: Options): MetaAnalysis[] {
  return studies.map((_, left) =>
    metaAnalysis(
      studies.filter((_study, i) => i !== left),
      options,
    ),
  );
}

export type Egger = { intercept: number; se: number; statistic: number; df: number; p: number };

/**
 * Egger's test: the effect over its standard error, regressed on precision; an intercept away from 0 says that small studies
 * differ (Egger and others 1997, BMJ 315, 629-634). None for fewer than three studies, or where all are equally precise.
 */
export function eggersTest(studies: readonly Study[]): Egger | null {
  const k = studies.length;
  if (k < 3) return null;
  const points = studies.map(({ effect, variance }) => ({
    x: 1 / Math.sqrt(variance),
    y: effect / Math.sqrt(variance),
  }));
  const meanX = sum(points.map(({ x }) => x)) / k;
  const meanY = sum(points.map(({ y }) => y)) / k;
  const spreadX = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (spreadX <= 1e-12 * meanX ** 2) return null;
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spreadX;
  const intercept = meanY - slope * meanX;
  const residual = sum(points.map(({ x, y }) => (y - intercept - slope * x) ** 2)) / (k - 2);
  const se = Math.sqrt(residual * (1 / k + meanX ** 2 / spreadX));
  const statistic = intercept / se;
  return { intercept, se, statistic, df: k - 2, p: 2 * tCdf(-Math.abs(statistic), k - 2) };
}
