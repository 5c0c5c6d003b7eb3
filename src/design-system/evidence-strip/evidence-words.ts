/** What a practice costs a school, for each pupil who takes part, in a year. */
export type CostBand = "none" | "under_10" | "10_to_50" | "50_to_200" | "over_200";

export const COST_BANDS: Record<CostBand, { short: string; detail: string }> = {
  none: { short: "No cost", detail: "beyond staff time" },
  under_10: { short: "Under £10", detail: "a pupil a year" },
  "10_to_50": { short: "£10 to £50", detail: "a pupil a year" },
  "50_to_200": { short: "£50 to £200", detail: "a pupil a year" },
  over_200: { short: "Over £200", detail: "a pupil a year" },
};

/** How many schools have taken the practice up, by how far they have got. */
export interface Adopters {
  delivering: number;
  sustained: number;
  stopped: number;
}

/** Those that stopped are always counted and always told: an average of the survivors would flatter. */
export function adoptersText({ delivering, sustained, stopped }: Adopters): { total: string; detail: string } {
  const total = delivering + sustained + stopped;
  if (total === 0) return { total: "No adopter yet", detail: "" };
  const parts = [`${delivering} delivering`, `${sustained} sustained`, `${stopped} stopped`];
  return { total: total === 1 ? "1 school" : `${total} schools`, detail: parts.join(", ") };
}
