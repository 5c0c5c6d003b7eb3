import type { Phase } from "../words.ts";

/** Schools are compared within a group of phases; special schools and alternative provision have no phase and are a group by type. */
export type PhaseGroup = "nursery" | "primary" | "secondary" | "sixteen_plus" | "special" | "other";

const groups: Record<Phase, PhaseGroup> = {
  nursery: "nursery",
  primary: "primary",
  middle_deemed_primary: "primary",
  middle_deemed_secondary: "secondary",
  secondary: "secondary",
  all_through: "secondary",
  sixteen_plus: "sixteen_plus",
  not_applicable: "other",
};

export const phaseGroupWords: Record<PhaseGroup, string> = {
  nursery: "nursery schools",
  primary: "primary schools",
  secondary: "secondary schools",
  sixteen_plus: "colleges and sixth forms",
  special: "special schools",
  other: "schools without a phase",
};

export function phaseGroupOf({ phase, type }: { phase: Phase; type: string | null }): PhaseGroup {
  return phase === "not_applicable" && /special/iu.test(type ?? "") ? "special" : groups[phase];
}
