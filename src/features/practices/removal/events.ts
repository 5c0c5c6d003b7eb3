import { eventKind } from "../../../platform/events/index.ts";

/*
 * A draft is deleted, or a version that was begun is dropped. The first keeps, by keys alone, whose it was and where it stood:
 * nothing else tells who may know of it.
 */

const practiceId = "0193c5f0-0000-7000-8000-000000000001";

export type DraftDeleted = {
  practiceId: string;
  authorId: string;
  schoolUrn: string;
  status: "draft" | "awaiting_agreement";
};

export const draftDeleted = eventKind<DraftDeleted>("draft_deleted", () => "deleted a draft", {
  toldTo: "school",
  example: {
    practiceId,
    authorId: "0193c5f0-0000-7000-8000-000000000004",
    schoolUrn: "900101",
    status: "draft",
  },
});

export const versionDropped = eventKind<{ practiceId: string; versionId: string; number: number }>(
  "version_dropped",
  ({ number }) => `dropped version ${number}, which had been begun`,
  { toldTo: "school", example: { practiceId, versionId: "0193c5f0-0000-7000-8000-000000000002", number: 2 } },
);
