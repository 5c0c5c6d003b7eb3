import { all, is, notOwn, own } from "./conditions.ts";
import { nominationTransitions, type NominationAction, type NominationStanding } from "./nomination-lifecycle.ts";
import { grant, ownAuthority, type Grant } from "./standings.ts";

/* The grants on nominations, and on the co-ordinators' days that they take. */

/** What each standing towards a nomination means. The colleague who was invited answers for as long as they work there. */
const nominationStandings: Record<NominationStanding, readonly Grant[]> = {
  co_ordinator: [grant("co_ordinator", all(ownAuthority, notOwn("school_urn", "anySchools")))],
  school_lead: [grant("school_lead", own("school_urn", "schools"))],
  invited: (["school_staff", "school_administrator"] as const).map((role) =>
    grant(role, all(own("invited_id", "person"), own("school_urn", "schools"))),
  ),
};

function reachingInvited({ to, where }: Grant): Grant {
  return grant(to, all(is("status", "invited", "accepted", "turned_down"), where));
}

export const nominationGrants = {
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
  ...lifecycleGrants(),
  "co_ordinator_day.read": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  "co_ordinator_day.log": [grant("co_ordinator", ownAuthority)],
  "co_ordinator_budget.set": [grant("authority_lead", ownAuthority)],
};

function lifecycleGrants(): Record<`nomination.${NominationAction}`, Grant[]> {
  const grants: Partial<Record<`nomination.${NominationAction}`, Grant[]>> = {};
  for (const { standing, status, action } of nominationTransitions()) {
    for (const { to, where } of nominationStandings[standing]) {
      (grants[`nomination.${action}`] ??= []).push(grant(to, all(is("status", status), where)));
    }
  }
  return grants as Record<`nomination.${NominationAction}`, Grant[]>;
}
