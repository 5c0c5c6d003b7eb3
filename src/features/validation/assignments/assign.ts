import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { assessorsAssigned } from "../events.ts";
import { checkPanelAction, lockPanel, ofPanel, type Panel } from "../submissions/panel.ts";
import { settleStage } from "../submissions/settle-stage.ts";
import { refuseInterested } from "../conflicts/of-person.ts";
import { isFree } from "./choose-assessors.ts";
import { assignedEmail } from "./emails.tsx";
import { assessorPool } from "./pool.ts";
import { stillWanted, type Part } from "./queries.ts";
import { writeToAssessor } from "./write.ts";

export type Chosen = { part: Part; personIds: readonly string[]; dueOn: string };

/**
 * Gives a submission to whom the co-ordinator chose. Everything is asked again on the held row: how many are wanted, and
 * that nobody chosen has an interest in it or has come to have one since the page was opened (409, and nothing is done). Nor may
 * whoever chooses have one (403): who chooses the judges has a part in the judgement.
 */
export async function assign(act: Acting, submissionId: string, { part, personIds, dueOn }: Chosen): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const panel = await lockPanel(trx, submissionId);
    checkPanelAction(act.viewer, part === "moderator" ? "assign_moderator" : "assign", panel);
    await refuseInterested(trx, act, panel);
    if (personIds.length !== (await stillWanted(trx, submissionId, part))) throw changedSince();
    const pool = await assessorPool(trx, panel, at);
    for (const personId of personIds) {
      const candidate = pool.find((one) => one.personId === personId);
      if (!candidate || !isFree(candidate)) throw changedSince();
    }
    for (const personId of personIds) await assignOne(trx, act, panel, { part, personId, dueOn });
    await settleStage(trx, submissionId, at);
    await recordEvent(trx, assessorsAssigned, ofPanel(act, panel, { part, count: personIds.length }));
  });
}

const changedSince = () =>
  new ConflictError(
    "Who may be chosen has changed since you opened the page. Nothing has been done. Open it again and choose from who is free now.",
  );

async function assignOne(
  trx: Transaction,
  act: Acting,
  panel: Panel,
  { part, personId, dueOn }: { part: Part; personId: string; dueOn: string },
): Promise<void> {
  const at = act.clock.now();
  const id = uuidv7(at);
  await trx
    .insertInto("assignments")
    .values({
      id,
      authority_code: panel.authority_code,
      practice_id: panel.practice_id,
      submission_id: panel.id,
      assessor_id: personId,
      part,
      status: "assigned",
      assigned_by: act.viewer.personId,
      assigned_at: at,
      due_on: dueOn,
    })
    .execute();
  await trx
    .insertInto("assessments")
    .values({ assignment_id: id, authority_code: panel.authority_code, saved_at: at })
    .execute();
  await writeToAssessor(trx, { id, assessor_id: personId }, { ...act, at }, (about) =>
    assignedEmail({ ...about, part, dueOn }),
  );
}
