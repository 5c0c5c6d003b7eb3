import type { Role } from "./viewer.ts";
import type { Action } from "./table.ts";

/*
 * What the policy must answer about adoptions, written by hand from docs/rules/ and not derived from the table: for each
 * action, who may do it where they stand so to the adoption, in which statuses. What is not said here is refused.
 */

/** Where the viewer's role is held: at the school that takes it up (having asked, or not), at the one that helps, at their authorities. */
export type Relation = "asked" | "adopting" | "offering" | "adopting_authority" | "offering_authority" | "elsewhere";
export type Line = `${Role} ${Relation}: ${string}`;

const reached = "asked taken_back offered not_now explore prepare deliver sustain stopped";
const adopted = "explore prepare deliver sustain stopped";
const working = "explore prepare deliver sustain";
const measurable = "deliver sustain stopped";
const every = `proposed dropped ${reached}`;

const ofAdopting = (roles: readonly Role[], statuses: string): Line[] =>
  roles.flatMap((role): Line[] => [`${role} asked: ${statuses}`, `${role} adopting: ${statuses}`]);
const ofOffering = (statuses: string): Line[] => [
  `school_lead offering: ${statuses}`,
  `school_staff offering: ${statuses}`,
];
const lead = (statuses: string) => ofAdopting(["school_lead"], statuses);
const both = (statuses: string) => ofAdopting(["school_lead", "school_staff"], statuses);
const readers: Role[] = ["governor", "school_administrator", "adviser"];

export const adoptionMatrix: Partial<Record<Action, Line[]>> = {
  "adoption.read": [
    ...both(every),
    ...ofAdopting(readers, reached),
    ...ofOffering(reached),
    `co_ordinator adopting_authority: ${reached}`,
    `authority_lead adopting_authority: ${reached}`,
    `co_ordinator offering_authority: ${reached}`,
    `authority_lead offering_authority: ${reached}`,
  ],
  "adoption.read_work": [
    ...both(adopted),
    ...ofAdopting(readers, adopted),
    ...ofOffering(adopted),
    `co_ordinator adopting_authority: ${adopted}`,
    `authority_lead adopting_authority: ${adopted}`,
  ],
  "adoption.read_history": [...lead(every), `school_lead offering: ${reached}`],
  "adoption.log_step": [...both(working), ...ofOffering(working)],
  "adoption.say_blocks": both(adopted),
  "adoption.review": both(working),
  "adoption.choose_naming": lead(adopted),
  "outcome.record": [...both(measurable), ...ofOffering(measurable), `co_ordinator adopting_authority: ${measurable}`],
  "adoption.confirm": lead("proposed"),
  "adoption.drop": [...lead("proposed"), "school_staff asked: proposed"],
  "adoption.take_back": lead("asked offered"),
  "adoption.offer": ["school_lead offering: asked"],
  "adoption.decline": ["school_lead offering: asked"],
  "adoption.pass_on": ["school_lead offering: asked"],
  "adoption.agree": lead("offered"),
  "adoption.prepare": both("explore"),
  "adoption.deliver": both("prepare"),
  "adoption.sustain": both("deliver"),
  "adoption.stop": lead(working),
};

/** Who may put an outcome right, by the side that recorded it; a side that is not told is nobody's. */
export const correctionMatrix: Record<"adopter" | "origin" | "authority" | "register" | "", Line[]> = {
  adopter: both(measurable),
  origin: ofOffering(measurable),
  authority: [`co_ordinator adopting_authority: ${measurable}`],
  register: [],
  "": [],
};
