import { adoptionGrants } from "./adoption-grants.ts";
import { assessmentGrants } from "./assessment-grants.ts";
import { all, is, own } from "./conditions.ts";
import { questionGrants } from "./question-grants.ts";
import { gatheringGrants } from "./gathering-grants.ts";
import { kitemarkGrants } from "./kitemark-grants.ts";
import { nominationGrants } from "./nomination-grants.ts";
import { practiceTransitions } from "./practice-lifecycle.ts";
import { grant, grantsOf, ownAssignment, ownAuthority, standings, type Grant } from "./standings.ts";
import { roles, type Role } from "./viewer.ts";

/*
 * Who may do what: one table, deny by default, no role inherits from another. Each grant names a role (or anyone, or
 * any signed-in person) and the records that it reaches. docs/rules/ says the same in prose for each kind of user.
 */

const ownSchool = own("school_urn", "schools");
const schoolRoles: readonly Role[] = ["school_lead", "school_staff", "school_administrator", "governor"];
const schoolRole = is("role", ...schoolRoles);
/** It has reached the authority: neither a draft nor waiting for the school lead to agree. */
const withAuthority = is("status", "submitted", "returned", "validated", "published", "withdrawn");
const agreedOrLater = is(
  "status",
  "awaiting_agreement",
  "submitted",
  "returned",
  "validated",
  "published",
  "withdrawn",
);

