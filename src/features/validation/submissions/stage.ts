import type { Stage } from "../../../policy/index.ts";
import { needsModerator, type Scores } from "../assessments/scores.ts";

/** One assignment that counts: open, or with its scores in. */
export type Held = { part: "assessor" | "moderator"; scores: Scores | null };
export type StageFacts = { held: readonly Held[]; proposalOpen: boolean; decided: boolean };

/** How many assessors score a submission before it can be decided. */
export const assessorsNeeded = 2;

/** The stage that a submission is in: it follows from who holds what, what was proposed and what was decided. */
export function stageOf({ held, proposalOpen, decided }: StageFacts): Stage {
  if (decided) return "decided";
  if (proposalOpen) return "proposed";
  const assessors = held.filter(({ part }) => part === "assessor");
  if (assessors.length < assessorsNeeded) return "awaiting_assessors";
  const [first, second] = assessors.flatMap(({ scores }) => scores ?? []);
  if (!first || !second) return "scoring";
  if (!needsModerator({ first, second })) return "scored";
  const moderator = held.find(({ part }) => part === "moderator");
  if (!moderator) return "awaiting_moderator";
  return moderator.scores ? "scored" : "moderating";
}
