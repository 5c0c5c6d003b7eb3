import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { ConflictError } from "../../../web/index.ts";
import { nameOf, type Acting, type Gates } from "../../practices/index.ts";
import { counted } from "../assessments/counting.ts";
import { scoresOn } from "../assessments/queries.ts";
import { decisionProposed, decisionTakenBack, decisionTurnedDown } from "../events.ts";
import { checkPanelAction, lockPanel, ofPanel, panelFacts, type Panel } from "../submissions/panel.ts";
import { settleStage } from "../submissions/settle-stage.ts";
import { refuseUnfit } from "../submissions/unfit.ts";
import { whoMay, writeToPanel } from "../submissions/who-may.ts";
import { propose, settle } from "../two-people.ts";
import { proposedEmail, turnedDownEmail, type Letter } from "./emails.tsx";
import { levelProposed, type AwardedLevel } from "./level.ts";

/**
 * Proposes what is to be decided of a submission: the level that its scores and the gates come to, or its return. It is
 * worked out here, from the scores as they are stored; nobody chooses it. A second person is asked to confirm.
 */
export async function proposeDecision(
  act: Acting,
  submissionId: string,
  { gates, ...letter }: Letter & { gates: Gates },
): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const panel = await lockPanel(trx, submissionId);
    checkPanelAction(act.viewer, "propose", panel);
    await refuseUnfit(trx, panel, act.viewer.personId, at);
    const outcome = counted(await scoresOn(trx, submissionId));
    if (!outcome) throw new ConflictError("The scores are not all in any more. Open the submission from the queue.");
    const level = levelProposed(outcome.scores, gates);
    const { strong, lift, reason } = letter;
    const proposalId = await propose(trx, {
      kind: "decision",
      subjectId: submissionId,
      authorityCode: panel.authority_code,
      practiceId: panel.practice_id,
      reason,
      personId: act.viewer.personId,
      at,
    });
    await trx
      .insertInto("panel_proposals")
      .values({
        proposal_id: proposalId,
        authority_code: panel.authority_code,
        submission_id: submissionId,
        level,
        ...gates,
        strong,
        lift,
      })
      .execute();
    const stage = await settleStage(trx, submissionId, at);
    await recordEvent(trx, decisionProposed, ofPanel(act, panel, { level }));
    await askSecondPerson(trx, act, { ...panel, stage, proposed_by: act.viewer.personId }, level);
  });
}

async function askSecondPerson(trx: Transaction, act: Acting, panel: Panel, level: AwardedLevel | null) {
  const now = act.clock.now();
  const people = await whoMay(trx, "panel.confirm", panel, { facts: panelFacts(panel), now });
  const link = `${act.publicUrl}/submissions/${panel.id}`;
  const email = proposedEmail({ title: await titleOf(trx, panel), link, by: act.viewer.name, level });
  await writeToPanel(trx, people, email, { publicUrl: act.publicUrl, at: now });
}

async function titleOf(trx: Transaction, { version_id }: Panel): Promise<string> {
  const version = trx.selectFrom("practice_versions").select("title").where("id", "=", version_id);
  return nameOf(await version.executeTakeFirstOrThrow());
}

/** Whoever proposed it takes it back, to propose it anew. */
export async function takeProposalBack(act: Acting, submissionId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const panel = await lockPanel(trx, submissionId);
    checkPanelAction(act.viewer, "take_back", panel);
    await settle(trx, { id: panel.proposal_id ?? "", personId: act.viewer.personId, at, as: "taken_back" });
    await settleStage(trx, submissionId, at);
    await recordEvent(trx, decisionTakenBack, ofPanel(act, panel, {}));
  });
}

/** The second person does not confirm it, and says what to look at again. */
export async function turnDown(
  act: Acting,
  submissionId: string,
  { proposalId, reason }: { proposalId: string; reason: string },
): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const panel = await lockPanel(trx, submissionId);
    checkPanelAction(act.viewer, "turn_down", panel);
    await refuseUnfit(trx, panel, act.viewer.personId, at);
    const { personId } = act.viewer;
    const proposal = await settle(trx, { id: proposalId, personId, at, as: "turned_down", reason });
    await settleStage(trx, submissionId, at);
    await recordEvent(trx, decisionTurnedDown, ofPanel(act, panel, { reason }));
    const link = `${act.publicUrl}/submissions/${panel.id}`;
    const email = turnedDownEmail({ title: await titleOf(trx, panel), link, by: act.viewer.name, reason });
    const now = { facts: panelFacts({ ...panel, stage: "scored" }), now: at };
    const people = await whoMay(trx, "panel.propose", panel, now);
    const proposer = people.filter((one) => one.personId === proposal.proposed_by);
    await writeToPanel(trx, proposer.length > 0 ? proposer : people, email, { publicUrl: act.publicUrl, at });
  });
}
