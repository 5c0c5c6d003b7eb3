import { all, is, own, type Condition } from "./conditions.ts";
import {
  adoptedStatuses,
  adoptionTransitions,
  reachedStatuses,
  workingStatuses,
  type AdoptionAction,
  type AdoptionStanding,
} from "./adoption-lifecycle.ts";
import type { Role } from "./viewer.ts";

/*
 * The grants on adoptions. The record names both schools: school_urn takes the practice up and offering_urn helps; each
 * side's authority sees its side. What a school proposes to its own lead has not left the school.
 */

type Granted = { to: Role; where: Condition; called?: string };
const grant = (to: Role, where: Condition): Granted => ({ to, where });
/** The same to several roles. */
const grants = (roles: readonly Role[], where: Condition) => roles.map((role) => grant(role, where));

const adopting = own("school_urn", "schools");
const offering = own("offering_urn", "schools");
const adoptingAuthority = own("authority_code", "authorities");
const offeringAuthority = own("offering_authority_code", "authorities");
const reached = is("status", ...reachedStatuses);
const adopted = is("status", ...adoptedStatuses);
const working = is("status", ...workingStatuses);
/** From which side an outcome was recorded; what a side recorded is that side's to put right, whoever of it did. */
const recordedBy = (side: "adopter" | "origin" | "authority") => is("recorded_side", side);
const measurable = is("status", "deliver", "sustain", "stopped");

const staff: readonly Role[] = ["school_lead", "school_staff"];
const readers: readonly Role[] = ["governor", "school_administrator"];
const officers: readonly Role[] = ["co_ordinator", "authority_lead"];

/** What each standing towards an adoption means. */
export const adoptionStandingGrants: Record<AdoptionStanding, Granted> = {
  proposer: grant("school_staff", all(own("asked_by", "person"), adopting)),
  adopting_lead: grant("school_lead", adopting),
  adopting_staff: grant("school_staff", adopting),
  offering_lead: grant("school_lead", offering),
};

export const adoptionGrants = {
  /** The record names the school for which it is asked. */
  "adoption.ask": grants(staff, adopting),
  "adoption.list": grants([...staff, ...readers, "adviser", ...officers], { kind: "always" }),
  /** That it is, between whom, what was asked and answered, and how far it is. */
  "adoption.read": [
    ...grants(staff, adopting),
    ...grants(readers, all(adopting, reached)),
    ...grants(staff, all(offering, reached)),
    grant("adviser", all(adopting, reached)),
    ...grants(officers, all(adoptingAuthority, reached)),
    ...grants(officers, all(offeringAuthority, reached)),
  ],
  /** What the school made of it: its blocks, steps, reviews, outcomes, and why it stopped. */
  "adoption.read_work": [
    ...grants([...staff, ...readers], all(adopting, adopted)),
    ...grants(staff, all(offering, adopted)),
    grant("adviser", all(adopting, adopted)),
    ...grants(officers, all(adoptingAuthority, adopted)),
  ],
  /** What happened to it, in the audit: to the lead of each side, and of what has not left the school to its own alone. */
  "adoption.read_history": [grant("school_lead", adopting), grant("school_lead", all(offering, reached))],
  "adoption.log_step": [...grants(staff, all(adopting, working)), ...grants(staff, all(offering, working))],
  "adoption.say_blocks": grants(staff, all(adopting, adopted)),
  "adoption.review": grants(staff, all(adopting, working)),
  /** Whether the school is named on the practice's page, and may be asked by others. */
  "adoption.choose_naming": [grant("school_lead", all(adopting, adopted))],
  "outcome.record": [
    ...grants(staff, all(adopting, measurable)),
    ...grants(staff, all(offering, measurable)),
    grant("co_ordinator", all(adoptingAuthority, measurable)),
  ],
  /** What was recorded wrongly, by whoever may record for the side that recorded it, also once its recorder has left. */
  "outcome.correct": [
    ...grants(staff, all(adopting, measurable, recordedBy("adopter"))),
    ...grants(staff, all(offering, measurable, recordedBy("origin"))),
    grant("co_ordinator", all(adoptingAuthority, measurable, recordedBy("authority"))),
  ].map((one) => ({ ...one, called: "whoever may record for the school, or the authority, that recorded it" })),
  /** How many schools a school can help at once. */
  "helping_limit.set": [grant("school_lead", adopting)],
  ...lifecycleGrants(),
} as const;

function lifecycleGrants(): Record<`adoption.${AdoptionAction}`, Granted[]> {
  const found: Partial<Record<`adoption.${AdoptionAction}`, Granted[]>> = {};
  for (const { standing, status, action } of adoptionTransitions()) {
    const { to, where } = adoptionStandingGrants[standing];
    (found[`adoption.${action}`] ??= []).push(grant(to, all(is("status", status), where)));
  }
  return found as Record<`adoption.${AdoptionAction}`, Granted[]>;
}
