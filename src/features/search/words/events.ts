import { eventKind } from "../../../platform/events/index.ts";

/* What is done to the words that mean the same. They are the installation's: told in the audit of whose people did it. */

export const synonymsPlanted = eventKind<{ count: number }>(
  "synonyms_planted",
  ({ count }) => `added ${count} pairs of words that mean the same`,
  { toldTo: "authority", example: { count: 400 } },
);
