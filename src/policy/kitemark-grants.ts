import { all, is, notOwn, own, type Condition } from "./conditions.ts";
import type { Role } from "./viewer.ts";

/* The grants on a kitemark in time: its renewal, and its revocation by two people. */

type Granted = { to: Role | "signed_in"; where: Condition };

const ownAuthority = own("authority_code", "authorities");
const team = ["co_ordinator", "authority_lead"] as const;
const published = is("status", "published");
/** Nobody judges the mark of a school that they belong to. */
const ofAnotherSchool = notOwn("school_urn", "anySchools");

export const kitemarkGrants = {
  /** "Still true?", and who beside the author hears of the kitemark's dates. */
  "renewal.ask": [
    { to: "signed_in", where: all(published, own("author_id", "person"), own("school_urn", "anySchools")) },
    { to: "school_lead", where: all(published, own("school_urn", "schools")) },
  ],
  "renewal.read": team.map((to) => ({ to, where: ownAuthority })),
  "renewal.decide": [{ to: "co_ordinator", where: all(is("status", "waiting"), ownAuthority, ofAnotherSchool) }],
  "revocation.read": team.map((to) => ({ to, where: ownAuthority })),
  "revocation.propose": [{ to: "co_ordinator", where: all(published, ownAuthority, ofAnotherSchool) }],
  /** Whoever proposed it never confirms it. */
  "revocation.confirm": team.map((to) => ({
    to,
    where: all(is("status", "proposed"), ownAuthority, ofAnotherSchool, notOwn("proposed_by", "person")),
  })),
  "revocation.drop": team.map((to) => ({ to, where: all(is("status", "proposed"), ownAuthority, ofAnotherSchool) })),
} satisfies Record<string, readonly Granted[]>;
