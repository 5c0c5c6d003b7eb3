import { own, type Condition } from "./conditions.ts";
import type { Role } from "./viewer.ts";

/*
 * The grants on questions between schools. The record names both: school_urn asks and offering_urn is asked. Both schools
 * read the words; each side’s authority sees that it was asked, about what, and whether it is answered.
 */

type Granted = { to: Role; where: Condition };
const grants = (roles: readonly Role[], where: Condition): Granted[] => roles.map((to) => ({ to, where }));

const asking = own("school_urn", "schools");
const asked = own("offering_urn", "schools");
const staff: readonly Role[] = ["school_lead", "school_staff"];
const officers: readonly Role[] = ["co_ordinator", "authority_lead"];

export const questionGrants = {
  /** The record names the school for which it is asked. */
  "question.ask": grants(staff, asking),
  "question.read": [...grants(staff, asking), ...grants(staff, asked)],
  "question.answer": grants(["school_lead"], asked),
  "question.list": grants([...staff, ...officers], { kind: "always" }),
  "question.know_of": [
    ...grants(staff, asking),
    ...grants(staff, asked),
    ...grants(officers, own("authority_code", "authorities")),
    ...grants(officers, own("offering_authority_code", "authorities")),
  ],
} as const;
