import { eventKind } from "../../platform/events/index.ts";
import type { SectionKey } from "./sections.ts";

/*
 * What happens to a write-up before the authority has it. Whoever did it is told before each sentence. All but the
 * submission is the school's own, and never told to the authority.
 */

type OfPractice = { practiceId: string; versionId: string };
const example = {
  practiceId: "0193c5f0-0000-7000-8000-000000000001",
  versionId: "0193c5f0-0000-7000-8000-000000000002",
};

export const practiceDrafted = eventKind<OfPractice>("practice_drafted", () => "began to write up a practice", {
  toldTo: "school",
  example,
});

export const writeUpChanged = eventKind<OfPractice & { section: SectionKey; change: string }>(
  "write_up_changed",
  ({ change }) => change,
  {
    toldTo: "school",
    inShort: () => "changed the write-up",
    example: { ...example, section: "problem", change: "changed “The problem”" },
  },
);

export const agreementAsked = eventKind<OfPractice>("agreement_asked", () => "asked the school lead to agree", {
  toldTo: "school",
  example,
});

export const practiceTakenBack = eventKind<OfPractice>("practice_taken_back", () => "took the write-up back", {
  toldTo: "school",
  example,
});

export const practiceHandedBack = eventKind<OfPractice & { reason: string }>(
  "practice_handed_back",
  ({ reason }) => `handed the write-up back to its author: ${reason}`,
  {
    toldTo: "school",
    wordsFor: "author_and_lead",
    inShort: () => "handed the write-up back to its author",
    example: { ...example, reason: "Say how many pupils were in the group." },
  },
);

export const practiceSubmitted = eventKind<OfPractice>(
  "practice_submitted",
  () => "agreed the write-up and submitted it to the authority",
  { toldTo: "record", example },
);

export const newVersionBegun = eventKind<OfPractice & { number: number }>(
  "new_version_begun",
  ({ number }) => `began version ${number}`,
  { toldTo: "school", example: { ...example, number: 2 } },
);

/* Who is named with a practice; never by name, so that a name that is removed is gone. */
const ofCredit = { practiceId: example.practiceId };

export const creditGiven = eventKind<{ practiceId: string }>(
  "credit_given",
  () => "named somebody, who has yet to agree to be shown",
  { toldTo: "school", example: ofCredit },
);

export const creditAgreed = eventKind<{ practiceId: string }>(
  "credit_agreed",
  () => "named somebody who agreed to be shown",
  { toldTo: "school", example: ofCredit },
);

export const creditRemoved = eventKind<{ practiceId: string }>("credit_removed", () => "removed a name", {
  toldTo: "school",
  example: ofCredit,
});

export const themesKept = eventKind<{ count: number }>(
  "themes_kept",
  ({ count }) => `kept the list of ${count} themes`,
  { toldTo: "authority", example: { count: 120 } },
);

/* The list of themes is the installation's: its changes are told in the audit of the authority whose people made them. */
export type ThemeChange = {
  change: "added" | "changed" | "merged";
  /** The theme as it is now. */
  slug: string;
  name: string;
  /** Its address and name before; of a merger those of the theme that is gone. */
  oldSlug: string;
  oldName: string;
};

export const themeChanged = eventKind<ThemeChange>("theme_changed", toldOfTheme, {
  toldTo: "authority",
  example: {
    change: "changed",
    slug: "early-reading",
    name: "Early reading",
    oldSlug: "phonics",
    oldName: "Phonics",
  },
});

function toldOfTheme({ change, name, oldName }: ThemeChange): string {
  if (change === "added") return `added the theme “${name}”`;
  if (change === "merged") return `merged the theme “${oldName}” into “${name}”`;
  return oldName === name ? `changed the theme “${name}”` : `renamed the theme “${oldName}” to “${name}”`;
}
