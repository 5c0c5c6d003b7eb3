import type { AssignmentStanding, PanelStanding } from "./assessment-lifecycle.ts";
import { all, always, is, notOwn, own, type Condition } from "./conditions.ts";
import type { PracticeStanding } from "./practice-lifecycle.ts";
import type { Role } from "./viewer.ts";

/*
 * What each standing of the lifecycle tables means in roles and records, and how a lifecycle table becomes grants of
 * the policy.
 */

/**
 * Names a role (or anyone, or any signed-in person) and the records that it reaches. `called` is who that is, where the
 * role alone does not say it.
 */
export type Grant = { to: Role | "anyone" | "signed_in"; where: Condition; called?: string };
export const grant = (to: Grant["to"], where: Condition = always): Grant => ({ to, where });

export const ownAuthority = own("authority_code", "authorities");
/**
 * Nobody marks the work of a school that they belong to, nor their own. That is what roles of today tell; what else is a
 * conflict of interest is worked out by validation.
 */
export const impartial = all(ownAuthority, notOwn("school_urn", "anySchools"), notOwn("author_id", "person"));

/** What each standing towards a practice means. */
export const standings: Record<PracticeStanding, Grant> = {
  author: grant("signed_in", all(own("author_id", "person"), own("school_urn", "anySchools"))),
  lead_author: grant("school_lead", all(own("author_id", "person"), own("school_urn", "schools"))),
  school_lead: grant("school_lead", own("school_urn", "schools")),
  co_ordinator: grant("co_ordinator", impartial),
  authority_lead: grant("authority_lead", impartial),
};

/** What each standing towards a submission that is assessed means: whoever confirms is not whoever proposed. */
const secondPerson = all(impartial, notOwn("proposed_by", "person"));
export const panelStands: Record<PanelStanding, Grant> = {
  panel_co_ordinator: grant("co_ordinator", impartial),
  proposer: grant("co_ordinator", all(ownAuthority, own("proposed_by", "person"))),
  second_co_ordinator: grant("co_ordinator", secondPerson),
  second_lead: grant("authority_lead", secondPerson),
};

export const ownAssignment = all(ownAuthority, own("assessor_id", "person"));
export const assignmentStands: Record<AssignmentStanding, Grant> = {
  assessor: grant("assessor", ownAssignment),
  assigner: grant("co_ordinator", impartial),
};

/** A lifecycle table as grants: each action to whoever stands so, in the statuses in which the table has it. */
export function grantsOf<Prefix extends string, Standing extends string, Action extends string>(
  prefix: Prefix,
  rows: readonly { standing: Standing; status: string; action: Action }[],
  stands: Record<Standing, Grant>,
): Record<`${Prefix}.${Action}`, Grant[]> {
  const grants: Partial<Record<`${Prefix}.${Action}`, Grant[]>> = {};
  for (const { standing, status, action } of rows) {
    const { to, where } = stands[standing];
    (grants[`${prefix}.${action}`] ??= []).push(grant(to, all(is("status", status), where)));
  }
  return grants as Record<`${Prefix}.${Action}`, Grant[]>;
}
