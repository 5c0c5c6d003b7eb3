import { eventKind } from "../../platform/events/index.ts";
import { levelWords, type Level } from "./kitemarks/rules.ts";

/* What the authority does with a submission, and what the public then sees. How it is assessed is in assessing-events.ts. */

export * from "./assessing-events.ts";

const practiceId = "0193c5f0-0000-7000-8000-000000000001";
const submissionId = "0193c5f0-0000-7000-8000-000000000003";
const versionId = "0193c5f0-0000-7000-8000-000000000002";

/** The first events that were recorded do not say the level. */
type Award = { practiceId: string; submissionId: string; validUntil: string; level?: Level };

export const practiceValidated = eventKind<Award>(
  "practice_validated",
  ({ level }) => `awarded the kitemark${level ? `, level ${levelWords[level]}` : ""}`,
  { toldTo: "record", example: { practiceId, submissionId, validUntil: "2028-11-21", level: "promising" } },
);

export const practiceReturned = eventKind<{ practiceId: string; submissionId: string; reason: string }>(
  "practice_returned",
  ({ reason }) => `returned the write-up to the school: ${reason}`,
  {
    toldTo: "record",
    inShort: () => "returned the write-up to the school",
    example: { practiceId, submissionId, reason: "The measure has no baseline." },
  },
);

/** The version that the public sees from now on. A later version keeps the ref. */
export const practicePublished = eventKind<{ practiceId: string; ref: string; versionId: string }>(
  "practice_published",
  ({ ref }) => `published the practice as ${ref}`,
  { toldTo: "record", example: { practiceId, ref: "GP-2047", versionId } },
);

export const practiceWithdrawn = eventKind<{ practiceId: string; ref: string; versionId: string; reason: string }>(
  "practice_withdrawn",
  ({ ref, reason }) => `withdrew ${ref}: ${reason}`,
  {
    toldTo: "record",
    inShort: ({ ref }) => `withdrew ${ref}`,
    example: { practiceId, ref: "GP-2047", versionId, reason: "We no longer have the staff for it." },
  },
);
