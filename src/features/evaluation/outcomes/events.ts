import { eventKind } from "../../../platform/events/index.ts";
import type { OfAdoption } from "../adoptions/events.ts";

/* What came of an adoption: that it was recorded, and from which side. The figures stand with the adoption. */

export type RecordedSide = "adopter" | "origin" | "authority" | "register";

const example = {
  adoptionId: "0193c5f0-0000-7000-8000-000000000010",
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  ref: "GP-2047",
};

export const outcomeRecorded = eventKind<
  OfAdoption & { outcomeId: string; side: RecordedSide; indicatorCode: string | null; year: number }
>(
  "outcome_recorded",
  ({ ref, side, year }) =>
    side === "register"
      ? `filled in the published figure of ${year} for an adoption of ${ref}`
      : `recorded what came of ${ref} in ${year}`,
  {
    toldTo: "record",
    example: {
      ...example,
      outcomeId: "0193c5f0-0000-7000-8000-000000000011",
      side: "adopter",
      indicatorCode: null,
      year: 2026,
    },
  },
);

export const outcomeCorrected = eventKind<OfAdoption & { outcomeId: string; side: RecordedSide; year: number }>(
  "outcome_corrected",
  ({ ref, year }) => `corrected what was recorded of ${ref} in ${year}`,
  {
    toldTo: "record",
    example: { ...example, outcomeId: "0193c5f0-0000-7000-8000-000000000011", side: "adopter", year: 2026 },
  },
);

export const outcomeAskedFor = eventKind<OfAdoption & { number: number }>(
  "outcome_asked_for",
  ({ ref, number }) => `asked ${number === 1 ? "" : "once more "}what came of ${ref}`,
  { toldTo: "record", example: { ...example, number: 1 } },
);
