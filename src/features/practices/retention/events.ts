import { eventKind } from "../../../platform/events/index.ts";

const practiceId = "0193c5f0-0000-7000-8000-000000000001";

export const draftWarned = eventKind<{ practiceId: string; number: number }>(
  "draft_warned",
  ({ number }) => `warned the author, for the ${number === 1 ? "first" : "second"} time, that the draft is idle`,
  { toldTo: "school", example: { practiceId, number: 1 } },
);

export const practiceArchived = eventKind<{ practiceId: string }>(
  "practice_archived",
  () => "removed the names and addresses of whom to ask, six years after the kitemark had ended",
  { toldTo: "record", example: { practiceId } },
);