const table = {
  /** Pages with nothing about a person or a school's unpublished work. */
  "site.read": [grant("anyone")],
  "school.read": [grant("anyone")],
  "search.read": [grant("anyone")],
  "sign_in.use": [grant("anyone")],
  "sign_out.use": [grant("signed_in")],
  /** The demonstration's own pages; the routes exist only there. */
  "demonstration.read": [grant("anyone")],
  "operations.read": [grant("anyone")],

  "practice.read_published": [grant("anyone", is("status", "published"))],
  /** A withdrawn practice says so at its address. */
  "practice.read_withdrawal": [grant("anyone", is("status", "withdrawn"))],
  /** What came of it in other schools; by name only those that agreed. */
  "rating.read": [grant("anyone", is("status", "published"))],
  /** The certificate of a kitemark, and its credential; of a withdrawn practice it says that it is no longer held. */
  "kitemark.read": [grant("anyone", is("status", "published", "withdrawn"))],
  /** What a stranger needs to check a credential: keys, lists, levels, issuers, and the page that does it for them. */
  "credential.verify": [grant("anyone")],
  /** The working record: a draft is its author's alone until the school lead is asked to agree. */
  "practice.read_record": [
    standings.author,
    grant("school_lead", all(ownSchool, agreedOrLater)),
    grant("school_administrator", all(ownSchool, agreedOrLater)),
    grant("co_ordinator", all(ownAuthority, withAuthority)),
    grant("authority_lead", all(ownAuthority, withAuthority)),
  ],
  /** A picture or document: with what the public sees, or with the record. */
  "practice.read_file": [
    grant("anyone", is("status", "published")),
    standings.author,
    grant("school_lead", all(ownSchool, agreedOrLater)),
    grant("school_administrator", all(ownSchool, agreedOrLater)),
    grant("co_ordinator", all(ownAuthority, withAuthority)),
    grant("authority_lead", all(ownAuthority, withAuthority)),
    grant("assessor", all(ownAssignment, withAuthority)),
  ],
  /** One picture or document, at any time, without the practice. */
  "practice.withdraw_file": [
    standings.author,
    grant("school_lead", all(ownSchool, agreedOrLater)),
    grant("school_administrator", all(ownSchool, agreedOrLater)),
    grant("co_ordinator", all(ownAuthority, withAuthority)),
    grant("authority_lead", all(ownAuthority, withAuthority)),
  ],
  /** The record names the school that is written about. */
  "practice.create": [
    grant("school_staff", ownSchool),
    grant("school_lead", ownSchool),
    grant("school_administrator", ownSchool),
  ],
  ...grantsOf("practice", practiceTransitions(), standings),
  /** A draft that the authority never had, by whoever may change it. */
  "practice.delete_draft": [
    grant("signed_in", all(is("status", "draft"), standings.author.where)),
    grant("school_lead", all(is("status", "awaiting_agreement"), ownSchool)),
  ],
  /** Saying who is named with a practice. */
  "credit.give": [standings.author, grant("school_lead", all(ownSchool, agreedOrLater))],

  /** The list of themes is one for the whole installation: whoever runs a register on it may keep it. */
  /** So is the list of what comes from beyond the authorities on it. */
  "beyond.keep": [grant("co_ordinator"), grant("authority_lead")],
  "theme.keep": [grant("co_ordinator"), grant("authority_lead")],

  ...adoptionGrants,
  ...questionGrants,
  ...nominationGrants,
  ...kitemarkGrants,
  ...gatheringGrants,
  /** Saying who answers questions, and who of them has left. */
  "contact.name": [standings.author, grant("school_lead", all(ownSchool, agreedOrLater))],

  "my_work.read": [grant("signed_in")],
  "queue.read": [grant("co_ordinator"), grant("authority_lead")],
  "submission.read": [
    grant("co_ordinator", all(ownAuthority, withAuthority)),
    grant("authority_lead", all(ownAuthority, withAuthority)),
  ],
  ...assessmentGrants,
  "empty_search.read": [grant("co_ordinator"), grant("authority_lead")],
  "like_mine.read": [grant("signed_in")],
  "empty_search.answer": [grant("co_ordinator")],
  /** The words that mean the same to those who search: one list for the installation. */
  "synonym.keep": [grant("co_ordinator"), grant("authority_lead")],

  /** What somebody keeps for themselves; the record names whose it is. */
  "list.keep": [grant("signed_in", own("person_id", "person"))],
  "saved_search.keep": [grant("signed_in", own("person_id", "person"))],

  /** The record is what happened, with the practice that it happened to: what is told beyond the record itself. */
  "history.read_school_side": [
    standings.author,
    grant("school_lead", all(ownSchool, agreedOrLater)),
    grant("school_administrator", all(ownSchool, agreedOrLater)),
  ],
  "history.read_hand_back": [standings.author, grant("school_lead", all(ownSchool, agreedOrLater))],
  /** Who changed what: the authority's own team of what reached it; a school lead of the school's own. */
  "audit.read": [
    grant("co_ordinator", ownAuthority),
    grant("authority_lead", ownAuthority),
    grant("school_lead", ownSchool),
  ],
  "audit.read_authority_side": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  "audit.read_school_side": [grant("school_lead", all(ownSchool, agreedOrLater))],
  "audit.read_own": [grant("signed_in", own("person_id", "person"))],
  /** Who opened a record: a school learns it of everybody, the authority of its own people. */
  "reading.read_at_school": [grant("school_lead", ownSchool)],
  "reading.read_at_authority": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  "notification.choose": [grant("signed_in")],
  /** The key in the address is the proof; it does nothing but stop mail. */
  "unsubscribe.use": [grant("anyone")],

  /** The record is an organisation: a school (authority_code and school_urn), or an authority (school_urn null). */
  "member.read": [grant("school_lead", ownSchool), grant("authority_lead", ownAuthority)],
  "member.invite": [grant("school_lead", ownSchool), grant("authority_lead", ownAuthority)],
  /** The record is the role that is to be given, or that an invitation offers. */
  "role.give": [
    grant("school_lead", all(ownSchool, schoolRole)),
    grant("authority_lead", all(ownAuthority, is("role", ...schoolRoles, "co_ordinator", "adviser", "assessor"))),
  ],
  /** The record is a role that somebody holds. Nobody inside an authority ends an operator's. */
  "role.end": [
    grant("school_lead", all(ownSchool, schoolRole)),
    grant("authority_lead", all(ownAuthority, is("role", ...roles.filter((role) => role !== "operator")))),
  ],
} satisfies Record<string, readonly Grant[]>;

export type Action = keyof typeof table;
export const policyTable: Readonly<Record<Action, readonly Grant[]>> = table;
export const actions = Object.keys(table) as Action[];
