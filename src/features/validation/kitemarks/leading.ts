import type { Level } from "./rules.ts";

/*
 * When a practice is Leading practice (DESIGN 6.2; docs/rules/computed.md): never applied for, reached by what other
 * schools measured, and lost when that ceases.
 */

/** How many independent adopters with outcomes it takes. */
export const fewestAdopters = 3;

export type Evidence = {
  /** Schools that took it up, other than its own, and recorded an outcome. */
  adoptersWithOutcomes: number;
  /** The lower bound of the 95% interval of their pooled effect, in standard deviations; null before any can be pooled. */
  lowerBound: number | null;
  /** The level of the kitemark that it holds now. */
  level: Level;
  /** Whether that kitemark has lapsed: what is over neither rises nor falls. */
  lapsed: boolean;
};

/** What the evidence asks for: that it becomes Leading practice, that it is so no longer, or that it stays as it is. */
export function leadingStanding({
  adoptersWithOutcomes,
  lowerBound,
  level,
  lapsed,
}: Evidence): "reach" | "lose" | "stay" {
  const isBorneOut = adoptersWithOutcomes >= fewestAdopters && lowerBound !== null && lowerBound > 0;
  if (lapsed || level === "promising") return "stay";
  if (level === "good") return isBorneOut ? "reach" : "stay";
  return isBorneOut ? "stay" : "lose";
}
