import { adoptionGrants } from "./adoption-grants.ts";
import { gatheringGrants } from "./gathering-grants.ts";
import { all, always, is, notOwn, own, type Condition } from "./conditions.ts";
import { nominationTransitions, type NominationAction, type NominationStanding } from "./nomination-lifecycle.ts";
import { practiceTransitions, type PracticeAction, type PracticeStanding } from "./practice-lifecycle.ts";
import { roles, type Role } from "./viewer.ts";

/*
 * Who may do what: one table, deny by default, no role inherits from another. Each grant names a role (or anyone, or
 * any signed-in person) and the records that it reaches. docs/rules/ says the same in prose for each kind of user.
 */

/** `called` is who that is, where the role alone does not say it. */
export type Grant = { to: Role | "anyone" | "signed_in"; where: Condition; called?: string };
const grant = (to: Grant["to"], where: Condition = always): Grant => ({ to, where });

/** What each standing towards a practice means. Nobody marks the work of a school that they belong to. */
export const standings: Record<PracticeStanding, Grant> = {
  author: grant("signed_in", all(own("author_id", "person"), own("school_urn", "anySchools"))),
  lead_author: grant("school_lead", all(own("author_id", "person"), own("school_urn", "schools"))),
  school_lead: grant("school_lead", own("school_urn", "schools")),
  co_ordinator: grant("co_ordinator", all(own("authority_code", "authorities"), notOwn("school_urn", "anySchools"))),
};

/** What each standing towards a nomination means. The colleague who was invited answers for as long as they work there. */
const nominationStandings: Record<NominationStanding, readonly Grant[]> = {
  co_ordinator: [standings.co_ordinator],
  school_lead: [grant("school_lead", own("school_urn", "schools"))],
  invited: (["school_staff", "school_administrator"] as const).map((role) =>
    grant(role, all(own("invited_id", "person"), own("school_urn", "schools"))),
  ),
};

const ownSchool = own("school_urn", "schools");
const ownAuthority = own("authority_code", "authorities");
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
  ...lifecycleGrants(),
  /** Saying who is named with a practice. */
  "credit.give": [standings.author, grant("school_lead", all(ownSchool, agreedOrLater))],

  ...adoptionGrants,
  /** The list of themes is one for the whole installation: whoever runs a register on it may keep it. */
  "theme.keep": [grant("co_ordinator"), grant("authority_lead")],

  "nomination.create": [grant("signed_in")],
  /** Whoever made it; the authority; and at the school, once it is invited, its lead and the colleague who was. */
  "nomination.read": [
    grant("signed_in", own("nominated_by", "person")),
    ...nominationStandings.school_lead.map(reachingInvited),
    ...nominationStandings.invited.map(reachingInvited),
    grant("co_ordinator", ownAuthority),
    grant("authority_lead", ownAuthority),
  ],
  "nomination.read_queue": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  ...nominationGrants(),
  "co_ordinator_day.read": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  "co_ordinator_day.log": [grant("co_ordinator", ownAuthority)],
  "co_ordinator_budget.set": [grant("authority_lead", ownAuthority)],
  ...gatheringGrants,
  "my_work.read": [grant("signed_in")],
  "queue.read": [grant("co_ordinator"), grant("authority_lead")],
  "submission.read": [
    grant("co_ordinator", all(ownAuthority, withAuthority)),
    grant("authority_lead", all(ownAuthority, withAuthority)),
  ],
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
    grant("authority_lead", all(ownAuthority, is("role", ...schoolRoles, "co_ordinator", "adviser"))),
  ],
  /** The record is a role that somebody holds. Nobody inside an authority ends an operator's. */
  "role.end": [
    grant("school_lead", all(ownSchool, schoolRole)),
    grant("authority_lead", all(ownAuthority, is("role", ...roles.filter((role) => role !== "operator")))),
  ],
} satisfies Record<string, readonly Grant[]>;

function lifecycleGrants(): Record<`practice.${PracticeAction}`, Grant[]> {
  const grants: Partial<Record<`practice.${PracticeAction}`, Grant[]>> = {};
  for (const { standing, status, action } of practiceTransitions()) {
    const { to, where } = standings[standing];
    (grants[`practice.${action}`] ??= []).push(grant(to, all(is("status", status), where)));
  }
  return grants as Record<`practice.${PracticeAction}`, Grant[]>;
}

function reachingInvited({ to, where }: Grant): Grant {
  return grant(to, all(is("status", "invited", "accepted", "turned_down"), where));
}

function nominationGrants(): Record<`nomination.${NominationAction}`, Grant[]> {
  const grants: Partial<Record<`nomination.${NominationAction}`, Grant[]>> = {};
  for (const { standing, status, action } of nominationTransitions()) {
    for (const { to, where } of nominationStandings[standing]) {
      (grants[`nomination.${action}`] ??= []).push(grant(to, all(is("status", status), where)));
    }
  }
  return grants as Record<`nomination.${NominationAction}`, Grant[]>;
}

export type Action = keyof typeof table;
export const policyTable: Readonly<Record<Action, readonly Grant[]>> = table;
export const actions = Object.keys(table) as Action[];
