import type { AdoptionStatus } from "../../../policy/index.ts";
import { words } from "../../practices/index.ts";

/** How far an adoption is, as the end of a sentence: "it is now …". */
export const statusWords: Record<AdoptionStatus, string> = {
  proposed: "waiting for the school lead to send it",
  dropped: "not sent",
  asked: "waiting for an answer",
  taken_back: "taken back",
  offered: "answered with an offer",
  not_now: "answered with “not now”",
  explore: "being explored",
  prepare: "being prepared",
  deliver: "being delivered",
  sustain: "sustained",
  stopped: "stopped",
};

/** The same for a tag, with its colour. */
export const statusTags: Record<AdoptionStatus, { text: string; classes: string }> = {
  proposed: { text: "Proposed", classes: "govuk-tag--yellow" },
  dropped: { text: "Not sent", classes: "govuk-tag--grey" },
  asked: { text: "Asked", classes: "govuk-tag--yellow" },
  taken_back: { text: "Taken back", classes: "govuk-tag--grey" },
  offered: { text: "Offered", classes: "govuk-tag--turquoise" },
  not_now: { text: "Not now", classes: "govuk-tag--grey" },
  explore: { text: "Exploring", classes: "govuk-tag--blue" },
  prepare: { text: "Preparing", classes: "govuk-tag--blue" },
  deliver: { text: "Delivering", classes: "govuk-tag--green" },
  sustain: { text: "Sustained", classes: "govuk-tag--green" },
  stopped: { text: "Stopped", classes: "govuk-tag--red" },
};

export const wishedForWords = {
  this_term: "This term",
  next_term: "Next term",
  next_year: "Next school year",
  later: "Later, or not sure yet",
} as const;
export type WishedFor = keyof typeof wishedForWords;

/** What a school may offer another: the same in which a practice says what its school offers. */
export const offerWords = words.offers;
export type Offer = keyof typeof offerWords;
