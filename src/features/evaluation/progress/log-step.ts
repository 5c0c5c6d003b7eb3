import { inTransaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import type { Acting } from "../../practices/index.ts";
import { lockAdoption } from "../adoptions/move.ts";
import { doneBy, tell } from "../adoptions/tell.ts";
import { stepLogged, type StepKind } from "./events.ts";

export type NewStep = { kind: StepKind; doneOn: string; minutes: number; note: string | null };

/** Either school notes something that they did together. */
export async function logStep(act: Acting, adoptionId: string, step: NewStep): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const adoption = await lockAdoption(trx, adoptionId);
    const isAdopter = act.viewer.memberships.some(({ schoolUrn }) => schoolUrn === adoption.school_urn);
    const at = act.clock.now();
    await trx
      .insertInto("adoption_steps")
      .values({
        id: uuidv7(at),
        authority_code: adoption.authority_code,
        adoption_id: adoptionId,
        kind: step.kind,
        done_on: step.doneOn,
        minutes: step.minutes,
        note: step.note,
        side: isAdopter ? "adopter" : "origin",
        logged_by: act.viewer.personId,
        logged_at: at,
      })
      .execute();
    await tell(trx, doneBy(act), stepLogged, adoption, { kind: step.kind, minutes: step.minutes });
  });
}
