/** The roles; docs/rules has a page for each kind of user. A person holds them at an organisation, from a date to a date, and may hold several. */
export const roles = [
  "school_staff",
  "school_lead",
  "governor",
  "school_administrator",
  "network_lead",
  "expert",
  "adviser",
  "assessor",
  "co_ordinator",
  "authority_lead",
  "committee_member",
  "partner_authority",
  "operator",
] as const;
export type Role = (typeof roles)[number];

export type Membership = { role: Role; authorityCode: string | null; schoolUrn: string | null };

/** Who is asking, with the memberships that hold today. Nobody has no person and no membership. */
export type Viewer = { personId: string | null; name: string | null; memberships: readonly Membership[] };
export type SignedInViewer = Viewer & { personId: string; name: string };

export const nobody: Viewer = { personId: null, name: null, memberships: [] };

export function isSignedIn(viewer: Viewer): viewer is SignedInViewer {
  return viewer.personId !== null;
}

export const roleNames: Record<Role, string> = {
  school_staff: "school staff",
  school_lead: "the school lead",
  governor: "a governor",
  school_administrator: "the school administrator",
  network_lead: "a network lead",
  expert: "an expert",
  adviser: "the link adviser",
  assessor: "an assessor",
  co_ordinator: "the good practice co-ordinator",
  authority_lead: "the authority lead",
  committee_member: "a committee member",
  partner_authority: "a partner authority",
  operator: "the operator",
};
