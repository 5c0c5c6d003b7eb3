import { inTransaction } from "../../../platform/database/index.ts";
import { beginDraft, type Acting } from "../../practices/index.ts";
import { answeredEmail, declinedEmail } from "./emails.tsx";
import { nominationAccepted, nominationDeclined, nominationTurnedDown } from "./events.ts";
import { aboutNomination, stepNomination, tellOf, writeToNominators } from "./step.ts";

/* The three answers that end a nomination's wait: the authority declines it, the school writes it up, or not now. */

/** Declines it with thanks. Those who nominated it are sent the reason. */
export async function decline(act: Acting, nominationId: string, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const row = await stepNomination(trx, act, { nominationId, action: "decline", reason }, async () => ({}));
    await tellOf(trx, act, nominationDeclined, row.authority_code, { nominationId });
    const email = declinedEmail({ ...(await aboutNomination(trx, act, row)), reason });
    await writeToNominators(trx, act, nominationId, email);
  });
}

/** Accepts the invitation: a draft begins, with its title and how it came to notice. Gives the draft's id. */
export async function accept(act: Acting, nominationId: string): Promise<string> {
  return inTransaction(act.db, async (trx) => {
    let practiceId = "";
    const row = await stepNomination(trx, act, { nominationId, action: "accept" }, async (held) => {
      const prefilled = { title: held.title, identified_via: held.route };
      practiceId = await beginDraft(trx, act, held, prefilled);
      return { practice_id: practiceId };
    });
    await tellOf(trx, act, nominationAccepted, row.authority_code, { nominationId, practiceId });
    const email = answeredEmail({ ...(await aboutNomination(trx, act, row)), accepted: true });
    await writeToNominators(trx, act, nominationId, email);
    return practiceId;
  });
}

/** Answers the invitation: not now. The reason is for the co-ordinator, who may invite again. */
export async function turnDown(act: Acting, nominationId: string, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const row = await stepNomination(trx, act, { nominationId, action: "turn_down", reason }, async () => ({}));
    await tellOf(trx, act, nominationTurnedDown, row.authority_code, { nominationId });
    const email = answeredEmail({ ...(await aboutNomination(trx, act, row)), accepted: false });
    await writeToNominators(trx, act, nominationId, email);
  });
}
