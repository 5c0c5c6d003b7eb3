import type { Role } from "./viewer.ts";
import type { Action } from "./table.ts";

/*
 * What the policy must answer while a submission is assessed, written by hand from docs/rules/ and not derived from the
 * tables: for each action, who may do it where they stand so, in which statuses. What is not said here is refused.
 */

/**
 * How the viewer stands to a submission: they proposed its decision; it is of another school of their authority; they
 * belong to its school; they wrote it; they proposed it and belong to its school; it is of another authority.
 */
export const panelRelations = [
  "proposer",
  "authority",
  "own_school",
  "author",
  "proposer_of_own",
  "elsewhere",
] as const;
export type PanelRelation = (typeof panelRelations)[number];
/** The same of an assignment, which is theirs, or theirs in another authority, or somebody else's. */
export const assignmentRelations = ["holder", "authority", "own_school", "author", "holder_elsewhere"] as const;
export type AssignmentRelation = (typeof assignmentRelations)[number];

type Line<Relation extends string> = `${Role} ${Relation}: ${string}`;

/** A co-ordinator with no part in it: whether they proposed it makes no difference here. */
const coOrdinator = (statuses: string): Line<PanelRelation>[] => [
  `co_ordinator proposer: ${statuses}`,
  `co_ordinator authority: ${statuses}`,
];
const lead = (statuses: string): Line<PanelRelation>[] => [
  `authority_lead proposer: ${statuses}`,
  `authority_lead authority: ${statuses}`,
];
const secondPerson: Line<PanelRelation>[] = ["co_ordinator authority: proposed", "authority_lead authority: proposed"];
const scoresAreIn = "awaiting_moderator moderating scored proposed decided";
const everyStage = "awaiting_assessors scoring awaiting_moderator moderating scored proposed decided";

export const panelMatrix: Partial<Record<Action, Line<PanelRelation>[]>> = {
  "panel.assign": coOrdinator("awaiting_assessors"),
  "panel.assign_moderator": coOrdinator("awaiting_moderator"),
  "panel.propose": coOrdinator("scored"),
  // Taking back harms nobody: it stays theirs where they have come to belong to the school since.
  "panel.take_back": ["co_ordinator proposer: proposed", "co_ordinator proposer_of_own: proposed"],
  "panel.confirm": secondPerson,
  "panel.turn_down": secondPerson,
  "score.read": [...coOrdinator(scoresAreIn), ...lead(scoresAreIn)],
  "assessor.read_identity": coOrdinator(everyStage),
};

const everyAssignment = "assigned submitted declined interest_declared stood_down";

export const assignmentMatrix: Partial<Record<Action, Line<AssignmentRelation>[]>> = {
  "assignment.score": ["assessor holder: assigned"],
  "assignment.submit_scores": ["assessor holder: assigned"],
  "assignment.decline": ["assessor holder: assigned"],
  "assignment.declare_interest": ["assessor holder: assigned"],
  "assignment.stand_down": ["co_ordinator holder: assigned", "co_ordinator authority: assigned"],
  "assignment.read": [`assessor holder: ${everyAssignment}`],
};
