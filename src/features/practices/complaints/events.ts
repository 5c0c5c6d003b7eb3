import { eventKind } from "../../../platform/events/index.ts";

/* What becomes of a complaint. No event holds what it says, nor who made it where they did not sign in. */

type OfComplaint = { reference: string };
const example = { reference: "C-1001" };

export const complaintMade = eventKind<OfComplaint>("complaint_made", ({ reference }) => `complained: ${reference}`, {
  toldTo: "authority",
  example,
});

export const complaintAcknowledged = eventKind<OfComplaint>(
  "complaint_acknowledged",
  ({ reference }) => `acknowledged the complaint ${reference}`,
  { toldTo: "authority", example },
);

export const complaintAnswered = eventKind<OfComplaint>(
  "complaint_answered",
  ({ reference }) => `answered the complaint ${reference}`,
  { toldTo: "authority", example },
);
