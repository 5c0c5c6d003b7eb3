import { eventKind } from "../../platform/events/index.ts";
import type { SectionKey } from "./sections.ts";

/* What happens to a write-up before the authority has it. Whoever did it is told before each sentence. */

type OfPractice = { practiceId: string; versionId: string };

export const practiceDrafted = eventKind<OfPractice>("practice_drafted", () => "began to write up a practice");

export const writeUpChanged = eventKind<OfPractice & { section: SectionKey; change: string }>(
  "write_up_changed",
  ({ change }) => change,
);

export const agreementAsked = eventKind<OfPractice>("agreement_asked", () => "asked the school lead to agree");

export const practiceTakenBack = eventKind<OfPractice>("practice_taken_back", () => "took the write-up back");

export const practiceHandedBack = eventKind<OfPractice & { reason: string }>(
  "practice_handed_back",
  ({ reason }) => `handed the write-up back to its author: ${reason}`,
);

export const practiceSubmitted = eventKind<OfPractice>(
  "practice_submitted",
  () => "agreed the write-up and submitted it to the authority",
);

export const newVersionBegun = eventKind<OfPractice & { number: number }>(
  "new_version_begun",
  ({ number }) => `began version ${number}`,
);

export const themesKept = eventKind<{ count: number }>(
  "themes_kept",
  ({ count }) => `kept the list of ${count} themes`,
);
