import { date } from "../../../platform/text/dates.ts";
import { words } from "../../practices/index.ts";
import type { Corrected, Outcome } from "./queries.ts";
import type { Twin } from "./record-outcome.ts";

/** The units of what a school measures itself, in words: those of the measures of a practice. */
export const unitWords = words.units;
export type Unit = keyof typeof unitWords;
export const betterWords = { higher: "A higher figure", lower: "A lower figure" };

/** What is asked of what a school measures itself. */
export const outcomeLabels = {
  measure: "What did you measure?",
  unit: "What are the figures in?",
  better: "Which way is better?",
  before: "Before",
  after: "After",
  cohort: "Of how many pupils?",
  year: "In which school year is the figure after?",
  reason: "What was wrong?",
};

const suffixes: Record<Unit, string> = { percent: "%", points: " points", months: " months", count: "", score: "" };

export function outcomeName({ measure, indicator_name, indicator_code }: Outcome): string {
  return measure ?? indicator_name ?? indicator_code ?? "";
}

/** A figure with its unit; what is not known, or too small to be published, says so. */
export function figure(outcome: Outcome, value: number | null): string {
  if (value === null) return "not published";
  if (outcome.kind === "local") return `${value}${outcome.unit ? suffixes[outcome.unit] : ""}`;
  const unit = outcome.indicator_unit ?? "";
  return `${value.toFixed(outcome.decimals ?? 1)}${unit === "%" ? "%" : ""}`;
}

/** What it was before it was corrected, when and by whom it was, and why. */
export function correctionWords({ measure, unit, year, before, after, cohort, by, at, reason }: Corrected): string {
  const was = (value: number) => `${value}${suffixes[unit]}`;
  return `Corrected by ${by} on ${date(new Date(at))}. It was “${measure}”, ${year}: ${was(before)} before and ${was(after)} after, of ${cohort.toLocaleString("en-GB")} pupils. Why: ${reason}`;
}

/** That somebody was first with this measure and year, and what they recorded. */
export function twinWords(
  { measure, year }: { measure: string; year: number },
  { by, unit, before, after }: Twin,
): string {
  return `${by} has recorded “${measure}” for ${year} already: ${before}${suffixes[unit]} before and ${after}${suffixes[unit]} after. Nothing of yours was saved. If yours is another measure, give it another name`;
}

/** Who said so. */
export function sideWords({ recorded_side, by, source }: Outcome): string {
  if (recorded_side === "register") return `Filled in by itself. Source: ${source ?? "published figures"}`;
  const sides = { adopter: "the school", origin: "the school that helped", authority: "the authority" } as const;
  return `Recorded by ${by ?? "somebody"} of ${sides[recorded_side]}`;
}
