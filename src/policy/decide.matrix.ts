import type { Action } from "./table.ts";
import type { Role } from "./viewer.ts";

/*
 * What the policy must answer about practices, written by hand from docs/rules/ and not derived from the table: for
 * each action, who may do it to a practice that stands in this relation to them, in which statuses. What is not said
 * here is refused. "school" stands for the four roles at a school; "everybody" includes nobody signed in.
 */

export type Relation = "authored" | "own_school" | "own_authority" | "elsewhere";
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
  `authority_lead authored: ${submittedOrLater}`,
  `authority_lead own_school: ${submittedOrLater}`,
  `authority_lead own_authority: ${submittedOrLater}`,
];

export const practiceMatrix: Partial<Record<Action, Line[]>> = {
  "practice.read_published": ["everybody any: published"],
  "practice.read_withdrawal": ["everybody any: withdrawn"],
  "rating.read": ["everybody any: published"],
  "practice.read_record": readers,
  "practice.read_file": ["everybody any: published", ...readers],
  "practice.withdraw_file": readers,
  "practice.edit": [
    "school authored: draft returned",
    "school_lead authored: draft awaiting_agreement returned",
    "school_lead own_school: awaiting_agreement returned",
  ],
  "practice.ask_for_agreement": ["school authored: draft returned"],
  "practice.take_back": ["school authored: awaiting_agreement"],
  "practice.hand_back": ["school_lead authored: awaiting_agreement", "school_lead own_school: awaiting_agreement"],
  "practice.submit": [
    "school_lead authored: draft awaiting_agreement returned",
    "school_lead own_school: awaiting_agreement returned",
  ],
  "practice.validate": [
    "co_ordinator authored: submitted",
    "co_ordinator own_school: submitted",
    "co_ordinator own_authority: submitted",
  ],
  "practice.return": [
    "co_ordinator authored: submitted",
    "co_ordinator own_school: submitted",
    "co_ordinator own_authority: submitted",
  ],
  "practice.publish": [
    "co_ordinator authored: validated",
    "co_ordinator own_school: validated",
    "co_ordinator own_authority: validated",
  ],
  "practice.consult": [
    "co_ordinator authored: validated",
    "co_ordinator own_school: validated",
    "co_ordinator own_authority: validated",
  ],
  "practice.return_after_consultation": [
    "co_ordinator authored: validated",
    "co_ordinator own_school: validated",
    "co_ordinator own_authority: validated",
  ],
  "practice.revise": ["school authored: published"],
  "practice.withdraw": [
    "school_lead authored: published",
    "school_lead own_school: published",
    "co_ordinator authored: published",
    "co_ordinator own_school: published",
    "co_ordinator own_authority: published",
  ],
};
