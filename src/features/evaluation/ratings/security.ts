/* How much a rating can be relied on, apart from how large it is (DESIGN 6.5). */

export type SecurityBasis = {
  /** Independent adopters with an outcome: other schools than the origin, and not of its trust. */
  independent: number;
  /** Adopters whose first year after has come, and of these, those without an outcome that counts. */
  due: number;
  withoutOutcome: number;
  /** In percent. */
  i2: number;
  /** Whether the school that offers the practice recorded every outcome itself. */
  allRecordedByOrigin: boolean;
};

export const deductions = ["missing_outcomes", "inconsistent", "recorded_by_origin"] as const;
export type Deduction = (typeof deductions)[number];

export type Security = { score: 0 | 1 | 2 | 3 | 4 | 5; before: 0 | 1 | 2 | 3 | 4 | 5; applied: Deduction[] };

/** At least so many independent adopters with outcomes for 1, 2, 3, 4 and 5 (5 asks for ten). */
const adoptersFor = [1, 2, 3, 5, 10] as const;
const mostMissing = 0.2;
const mostInconsistent = 75;

/** 0 to 5 by how many, less one for each of three doubts, never below 0. */
export function securityOf(basis: SecurityBasis): Security {
  const before = adoptersFor.filter((needed) => basis.independent >= needed).length as Security["before"];
  const applied = before === 0 ? [] : deductions.filter((deduction) => doubts[deduction](basis));
  return { score: Math.max(0, before - applied.length) as Security["score"], before, applied };
}

const doubts: Record<Deduction, (basis: SecurityBasis) => boolean> = {
  missing_outcomes: ({ due, withoutOutcome }) => due > 0 && withoutOutcome / due > mostMissing,
  inconsistent: ({ i2 }) => i2 > mostInconsistent,
  recorded_by_origin: ({ allRecordedByOrigin }) => allRecordedByOrigin,
};
