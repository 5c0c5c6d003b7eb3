/*
 * The one table of who may do what to a nomination in which status, and what comes of it. It gives the policy its grants
 * and the pages their buttons.
 */

export const nominationStatuses = ["waiting", "invited", "accepted", "turned_down", "declined", "merged"] as const;
export type NominationStatus = (typeof nominationStatuses)[number];

export const nominationActions = ["invite", "merge", "decline", "accept", "turn_down"] as const;
export type NominationAction = (typeof nominationActions)[number];

/** How a person stands to a nomination; the policy says what each means. */
export const nominationStandings = ["co_ordinator", "school_lead", "invited"] as const;
export type NominationStanding = (typeof nominationStandings)[number];

/** What the action leads to. A required reason cannot be declared without its label and its error message. */
export type NominationTransition = {
  to: NominationStatus;
  label: string;
  reason?: { label: string; error: string };
};
type Row = Partial<Record<NominationAction, NominationTransition>>;

const invite = { to: "invited", label: "Invite the school to write it up" } as const;
const merge = { to: "merged", label: "Merge with its twin" } as const;
const decline = {
  to: "declined",
  label: "Decline with thanks",
  reason: { label: "Why is it not to be written up?", error: "Say why, so that whoever nominated it understands" },
} satisfies NominationTransition;
const answers = {
  invited: {
    accept: { to: "accepted", label: "Begin to write it up" },
    turn_down: {
      to: "turned_down",
      label: "Not now",
      reason: {
        label: "What stands in the way?",
        error: "Say what stands in the way, so that you are asked again at a better time",
      },
    },
  },
} satisfies Partial<Record<NominationStatus, Row>>;

export const nominationLifecycle = {
  co_ordinator: {
    waiting: { invite, merge, decline },
    turned_down: { invite: { ...invite, label: "Invite the school again" }, decline },
  },
  school_lead: answers,
  invited: answers,
} satisfies Record<NominationStanding, Partial<Record<NominationStatus, Row>>>;

const rows: Record<NominationStanding, Partial<Record<NominationStatus, Row>>> = nominationLifecycle;

/** Every allowed (standing, status, action) with what comes of it, in the order of the table. */
export function nominationTransitions(): {
  standing: NominationStanding;
  status: NominationStatus;
  action: NominationAction;
  transition: NominationTransition;
}[] {
  return nominationStandings.flatMap((standing) =>
    nominationStatuses.flatMap((status) =>
      nominationActions.flatMap((action) => {
        const transition = rows[standing][status]?.[action];
        return transition ? [{ standing, status, action, transition }] : [];
      }),
    ),
  );
}

/** What the action does to a nomination in this status, for whoever may. */
export function nominationTransition(
  status: NominationStatus,
  action: NominationAction,
): NominationTransition | undefined {
  return nominationTransitions().find((one) => one.status === status && one.action === action)?.transition;
}
