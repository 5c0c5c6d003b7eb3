import type { Stage } from "../../../policy/index.ts";

/* Where a submission is, and what is next to be done by whom: the queue, its page and the assessor's own list say it alike. */

export const stageTags: Record<Stage, { text: string; classes: string }> = {
  awaiting_assessors: { text: "Wants assessors", classes: "govuk-tag--yellow" },
  scoring: { text: "With its assessors", classes: "govuk-tag--light-blue" },
  awaiting_moderator: { text: "Wants a moderator", classes: "govuk-tag--yellow" },
  moderating: { text: "With its moderator", classes: "govuk-tag--light-blue" },
  scored: { text: "Scored", classes: "govuk-tag--turquoise" },
  proposed: { text: "To confirm", classes: "govuk-tag--yellow" },
  decided: { text: "Decided", classes: "govuk-tag--green" },
};

/** The next step and whose it is, as a sentence. */
export function nextStep(stage: Stage): string {
  const steps: Record<Stage, string> = {
    awaiting_assessors: "Next, a co-ordinator chooses two assessors.",
    scoring: "Next, both assessors submit their scores. Nobody sees either until both are in.",
    awaiting_moderator: "The two assessors differ. Next, a co-ordinator chooses a third, who moderates.",
    moderating: "Next, the moderator submits scores, which then stand.",
    scored: "Next, a co-ordinator proposes the decision, with reasons for the school.",
    proposed:
      "Next, a second person, a co-ordinator or the authority lead, confirms the decision or says what to look at again.",
    decided: "Nothing is left to decide.",
  };
  return steps[stage];
}
