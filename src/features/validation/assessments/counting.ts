import type { Assessed } from "./queries.ts";
import { differencesBetween, scoresThatCount, type Scores } from "./scores.ts";

/** What the scores of a submission come to: undefined while a score that counts is still waited for. */
export function counted(assessed: readonly Pick<Assessed, "part" | "scores">[]) {
  const [first, second] = assessed.flatMap(({ part, scores }) => (part === "assessor" ? [scores] : []));
  const moderator = assessed.find(({ part }) => part === "moderator")?.scores;
  if (!first || !second) return undefined;
  const differences = differencesBetween(first, second);
  if (differences.length > 0 && !moderator) return undefined;
  const scores: Scores = scoresThatCount({ first, second, ...(moderator ? { moderator } : {}) });
  return { scores, differences, moderated: moderator !== undefined };
}
