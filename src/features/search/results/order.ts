import type { SchoolFacts, Shelf } from "../postings/shelf.ts";
import { likeness, mostForLikeness, oncePerSchool } from "../ranking/likeness.ts";
import { evidenced, priorOn } from "../ranking/prior.ts";
import type { Asked } from "./asked.ts";
import type { Order } from "./best-of.ts";
import { ofDay } from "./of-day.ts";

/** How well each entry answers, on which day it is asked, and of which school the reader is. */
type Known = { relevance: Float32Array; today: string; school?: SchoolFacts | null };

/** The prior of each entry, by its number. */
const priors = ofDay(({ standing }, today) => {
  const prior = priorOn(today);
  return Float32Array.from(standing, (one) => (one ? prior(one) : 0));
});

/** Higher comes first. Of equals the newer, then by id, so that an index made again says the same. */
export function orderOf(shelf: Shelf, { words, order }: Asked, { relevance, today, school }: Known): Order {
  const byEvidence = order === "evidence";
  const prior = priors(shelf, today);
  const alike = oncePerSchool((theirs) => (school ? mostForLikeness * likeness(theirs, school) : 0));
  return {
    standing: shelf.standing,
    score(number: number): number {
      const standing = shelf.standing[number];
      if (!standing || order === "newest" || (words === "" && !byEvidence)) return 0;
      if (byEvidence) return evidenced(standing, today);
      const byLikeness = school && standing.school ? alike(standing.school) : 0;
      return (relevance[number] ?? 0) * (1 + (prior[number] ?? 0) + byLikeness);
    },
  };
}
