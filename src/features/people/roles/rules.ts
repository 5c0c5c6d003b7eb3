import { decide, type Role, type Viewer } from "../../../policy/index.ts";

/* Which roles may be given and ended, beyond what the policy says of permission. */

export type Organisation = { authority_code: string; school_urn: string | null; name: string };

/** The roles that exist at each kind of organisation and are given by invitation. */
export const schoolRolesToGive = ["school_staff", "school_lead", "school_administrator", "governor"] as const;
export const authorityRolesToGive = ["co_ordinator", "adviser", "assessor"] as const;
export type GivenRole = (typeof schoolRolesToGive)[number] | (typeof authorityRolesToGive)[number];

/** What this viewer may invite somebody to be at this organisation. */
export function rolesToGive(viewer: Viewer, { authority_code, school_urn }: Organisation): GivenRole[] {
  const there: readonly GivenRole[] = school_urn === null ? authorityRolesToGive : schoolRolesToGive;
  return there.filter((role) => decide(viewer, "role.give", { authority_code, school_urn, role }).allowed);
}

/**
 * Why a role may not be ended although the viewer is permitted to end it, or undefined. A school is not left without a
 * lead by its own lead, nor an authority by anybody: nobody there could then invite the next.
 */
export function whyNotEnd(
  viewer: Viewer,
  held: { role: Role; authority_code: string | null; school_urn: string | null },
  holders: number,
): string | undefined {
  if (holders > 1) return undefined;
  if (held.role === "authority_lead") {
    return "This is the only authority lead. Ask whoever runs this site to add another before this role ends.";
  }
  const fromAuthority = viewer.memberships.some(
    ({ role, authorityCode, schoolUrn }) =>
      role === "authority_lead" && schoolUrn === null && authorityCode === held.authority_code,
  );
  if (held.role === "school_lead" && !fromAuthority) {
    return "This is the only school lead. Invite another first, and end this role once they have signed in.";
  }
  return undefined;
}
