import type { EvidenceStripProps } from "../../../design-system/index.ts";
import { monthsOfProgress } from "../../../platform/statistics/months-of-progress.ts";

/** The headline of a practice's living rating, as the ratings table has it. */
export type HeadlineRating = {
  effect: number | null;
  low: number | null;
  high: number | null;
  security: number;
};

/** What the evidence strip says of it: nothing but a rationale before the first outcome of another school. */
export function evidenceOf(rating: HeadlineRating | null): Pick<EvidenceStripProps, "benefit" | "security"> {
  if (!rating || rating.effect === null || rating.low === null || rating.high === null) return { security: 0 };
  const { effect, low, high } = rating;
  const security = rating.security as EvidenceStripProps["security"];
  return { benefit: { effect, interval: [low, high], months: monthsOfProgress(effect) }, security };
}
