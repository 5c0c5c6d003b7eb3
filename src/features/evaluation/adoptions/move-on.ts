import { inTransaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { Acting } from "../../practices/index.ts";
import { stoppedEmail } from "./emails.tsx";
import { adoptionMoved, adoptionStopped } from "./events.ts";
import { moveAdoption } from "./move.ts";
import { doneBy, mailFacts, tell, writeToLeads } from "./tell.ts";

/** Takes it on: to preparing, delivering, or sustained. */
export async function moveOn(
  act: Acting,
  adoptionId: string,
  action: "prepare" | "deliver" | "sustain",
): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const begun = action === "deliver" ? { delivering_on: dayOf(act.clock.now()) } : {};
    const adoption = await moveAdoption(trx, act, { adoptionId, action }, async () => begun);
    await tell(trx, doneBy(act), adoptionMoved, adoption, { to: adoption.status });
  });
}

/** Stops it, with why. It stays counted: an average of those that went on would flatter. */
export async function stopAdoption(act: Acting, adoptionId: string, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const stopped = { stopped_on: dayOf(act.clock.now()) };
    const adoption = await moveAdoption(
      trx,
      act,
      { adoptionId, action: "stop", said: { reason } },
      async () => stopped,
    );
    await tell(trx, doneBy(act), adoptionStopped, adoption, {});
    const email = stoppedEmail(await mailFacts(trx, act, adoption), reason);
    await writeToLeads(trx, adoption.offering_urn, email, { publicUrl: act.publicUrl, at: act.clock.now() });
  });
}
