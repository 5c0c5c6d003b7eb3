import type { Choice, Topic } from "../../../platform/mail/index.ts";

/* What may be chosen to hear about, in words. */

export const topicWords: Record<Topic, { name: string; hint: string }> = {
  agreement_asked: {
    name: "You are asked to agree to a write-up",
    hint: "For school leads. It waits in “My work” however you choose.",
  },
  submitted_to_authority: {
    name: "A school submits a practice to your authority",
    hint: "For co-ordinators. It waits in the queue however you choose.",
  },
  panel_work: {
    name: "A step of an assessment waits for you",
    hint: "For co-ordinators and authority leads: an assessor to replace, scores that are in, a decision to confirm. It waits in the queue however you choose.",
  },
  assessing: {
    name: "You are asked to assess a submission",
    hint: "For assessors, with a reminder before it is due. It waits in “My work” however you choose.",
  },
  my_practices: {
    name: "Steps and decisions about a practice of yours",
    hint: "Handed back, submitted, returned, kitemark awarded, published, withdrawn.",
  },
  adoptions: {
    name: "A school asks yours about a practice, or answers you",
    hint: "Asks, answers, and what you agreed to tell later. It waits in “My work” however you choose.",
  },
  kitemark_dates: {
    name: "A kitemark of yours is about to end, or has ended",
    hint: "90 and 30 days before, and on the day.",
  },
  nominations: {
    name: "What became of what you nominated, and invitations to write something up",
    hint: "They wait in “My work” however you choose.",
  },
  consultations: {
    name: "You are asked to comment before something is published",
    hint: "The invitation, a reminder, the answer to your comment, and what came of it. It waits in “My work” however you choose.",
  },
  discussions: {
    name: "Somebody posts where you joined a discussion, or on a practice of yours",
    hint: "For co-ordinators too: somebody complains about a practice or a post.",
  },
  pupil_answers: {
    name: "Somebody sends what might point at a pupil, and says that it does not",
    hint: "For co-ordinators. It stands in the audit however you choose.",
  },
  work_summary: {
    name: "A summary of what others did on your work",
    hint: "Everything that the record tells, in one mail.",
  },
  published_in_authority: {
    name: "New practice in your authority",
    hint: "What has been published, and by which school.",
  },
  published_on_my_themes: {
    name: "New practice on the themes that you write about",
    hint: "From every authority here.",
  },
};

export const choiceWords: Record<Choice, string> = {
  at_once: "At once",
  daily: "Once a day",
  weekly: "Once a week",
  never: "Never",
};

/** What waits in a list of its own: a digest would say it twice. */
const listedElsewhere = new Set<Topic>([
  "submitted_to_authority",
  "nominations",
  "adoptions",
  "consultations",
  "discussions",
  "pupil_answers",
  "panel_work",
  "assessing",
]);

/** A summary of a single thing would be the thing itself. */
export function offeredChoices(topic: Topic, all: readonly Choice[]): Choice[] {
  if (listedElsewhere.has(topic)) return all.filter((choice) => choice === "at_once" || choice === "never");
  return all.filter((choice) => topic !== "work_summary" || choice !== "at_once");
}
