import { eventKind } from "../../../platform/events/index.ts";

/* What happens to a file of a write-up, beside the changes of the write-up itself. */

type OfMedium = { practiceId: string; mediumId: string };
const example = {
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  mediumId: "0193c5f0-0000-7000-8000-000000000005",
};

export const mediumWithdrawn = eventKind<OfMedium & { what: string; reason: string }>(
  "medium_withdrawn",
  ({ what, reason }) => `withdrew ${what}: ${reason}`,
  {
    toldTo: "record",
    inShort: () => "withdrew a file",
    example: { ...example, what: "the picture “Readers by the coats”", reason: "A parent asked." },
  },
);

export const consentEnded = eventKind<OfMedium & { what: string }>(
  "consent_ended",
  ({ what }) => `took down ${what}, because the consent that the school held had ended`,
  {
    toldTo: "school",
    inShort: () => "took down a file, because the consent that the school held had ended",
    example: { ...example, what: "the picture “Readers by the coats”" },
  },
);

export const mediumCleared = eventKind<OfMedium>("medium_cleared", () => "found no virus in a file that had waited", {
  toldTo: "school",
  example,
});

export const virusFound = eventKind<OfMedium & { virus: string }>(
  "virus_found",
  ({ virus }) => `found a virus in a file that had waited (${virus}), and removed it`,
  { toldTo: "school", example: { ...example, virus: "Eicar-Test-Signature" } },
);
