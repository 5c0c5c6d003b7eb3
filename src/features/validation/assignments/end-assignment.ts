import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import {
  assignmentStatuses,
  assignmentTransitions,
  decide,
  type AssignmentAction,
  type AssignmentStatus,
} from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import { nameOf, type Acting } from "../../practices/index.ts";
import { refuseInterested } from "../conflicts/of-person.ts";
import { assessorStoodDown, assignmentDeclined, interestDeclared } from "../events.ts";
import { keepInterest, type Declared } from "../interests/declare.ts";
import { lockPanel, ofPanel, panelFacts, type Panel } from "../submissions/panel.ts";
import { settleStage } from "../submissions/settle-stage.ts";
import { whoMay, writeToPanel } from "../submissions/who-may.ts";
import { assessorGoneEmail, stoodDownEmail } from "./emails.tsx";
import { assignmentFacts, type Assignment } from "./queries.ts";
import { writeToAssessor } from "./write.ts";

type Ending = Pick<Assignment, "id" | "submission_id">;

/** The assessor gives an assignment back, with a reason that the co-ordinator reads. Another is then proposed. */
export async function decline(act: Acting, assignment: Ending, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const panel = await end(trx, act, assignment, "decline", reason);
    await recordEvent(trx, assignmentDeclined, ofPanel(act, panel, { reason }));
    await tellCoOrdinators(trx, act, panel);
  });
}

/** The assessor says that they have an interest in the school: it is kept, and the assignment is theirs no more. */
export async function declareInterest(act: Acting, assignment: Assignment, declared: Declared): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const panel = await end(trx, act, assignment, "declare_interest", null);
    await keepInterest(trx, act, { ...declared, schoolUrn: panel.school_urn, authorityCode: panel.authority_code });
    await recordEvent(trx, interestDeclared, ofPanel(act, panel, { kind: declared.kind, schoolUrn: panel.school_urn }));
    await tellCoOrdinators(trx, act, panel);
  });
}

/** The co-ordinator, unless they have an interest, takes an assignment from whoever holds it, with a reason that they are written. */
export async function standDown(act: Acting, assignment: Ending & { assessor_id: string }, reason: string) {
  await inTransaction(act.db, async (trx) => {
    const panel = await end(trx, act, assignment, "stand_down", reason);
    await refuseInterested(trx, act, panel);
    await recordEvent(trx, assessorStoodDown, ofPanel(act, panel, { reason }));
    await writeToAssessor(trx, assignment, { ...act, at: act.clock.now() }, (of) => stoodDownEmail({ ...of, reason }));
  });
}

/** Closes an assignment that is still open, on the held row, and moves its submission to the stage that follows. */
async function end(
  trx: Transaction,
  act: Acting,
  { id, submission_id }: Ending,
  action: AssignmentAction,
  reason: string | null,
): Promise<Panel> {
  const at = act.clock.now();
  const panel = await lockPanel(trx, submission_id);
  const held = await lockAssignment(trx, id);
  const status = checkAssignmentAction(act, action, { ...panel, ...held });
  await trx.updateTable("assignments").set({ status, closed_at: at, reason }).where("id", "=", id).execute();
  await settleStage(trx, submission_id, at);
  return panel;
}

/** An assignment's row, held until the transaction ends. */
export async function lockAssignment(trx: Transaction, id: string) {
  const row = await trx
    .selectFrom("assignments")
    .select(["id", "status", "assessor_id", "part"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFoundError();
  return row;
}

type Facts = Parameters<typeof assignmentFacts>[0];

/** Refuses whoever could never do it, tells whoever could have before (409), and gives the status that follows. */
export function checkAssignmentAction({ viewer }: Acting, action: AssignmentAction, held: Facts): AssignmentStatus {
  const name = `assignment.${action}` as const;
  const facts = assignmentFacts(held);
  const decision = decide(viewer, name, facts);
  const to = assignmentTransitions().find((one) => one.action === action && one.status === held.status)?.transition.to;
  if (decision.allowed && to) return to;
  const inAnotherStatus = assignmentStatuses.some((status) => decide(viewer, name, { ...facts, status }).allowed);
  if (!inAnotherStatus && !decision.allowed) throw new RefusedError(decision.whoCan);
  throw new ConflictError(
    held.status === "submitted"
      ? "These scores have been submitted, and scores that are in do not change. Nothing that you sent has been done."
      : "This is not to be assessed by them any more. Nothing that you sent has been done.",
  );
}

/** Somebody else is to be chosen: whoever may choose hears of it. */
async function tellCoOrdinators(trx: Transaction, act: Acting, panel: Panel): Promise<void> {
  const now = act.clock.now();
  const { stage } = await trx
    .selectFrom("submissions")
    .select("stage")
    .where("id", "=", panel.id)
    .executeTakeFirstOrThrow();
  const action = stage === "awaiting_moderator" ? ("panel.assign_moderator" as const) : ("panel.assign" as const);
  const people = await whoMay(trx, action, panel, { facts: panelFacts({ ...panel, stage }), now });
  const version = await trx
    .selectFrom("practice_versions")
    .select("title")
    .where("id", "=", panel.version_id)
    .executeTakeFirstOrThrow();
  const link = `${act.publicUrl}/submissions/${panel.id}/assessors`;
  const email = assessorGoneEmail({ title: nameOf(version), link, assessor: act.viewer.name });
  await writeToPanel(trx, people, email, { publicUrl: act.publicUrl, at: now });
}
