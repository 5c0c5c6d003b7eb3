import { adoptionStandingGrants } from "./adoption-grants.ts";
import {
  adoptionActions,
  adoptionStandings,
  adoptionTransition,
  type AdoptionAction,
  type AdoptionStatus,
  type AdoptionTransition,
} from "./adoption-lifecycle.ts";
import { factsOf, holds, type RecordFacts } from "./conditions.ts";
import { decide } from "./decide.ts";
import type { Viewer } from "./viewer.ts";

/** The lifecycle actions that the viewer may take on an adoption in its present status, in the order of the table. */
export function adoptionActionsFor(viewer: Viewer, adoption: RecordFacts): AdoptionAction[] {
  return adoptionActions.filter((action) => decide(viewer, `adoption.${action}`, adoption).allowed);
}

/** What the action comes to for this viewer: that of the first of their standings which has it; undefined where none has. */
export function adoptionTransitionFor(
  viewer: Viewer,
  adoption: RecordFacts,
  action: AdoptionAction,
): AdoptionTransition | undefined {
  return adoptionStandings
    .filter((standing) => {
      const { to, where } = adoptionStandingGrants[standing];
      return viewer.memberships.some(({ role }) => role === to) && holds(where, adoption, factsOf(viewer, to));
    })
    .map((standing) => adoptionTransition(standing, adoption.status as AdoptionStatus, action))
    .find((transition) => transition !== undefined);
}
