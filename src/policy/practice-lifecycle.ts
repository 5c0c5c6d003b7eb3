import { transitionsOf, type Lifecycle, type Transition } from "./lifecycle.ts";

/*
 * The one table of who may do what to a practice in which status, and what comes of it. It gives the policy its grants,
 * the pages their buttons, docs/states.md its diagram and the tests their rows.
 */

export const practiceStatuses = [
  "draft",
  "awaiting_agreement",
  "submitted",
  "returned",
  "validated",
  "published",
  "withdrawn",
] as const;
export type PracticeStatus = (typeof practiceStatuses)[number];

export const practiceActions = [
  "edit",
  "ask_for_agreement",
  "take_back",
  "hand_back",
  "submit",
  "validate",
  "return",
  "consult",
  "return_after_consultation",
  "publish",
  "revise",
  "drop_version",
  "withdraw",
] as const;
export type PracticeAction = (typeof practiceActions)[number];

/** How a person stands to a practice. The policy says what each standing means. */
export const practiceStandings = ["author", "lead_author", "school_lead", "co_ordinator", "authority_lead"] as const;
export type PracticeStanding = (typeof practiceStandings)[number];

export type PracticeTransition = Transition<PracticeStatus>;

const edit = (status: PracticeStatus): PracticeTransition => ({ to: status, label: "Change the write-up" });
/** Only where an earlier version is published: what was begun beside it goes, and that one stays. */
const drop = { to: "published", label: "Drop this version" } as const;
const submit = { to: "submitted", label: "Agree and submit to the authority" } as const;
const askForAgreement = { to: "awaiting_agreement", label: "Ask your school lead to agree" } as const;
const handBack = {
  to: "draft",
  label: "Hand back to the author",
  reason: { label: "What would you like changed?", error: "Say what you would like changed" },
} satisfies PracticeTransition;
const withdraw = {
  to: "withdrawn",
  label: "Withdraw this practice",
  reason: { label: "Why is it being withdrawn?", error: "Say why it is being withdrawn; the reason is public" },
} satisfies PracticeTransition;

/** What comes of a panel's decision, taken by whoever confirms it (assessment-lifecycle.ts). */
const decided = {
  validate: { to: "validated", label: "Award the kitemark" },
  return: { to: "returned", label: "Return to the school" },
} as const;

export const practiceLifecycle = {
  author: {
    draft: { edit: edit("draft"), ask_for_agreement: askForAgreement, drop_version: drop },
    awaiting_agreement: { take_back: { to: "draft", label: "Take it back to change it" } },
    returned: { edit: edit("returned"), ask_for_agreement: askForAgreement, drop_version: drop },
    published: { revise: { to: "draft", label: "Write a new version" } },
  },
  lead_author: { draft: { submit } },
  school_lead: {
    awaiting_agreement: { edit: edit("awaiting_agreement"), submit, hand_back: handBack, drop_version: drop },
    returned: {
      edit: edit("returned"),
      submit: { ...submit, label: "Submit it again to the authority" },
      drop_version: drop,
    },
    published: { withdraw },
  },
  co_ordinator: {
    submitted: decided,
    validated: {
      publish: { to: "published", label: "Publish" },
      consult: { to: "validated", label: "Open for comment" },
      return_after_consultation: {
        to: "returned",
        label: "Return to the school for changes",
        reason: { label: "What does the school need to change?", error: "Say what the school needs to change" },
      },
    },
    published: { withdraw },
  },
  authority_lead: { submitted: decided },
} satisfies Lifecycle<PracticeStanding, PracticeStatus, PracticeAction>;

const rows: Lifecycle<PracticeStanding, PracticeStatus, PracticeAction> = practiceLifecycle;

/** What the action does from this status for somebody of this standing; undefined where they may not. */
export function practiceTransition(
  standing: PracticeStanding,
  status: PracticeStatus,
  action: PracticeAction,
): PracticeTransition | undefined {
  return rows[standing][status]?.[action];
}

/** Every allowed (standing, status, action) with what comes of it, in the order of the table. */
export const practiceTransitions = () =>
  transitionsOf(rows, { standings: practiceStandings, statuses: practiceStatuses, actions: practiceActions });
