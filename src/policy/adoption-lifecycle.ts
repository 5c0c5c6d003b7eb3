/*
 * The one table of who may do what to an adoption in which status, and what comes of it: two schools working together on
 * a practice, from the ask to what is sustained, or stopped. Like the lifecycle of a practice it gives the policy its
 * grants, the pages their buttons, docs/states.md its diagram and the tests their rows.
 */

export const adoptionStatuses = [
  "proposed",
  "dropped",
  "asked",
  "taken_back",
  "offered",
  "not_now",
  "explore",
  "prepare",
  "deliver",
  "sustain",
  "stopped",
] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

/** The ask has left the school: the school that is asked, and the authority, may know of it. */
export const reachedStatuses = adoptionStatuses.filter((status) => status !== "proposed" && status !== "dropped");
/** Both schools have agreed; from then on it counts as an adoption, also where it is stopped. */
export const adoptedStatuses = ["explore", "prepare", "deliver", "sustain", "stopped"] as const;
/** Both schools are at work on it. */
export const workingStatuses = ["explore", "prepare", "deliver", "sustain"] as const;

export const adoptionActions = [
  "confirm",
  "drop",
  "take_back",
  "offer",
  "decline",
  "pass_on",
  "agree",
  "prepare",
  "deliver",
  "sustain",
  "stop",
] as const;
export type AdoptionAction = (typeof adoptionActions)[number];

/** How a person stands to an adoption. The policy says what each standing means. */
export const adoptionStandings = ["proposer", "adopting_lead", "adopting_staff", "offering_lead"] as const;
export type AdoptionStanding = (typeof adoptionStandings)[number];

/** What the action leads to. A required reason cannot be declared without its label and its error message. */
export type AdoptionTransition = {
  to: AdoptionStatus;
  label: string;
  reason?: { label: string; error: string };
};

type Row = Partial<Record<AdoptionAction, AdoptionTransition>>;

const takeBack = { to: "taken_back", label: "Take the ask back" } as const;
const prepare = { to: "prepare", label: "We have seen enough: begin to prepare" } as const;
const deliver = { to: "deliver", label: "We are ready: begin to deliver" } as const;
const sustain = { to: "sustain", label: "It is now part of how we work" } as const;
const stop = {
  to: "stopped",
  label: "Stop",
  reason: { label: "Why are you stopping?", error: "Say why you are stopping, so that the next school knows" },
} satisfies AdoptionTransition;

export const adoptionLifecycle = {
  proposer: { proposed: { drop: { to: "dropped", label: "Take it back" } } },
  adopting_lead: {
    proposed: {
      confirm: { to: "asked", label: "Confirm and send the ask" },
      drop: {
        to: "dropped",
        label: "Do not send it",
        reason: { label: "Why not?", error: "Say why not; your colleague reads it" },
      },
    },
    asked: { take_back: takeBack },
    offered: { agree: { to: "explore", label: "Agree to work together" }, take_back: takeBack },
    explore: { prepare, stop },
    prepare: { deliver, stop },
    deliver: { sustain, stop },
    sustain: { stop },
  },
  adopting_staff: { explore: { prepare }, prepare: { deliver }, deliver: { sustain } },
  offering_lead: {
    asked: {
      offer: { to: "offered", label: "Say what you can offer" },
      decline: {
        to: "not_now",
        label: "Say that you cannot help now",
        reason: { label: "Why not now?", error: "Say why you cannot help now; the school that asks reads it" },
      },
      pass_on: { to: "asked", label: "Pass it to another school that does this" },
    },
  },
} satisfies Record<AdoptionStanding, Partial<Record<AdoptionStatus, Row>>>;

const rows: Record<AdoptionStanding, Partial<Record<AdoptionStatus, Row>>> = adoptionLifecycle;

/** What the action does from this status for somebody of this standing; undefined where they may not. */
export function adoptionTransition(
  standing: AdoptionStanding,
  status: AdoptionStatus,
  action: AdoptionAction,
): AdoptionTransition | undefined {
  return rows[standing][status]?.[action];
}

/** Every allowed (standing, status, action) with what comes of it, in the order of the table. */
export function adoptionTransitions(): {
  standing: AdoptionStanding;
  status: AdoptionStatus;
  action: AdoptionAction;
  transition: AdoptionTransition;
}[] {
  return adoptionStandings.flatMap((standing) =>
    adoptionStatuses.flatMap((status) =>
      adoptionActions.flatMap((action) => {
        const transition = adoptionTransition(standing, status, action);
        return transition ? [{ standing, status, action, transition }] : [];
      }),
    ),
  );
}
