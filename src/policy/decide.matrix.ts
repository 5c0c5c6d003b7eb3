import type { Action } from "./table.ts";
import type { Role } from "./viewer.ts";

/*
 * What the policy must answer about practices, written by hand from docs/rules/ and not derived from the table: for
 * each action, who may do it to a practice that stands in this relation to them, in which statuses. What is not said
 * here is refused. "school" stands for the four roles at a school; "everybody" includes nobody signed in.
 */

/** "assigned": of the own authority, and theirs to assess. */
export type Relation = "authored" | "own_school" | "own_authority" | "assigned" | "elsewhere";
type Who = Role | "school" | "everybody";
type Line = `${Who} ${Relation | "any"}: ${string}`;

const agreedOrLater = "awaiting_agreement submitted returned validated published withdrawn";
const submittedOrLater = "submitted returned validated published withdrawn";

const readers: Line[] = [
  "school authored: draft awaiting_agreement submitted returned validated published withdrawn",
  `school_lead own_school: ${agreedOrLater}`,
  `school_administrator own_school: ${agreedOrLater}`,
  `co_ordinator authored: ${submittedOrLater}`,
  `co_ordinator own_school: ${submittedOrLater}`,
  `co_ordinator own_authority: ${submittedOrLater}`,
  `co_ordinator assigned: ${submittedOrLater}`,
  `authority_lead authored: ${submittedOrLater}`,
  `authority_lead own_school: ${submittedOrLater}`,
  `authority_lead own_authority: ${submittedOrLater}`,
  `authority_lead assigned: ${submittedOrLater}`,
];
/** Whoever decides, publishes and withdraws for the authority: never what they wrote themselves. */
const byAuthority = (who: Role, status: string): Line[] => [
  `${who} own_school: ${status}`,
  `${who} own_authority: ${status}`,
  `${who} assigned: ${status}`,
];
const deciders = [...byAuthority("co_ordinator", "submitted"), ...byAuthority("authority_lead", "submitted")];

export const practiceMatrix: Partial<Record<Action, Line[]>> = {
  "practice.read_published": ["everybody any: published"],
  "practice.read_withdrawal": ["everybody any: withdrawn"],
  "rating.read": ["everybody any: published"],
  "practice.read_record": readers,
  "practice.read_file": ["everybody any: published", ...readers, `assessor assigned: ${submittedOrLater}`],
  "practice.withdraw_file": readers,
  "practice.edit": [
    "school authored: draft returned",
    "school_lead authored: draft awaiting_agreement returned",
    "school_lead own_school: awaiting_agreement returned",
  ],
  "practice.drop_version": [
    "school authored: draft returned",
    "school_lead authored: draft awaiting_agreement returned",
    "school_lead own_school: awaiting_agreement returned",
  ],
  "practice.delete_draft": [
    "school authored: draft",
    "school_lead authored: draft awaiting_agreement",
    "school_lead own_school: awaiting_agreement",
  ],
  "practice.ask_for_agreement": ["school authored: draft returned"],
  "practice.take_back": ["school authored: awaiting_agreement"],
  "practice.hand_back": ["school_lead authored: awaiting_agreement", "school_lead own_school: awaiting_agreement"],
  "practice.submit": [
    "school_lead authored: draft awaiting_agreement returned",
    "school_lead own_school: awaiting_agreement returned",
  ],
  "practice.validate": deciders,
  "practice.return": deciders,
  "practice.publish": byAuthority("co_ordinator", "validated"),
  "practice.consult": byAuthority("co_ordinator", "validated"),
  "practice.return_after_consultation": byAuthority("co_ordinator", "validated"),
  "practice.revise": ["school authored: published"],
  "practice.withdraw": [
    "school_lead authored: published",
    "school_lead own_school: published",
    ...byAuthority("co_ordinator", "published"),
  ],
};
