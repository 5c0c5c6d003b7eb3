import { transitionsOf, type Lifecycle } from "./lifecycle.ts";

/*
 * The tables of who may do what while a submission is assessed, of the same form as a practice's: a submission moves
 * through stages until two people have decided it, and each assessor's assignment has statuses of its own. They give the
 * policy its grants, the pages their buttons, docs/states.md its diagrams and the tests their rows.
 */

export const stages = [
  "awaiting_assessors",
  "scoring",
  "awaiting_moderator",
  "moderating",
  "scored",
  "proposed",
  "decided",
] as const;
export type Stage = (typeof stages)[number];

export const panelActions = ["assign", "assign_moderator", "propose", "take_back", "confirm", "turn_down"] as const;
export type PanelAction = (typeof panelActions)[number];

/** How a person stands to a submission that is assessed. The policy says what each standing means. */
export const panelStandings = ["panel_co_ordinator", "proposer", "second_co_ordinator", "second_lead"] as const;
export type PanelStanding = (typeof panelStandings)[number];

const second = {
  proposed: {
    confirm: { to: "decided", label: "Confirm the decision" },
    turn_down: {
      to: "scored",
      label: "Do not confirm it",
      reason: {
        label: "What should be looked at again?",
        error: "Say what should be looked at again; whoever proposed it reads this",
      },
    },
  },
} as const;

export const panelLifecycle = {
  panel_co_ordinator: {
    awaiting_assessors: { assign: { to: "scoring", label: "Choose two assessors" } },
    awaiting_moderator: { assign_moderator: { to: "moderating", label: "Choose who moderates" } },
    scored: {
      propose: {
        to: "proposed",
        label: "Propose the decision",
        reason: {
          label: "What are the panel’s reasons?",
          error: "Give the panel’s reasons; the school reads them",
        },
      },
    },
  },
  proposer: { proposed: { take_back: { to: "scored", label: "Take the proposal back" } } },
  second_co_ordinator: second,
  second_lead: second,
} satisfies Lifecycle<PanelStanding, Stage, PanelAction>;

export const panelTransitions = () =>
  transitionsOf<PanelStanding, Stage, PanelAction>(panelLifecycle, {
    standings: panelStandings,
    statuses: stages,
    actions: panelActions,
  });

export const assignmentStatuses = ["assigned", "submitted", "declined", "interest_declared", "stood_down"] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

export const assignmentActions = ["score", "submit_scores", "decline", "declare_interest", "stand_down"] as const;
export type AssignmentAction = (typeof assignmentActions)[number];

/** How a person stands to an assignment: it is theirs, or it is of a submission to their authority. */
export const assignmentStandings = ["assessor", "assigner"] as const;
export type AssignmentStanding = (typeof assignmentStandings)[number];

export const assignmentLifecycle = {
  assessor: {
    assigned: {
      score: { to: "assigned", label: "Save and come back later" },
      submit_scores: { to: "submitted", label: "Submit your scores" },
      decline: {
        to: "declined",
        label: "Decline this one",
        reason: { label: "Why can you not take it on?", error: "Say why you cannot take it on" },
      },
      declare_interest: { to: "interest_declared", label: "Declare an interest" },
    },
  },
  assigner: {
    assigned: {
      stand_down: {
        to: "stood_down",
        label: "Stand down",
        reason: { label: "Why are they stood down?", error: "Say why they are stood down; they read this" },
      },
    },
  },
} satisfies Lifecycle<AssignmentStanding, AssignmentStatus, AssignmentAction>;

export const assignmentTransitions = () =>
  transitionsOf<AssignmentStanding, AssignmentStatus, AssignmentAction>(assignmentLifecycle, {
    standings: assignmentStandings,
    statuses: assignmentStatuses,
    actions: assignmentActions,
  });
