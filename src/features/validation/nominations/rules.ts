import type { NominationStatus } from "../../../policy/index.ts";

/*
 * What became of a nomination: how far it has come on the way from "somebody saw it" to "everybody can read it". A merged
 * one has come as far as the twin that it was merged into.
 */

export const stages = ["nominated", "invited", "written_up", "submitted", "published"] as const;
export type Stage = (typeof stages)[number];

/** How the nomination that counts (its own row, or its twin's) stands, with the practice that came of it. */
export type Standing = {
  status: Exclude<NominationStatus, "merged">;
  /** Whether it was ever invited, whatever the school answered. */
  wasInvited: boolean;
  wasSubmitted: boolean;
  wasPublished: boolean;
};

type Stands = {
  kept_status: NominationStatus;
  was_invited: boolean;
  was_submitted: boolean;
  was_published: boolean;
};

/** How a nomination stands; of a merged one, how its twin does. */
export function standingOf({ kept_status, was_invited, was_submitted, was_published }: Stands): Standing {
  if (kept_status === "merged") throw new Error("A nomination is merged into one that is not");
  return { status: kept_status, wasInvited: was_invited, wasSubmitted: was_submitted, wasPublished: was_published };
}

/** Every stage that was reached; each includes those before it, so a share of one stage never exceeds that of an earlier. */
export function stagesReached({ status, wasInvited, wasSubmitted, wasPublished }: Standing): Stage[] {
  const isWrittenUp = status === "accepted";
  const reached: Record<Stage, boolean> = {
    nominated: true,
    invited: wasInvited || isWrittenUp,
    written_up: isWrittenUp,
    submitted: isWrittenUp && (wasSubmitted || wasPublished),
    published: isWrittenUp && wasPublished,
  };
  return stages.filter((stage) => reached[stage]);
}

/** What its nominator is told: nothing of another school that is not public, so not how far the writing is. */
export function becameWords({ status, wasPublished }: Standing): { text: string; colour: string } {
  if (status === "accepted" && wasPublished) return { text: "Published", colour: "green" };
  return statusWords[status];
}

/** A status in words, with the colour of its tag. */
export const statusWords: Record<NominationStatus, { text: string; colour: string }> = {
  waiting: { text: "Waiting", colour: "grey" },
  invited: { text: "School invited", colour: "blue" },
  accepted: { text: "Being written up", colour: "light-blue" },
  turned_down: { text: "Not now", colour: "yellow" },
  declined: { text: "Declined", colour: "orange" },
  merged: { text: "Merged", colour: "purple" },
};
