import { eventKind } from "../../../platform/events/index.ts";

/* What is done to the words that mean the same. They are the installation's: told in the audit of whose people did it. */

export const synonymsPlanted = eventKind<{ count: number }>(
  "synonyms_planted",
  ({ count }) => `added ${count} pairs of words that mean the same`,
  { toldTo: "authority", example: { count: 400 } },
);

type PairChange = { what: "added" | "changed" | "removed"; words: string; sameAs: string };
const changeWords = { added: "added", changed: "changed a pair to", removed: "took out" };

export const synonymChanged = eventKind<PairChange>(
  "synonym_changed",
  ({ what, words, sameAs }) => `${changeWords[what]} “${words}” and “${sameAs}” as words that mean the same`,
  { toldTo: "authority", example: { what: "added", words: "SENCO", sameAs: "SENDCo" } },
);
