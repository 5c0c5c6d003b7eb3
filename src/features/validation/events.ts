import { eventKind } from "../../platform/events/index.ts";

/* What the authority does with a submission, and what the public then sees. */

export const practiceValidated = eventKind<{ practiceId: string; submissionId: string; validUntil: string }>(
  "practice_validated",
  () => "awarded the kitemark, level Promising",
);

export const practiceReturned = eventKind<{ practiceId: string; submissionId: string; reason: string }>(
  "practice_returned",
  ({ reason }) => `returned the write-up to the school: ${reason}`,
);

/** The version that the public sees from now on. A later version keeps the ref. */
export const practicePublished = eventKind<{ practiceId: string; ref: string; versionId: string }>(
  "practice_published",
  ({ ref }) => `published the practice as ${ref}`,
);

export const practiceWithdrawn = eventKind<{ practiceId: string; ref: string; versionId: string; reason: string }>(
  "practice_withdrawn",
  ({ ref, reason }) => `withdrew ${ref}: ${reason}`,
);
