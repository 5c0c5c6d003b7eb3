import { assignmentTransitions, panelTransitions } from "./assessment-lifecycle.ts";
import { all, is, own } from "./conditions.ts";
import { assignmentStands, grant, grantsOf, impartial, ownAssignment, ownAuthority, panelStands } from "./standings.ts";

/*
 * The grants on what is assessed. A submission's record carries its stage as its status, and who has proposed its
 * decision; an assignment's carries whose it is.
 */

const scoresAreIn = is("status", "awaiting_moderator", "moderating", "scored", "proposed", "decided");

export const assessmentGrants = {
  ...grantsOf("panel", panelTransitions(), panelStands),
  ...grantsOf("assignment", assignmentTransitions(), assignmentStands),
  /** Who holds an assignment reads what is to be assessed, and their own scores. */
  "assignment.read": [grant("assessor", ownAssignment)],
  "assignment.list": [grant("assessor")],
  /** What the assessors gave, once both have given it. */
  "score.read": [
    grant("co_ordinator", all(impartial, scoresAreIn)),
    grant("authority_lead", all(impartial, scoresAreIn)),
  ],
  /** Who assesses what, and in which words: the co-ordinator alone, and never of a school of their own. */
  "assessor.read_identity": [grant("co_ordinator", impartial)],
  "calibration.read": [grant("co_ordinator", ownAuthority)],
  /** The record is an interest, or the assessor who may declare one. */
  "interest.declare": [grant("assessor", all(ownAuthority, own("person_id", "person")))],
  /** The record is the school that is to have a link adviser. */
  "adviser.name": [grant("authority_lead", ownAuthority)],
};
