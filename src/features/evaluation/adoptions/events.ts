import { eventKind } from "../../../platform/events/index.ts";
import type { AdoptionStatus } from "../../../policy/index.ts";
import { statusWords } from "./words.ts";

/*
 * What happens between two schools that work together on a practice. The facts are ids and states alone: what was asked,
 * answered and said stands with the adoption, for those who may read it there.
 */

export type OfAdoption = { adoptionId: string; practiceId: string; ref: string };
const example = {
  adoptionId: "0193c5f0-0000-7000-8000-000000000010",
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  ref: "GP-2047",
};

/** A colleague asks the school's own lead; it has not left the school. */
export const askProposed = eventKind<OfAdoption>(
  "ask_proposed",
  ({ ref }) => `asked the school lead to ask about ${ref}`,
  { toldTo: "school", example },
);

export const askDropped = eventKind<OfAdoption>(
  "ask_dropped",
  ({ ref }) => `did not send what a colleague wished to ask about ${ref}`,
  { toldTo: "school", example },
);

export const practiceAsked = eventKind<OfAdoption & { offeringUrn: string }>(
  "practice_asked",
  ({ ref }) => `asked another school about ${ref}`,
  { toldTo: "record", example: { ...example, offeringUrn: "900007" } },
);

export const askAnswered = eventKind<OfAdoption & { answer: "offered" | "not_now" }>(
  "ask_answered",
  ({ ref, answer }) =>
    answer === "offered" ? `offered another school help with ${ref}` : `said that it cannot help with ${ref} now`,
  { toldTo: "record", example: { ...example, answer: "offered" } },
);

export const askPassedOn = eventKind<OfAdoption & { from: string; to: string }>(
  "ask_passed_on",
  ({ ref }) => `passed an ask about ${ref} to another school that does it`,
  { toldTo: "record", example: { ...example, from: "900007", to: "900019" } },
);

export const askTakenBack = eventKind<OfAdoption>("ask_taken_back", ({ ref }) => `took back an ask about ${ref}`, {
  toldTo: "record",
  example,
});

/** Both schools have agreed. The comparators are fixed on this day. */
export const practiceAdopted = eventKind<
  OfAdoption & { schoolUrn: string; indicatorCode: string | null; comparators: number }
>("practice_adopted", ({ ref }) => `agreed with another school to take up ${ref}`, {
  toldTo: "record",
  example: { ...example, schoolUrn: "900019", indicatorCode: "ks2_reading_average", comparators: 30 },
});

export const adoptionMoved = eventKind<OfAdoption & { to: AdoptionStatus }>(
  "adoption_moved",
  ({ ref, to }) => `moved the adoption of ${ref} on: it is now ${statusWords[to]}`,
  { toldTo: "record", example: { ...example, to: "deliver" } },
);

export const adoptionStopped = eventKind<OfAdoption>(
  "adoption_stopped",
  ({ ref }) => `stopped the adoption of ${ref}`,
  { toldTo: "record", example },
);

export const namingChosen = eventKind<OfAdoption & { named: boolean; asked: boolean }>(
  "adoption_naming_chosen",
  ({ ref, named, asked }) =>
    `chose ${named ? "to be named" : "not to be named"} with ${ref}, and ${asked ? "to be asked about it" : "not to be asked about it"}`,
  { toldTo: "record", example: { ...example, named: true, asked: false } },
);

export const helpingLimitSet = eventKind<{ schoolUrn: string; most: number }>(
  "helping_limit_set",
  ({ most }) => `said that the school can help ${most === 1 ? "1 school" : `${most} schools`} at once`,
  { toldTo: "record", example: { schoolUrn: "900007", most: 3 } },
);
