import { eventKind } from "../../../platform/events/index.ts";
import type { OfAdoption } from "../adoptions/events.ts";

/* What two schools do together, and what becomes of the practice in the other school. In which words stands with the adoption. */

const example = {
  adoptionId: "0193c5f0-0000-7000-8000-000000000010",
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  ref: "GP-2047",
};

export const blockUseSaid = eventKind<OfAdoption & { kept: number; adapted: number; dropped: number }>(
  "block_use_said",
  ({ ref, kept, adapted, dropped }) =>
    `said of the parts of ${ref}: ${kept} kept, ${adapted} adapted, ${dropped} dropped`,
  { toldTo: "record", example: { ...example, kept: 2, adapted: 1, dropped: 1 } },
);

export const stepLogged = eventKind<OfAdoption & { kind: StepKind; minutes: number }>(
  "step_logged",
  ({ ref, kind, minutes }) => `noted a step with ${ref}: ${stepWords[kind].toLowerCase()}, ${minutes} minutes`,
  { toldTo: "record", example: { ...example, kind: "saw", minutes: 90 } },
);

export const reviewDone = eventKind<OfAdoption & { years: number }>(
  "review_done",
  ({ ref, years }) => `said how it goes with ${ref} after ${years === 1 ? "a year" : "two years"}`,
  { toldTo: "record", example: { ...example, years: 1 } },
);

export const reviewAskedFor = eventKind<OfAdoption & { years: number }>(
  "review_asked_for",
  ({ ref, years }) => `asked how it goes with ${ref} after ${years === 1 ? "a year" : "two years"}`,
  { toldTo: "record", example: { ...example, years: 1 } },
);

export const stepWords = {
  saw: "Saw it",
  tried: "Tried it",
  coached: "Was coached",
  adapted: "Adapted it together",
} as const;
export type StepKind = keyof typeof stepWords;
