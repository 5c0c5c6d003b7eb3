import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { gateKeys, type Acting } from "../../practices/index.ts";
import { checkAssignmentAction, lockAssignment } from "../assignments/end-assignment.ts";
import type { Assignment } from "../assignments/queries.ts";
import { refuseConflicted } from "../conflicts/of-person.ts";
import { scoresSaved, scoresSubmitted } from "../events.ts";
import { lockPanel, ofPanel } from "../submissions/panel.ts";
import { settleStage } from "../submissions/settle-stage.ts";
import { criteria } from "./criteria.ts";
import { reasonOf, type Answers } from "./form.ts";
import { tellPanel } from "./tell-panel.ts";

export type Given = { answers: Answers; edits: number };
/** Stale: another tab saved meanwhile. Nothing is written, and what is there is given. */
export type SavedScores = { outcome: "saved" } | { outcome: "stale"; stored: Answers; edits: number };

/** Saves scores that are not final. Nobody but whoever gives them can read them. */
export async function saveScores(act: Acting, assignment: Assignment, given: Given): Promise<SavedScores> {
  return inTransaction(act.db, async (trx) => {
    const panel = await lockPanel(trx, assignment.submission_id);
    const held = await lockAssignment(trx, assignment.id);
    checkAssignmentAction(act, "score", { ...panel, ...held });
    const stored = await storedAnswers(trx, assignment.id);
    if (isSame(stored.answers, given.answers)) return { outcome: "saved" };
    if (stored.edits !== given.edits) return { outcome: "stale", stored: stored.answers, edits: stored.edits };
    await write(trx, act, assignment.id, given);
    await recordEvent(trx, scoresSaved, ofPanel(act, panel, {}));
    return { outcome: "saved" };
  });
}

/**
 * Submits scores for good. Whoever has come to have an interest since they were asked is refused; with the last scores
 * that were waited for, the submission moves on and the panel hears.
 */
export async function submitScores(act: Acting, assignment: Assignment, given: Given): Promise<SavedScores> {
  return inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const panel = await lockPanel(trx, assignment.submission_id);
    const held = await lockAssignment(trx, assignment.id);
    const status = checkAssignmentAction(act, "submit_scores", { ...panel, ...held });
    const practice = { ...panel, id: panel.practice_id };
    const { personId } = act.viewer;
    await refuseConflicted(trx, practice, { personId, today: dayOf(at), whoCan: "another assessor" });
    const stored = await storedAnswers(trx, assignment.id);
    if (stored.edits !== given.edits && !isSame(stored.answers, given.answers))
      return { outcome: "stale", stored: stored.answers, edits: stored.edits };
    await write(trx, act, assignment.id, given, at);
    await trx.updateTable("assignments").set({ status, closed_at: at }).where("id", "=", assignment.id).execute();
    const stage = await settleStage(trx, panel.id, at);
    await recordEvent(trx, scoresSubmitted, ofPanel(act, panel, { part: held.part }));
    await tellPanel(trx, act, { ...panel, stage });
    return { outcome: "saved" };
  });
}

async function write(
  trx: Transaction,
  { clock }: Acting,
  assignmentId: string,
  { answers }: Given,
  submittedAt: Date | null = null,
): Promise<void> {
  await trx
    .updateTable("assessments")
    .set((eb) => ({
      ...answers,
      edits: eb("edits", "+", 1),
      saved_at: clock.now(),
      submitted_at: submittedAt,
    }))
    .where("assignment_id", "=", assignmentId)
    .execute();
}

/** What an assessor has answered so far, for them alone, and how often it was saved. */
export async function storedAnswers(db: Acting["db"] | Transaction, assignmentId: string) {
  const { edits, saved_at, ...answers } = await db
    .selectFrom("assessments")
    .select(["edits", "saved_at", ...criteria, ...criteria.map(reasonOf), ...gateKeys])
    .where("assignment_id", "=", assignmentId)
    .executeTakeFirstOrThrow();
  return { edits, savedAt: saved_at, answers: answers satisfies Answers };
}

const isSame = (one: Answers, other: Answers) =>
  Object.entries(one).every(([name, answer]) => answer === other[name as keyof Answers]);
