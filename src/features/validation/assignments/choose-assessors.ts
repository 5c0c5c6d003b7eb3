import type { Conflict } from "../conflicts/conflicts.ts";

/** One assessor of the authority, as somebody who might take on one submission more. */
export type Candidate = {
  personId: string;
  name: string;
  conflicts: readonly Conflict[];
  /** Assignments that they hold and have not given scores for. */
  open: number;
  /** Assignments whose scores they gave in the year before. */
  lastYear: number;
  /** What they had to do with this submission already, which rules them out without being a conflict. */
  already: "holds_it" | "declined" | "stood_down" | null;
};

/** Whether they may be chosen at all. */
export function isFree({ conflicts, already }: Candidate): boolean {
  return conflicts.length === 0 && already === null;
}

/** Those who may be chosen, who has least to do first: fewest open, then fewest in the last year, then by name. */
export function inOrderOfLoad(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .filter(isFree)
    .toSorted(
      (a, b) =>
        a.open - b.open ||
        a.lastYear - b.lastYear ||
        a.name.localeCompare(b.name, "en-GB") ||
        (a.personId < b.personId ? -1 : 1),
    );
}

/** Whom Waymark proposes: as many as are wanted, or as many as there are. */
export function proposeAssessors(candidates: readonly Candidate[], wanted: number): Candidate[] {
  return inOrderOfLoad(candidates).slice(0, wanted);
}
