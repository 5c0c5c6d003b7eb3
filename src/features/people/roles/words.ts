import type { Role } from "../../../policy/index.ts";

/** A role as a label stands in a list or beside a radio button. */
export const roleLabels: Record<Role, string> = {
  school_staff: "School staff",
  school_lead: "School lead",
  governor: "Governor",
  school_administrator: "School administrator",
  network_lead: "Network lead",
  expert: "Expert",
  adviser: "Link adviser",
  assessor: "Assessor",
  co_ordinator: "Good practice co-ordinator",
  authority_lead: "Authority lead",
  committee_member: "Committee member",
  partner_authority: "Partner authority",
  operator: "Operator",
};
