/*
 * Who may do what: one table of rules, read as a decision on one record (decide) and as a filter of a list (scope).
 * Owns no table, does no input or output, and imports nothing of ours.
 */
export { adoptionActionsFor, adoptionTransitionFor } from "./adoption-standings.ts";
export { decide, mayEver, practiceActionsFor, scope, standingsOf } from "./decide.ts";
export { actions, policyTable, type Action } from "./table.ts";
export type { RecordFacts } from "./conditions.ts";
export {
  isSignedIn,
  nobody,
  roleNames,
  roles,
  type Membership,
  type Role,
  type SignedInViewer,
  type Viewer,
} from "./viewer.ts";
export {
  assignmentLifecycle,
  assignmentStatuses,
  assignmentTransitions,
  panelLifecycle,
  panelTransitions,
  stages,
  type AssignmentAction,
  type AssignmentStatus,
  type PanelAction,
  type Stage,
} from "./assessment-lifecycle.ts";
export {
  practiceActions,
  practiceLifecycle,
  practiceStandings,
  practiceStatuses,
  practiceTransition,
  practiceTransitions,
  type PracticeAction,
  type PracticeStanding,
  type PracticeStatus,
  type PracticeTransition,
} from "./practice-lifecycle.ts";
export {
  nominationActions,
  nominationStatuses,
  nominationTransition,
  type NominationAction,
  type NominationStatus,
} from "./nomination-lifecycle.ts";
export {
  adoptionActions,
  adoptionStatuses,
  adoptionTransition,
  adoptionTransitions,
  type AdoptionAction,
  type AdoptionStatus,
  type AdoptionTransition,
} from "./adoption-lifecycle.ts";
