import { eventKind } from "../../../platform/events/index.ts";

/* What happens to a file of a write-up, beside the changes of the write-up itself. */

type OfMedium = { practiceId: string; mediumId: string };

export const mediumWithdrawn = eventKind<OfMedium & { what: string; reason: string }>(
  "medium_withdrawn",
  ({ what, reason }) => `withdrew ${what}: ${reason}`,
);

export const consentEnded = eventKind<OfMedium & { what: string }>(
  "consent_ended",
  ({ what }) => `took down ${what}, because the consent that the school held had ended`,
);

export const mediumCleared = eventKind<OfMedium>("medium_cleared", () => "found no virus in a file that had waited");

export const virusFound = eventKind<OfMedium & { virus: string }>(
  "virus_found",
  ({ virus }) => `found a virus in a file that had waited (${virus}), and removed it`,
);
