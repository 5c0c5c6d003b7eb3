import { eventKind } from "../../platform/events/index.ts";
import { roleNames, type Role } from "../../policy/index.ts";

/* What happens to people and their roles. No event names a person: it carries keys, so that a name can be erased. */

export const signedIn = eventKind<{ by: "link" | "persona" }>(
  "signed_in",
  ({ by }) =>
    by === "link" ? "signed in by a link sent to them" : "signed in as one of the people of the demonstration",
  { toldTo: "self", example: { by: "link" } },
);

export const personInvited = eventKind<{ role: Role }>(
  "person_invited",
  ({ role }) => `invited somebody to be ${roleNames[role]}`,
  { toldTo: "members", example: { role: "school_staff" } },
);

export const invitationWithdrawn = eventKind<{ role: Role }>(
  "invitation_withdrawn",
  ({ role }) => `withdrew an invitation to be ${roleNames[role]}`,
  { toldTo: "members", example: { role: "school_staff" } },
);

export const invitationAccepted = eventKind<{ role: Role }>(
  "invitation_accepted",
  ({ role }) => `accepted an invitation to be ${roleNames[role]}`,
  { toldTo: "members", example: { role: "school_staff" } },
);

export const roleEnded = eventKind<{ role: Role; heldBy: string }>(
  "role_ended",
  ({ role }) => `ended a role as ${roleNames[role]}`,
  { toldTo: "members", example: { role: "school_staff", heldBy: "0193c5f0-0000-7000-8000-000000000004" } },
);

export const roleGivenByOperator = eventKind<{ role: Role }>(
  "role_given_by_operator",
  ({ role }) => `made somebody ${roleNames[role]}, at the operator’s command line`,
  { toldTo: "members", example: { role: "authority_lead" } },
);

export const adviserNamed = eventKind<{ school: string }>(
  "adviser_named",
  ({ school }) => `named the link adviser of ${school}`,
  { toldTo: "authority", example: { school: "Hollowgate Primary School" } },
);

export const advisingEnded = eventKind<{ school: string }>(
  "advising_ended",
  ({ school }) => `ended who is link adviser of ${school}`,
  { toldTo: "authority", example: { school: "Hollowgate Primary School" } },
);
