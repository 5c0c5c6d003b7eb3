import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { decide } from "../../../policy/index.ts";
import { NotFoundError, RefusedError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { lockAdoption, type AdoptionRow } from "../adoptions/move.ts";
import { adoptionFacts } from "../adoptions/queries.ts";
import { doneBy, tell } from "../adoptions/tell.ts";
import { outcomeCorrected, type RecordedSide } from "./events.ts";
import { twinOf, type LocalOutcome, type Twin } from "./record-outcome.ts";

type Correction = { adoptionId: string; outcomeId: string; reason: string; edits: number; outcome: LocalOutcome };

/**
 * Corrects what was recorded, by whoever may record for the same side, with a reason. What it was stays on record and is shown.
 * `edits` counts the corrections that the page showed: where there has been another since it is stale, and nothing is done.
 */
export async function correctOutcome(
  act: Acting,
  correction: Correction,
): Promise<"corrected" | "stale" | { twin: Twin }> {
  const { adoptionId, outcomeId, reason, edits, outcome } = correction;
  return inTransaction(act.db, async (trx) => {
    const adoption = await lockAdoption(trx, adoptionId);
    const was = await heldOutcome(trx, adoptionId, outcomeId);
    checkMayCorrect(act, adoption, was.recorded_side);
    if (was.edits !== edits) return "stale";
    const twin = await twinOf(trx, adoptionId, { ...outcome, exceptFor: outcomeId });
    if (twin) return { twin };
    const at = act.clock.now();
    const { measure, unit, better, year, before, after, cohort } = was;
    const by = { reason, corrected_by: act.viewer.personId, corrected_at: at };
    await trx
      .insertInto("outcome_corrections")
      .values({
        ...by,
        id: uuidv7(at),
        authority_code: adoption.authority_code,
        outcome_id: outcomeId,
        measure,
        unit,
        better,
        year,
        before,
        after,
        cohort,
      })
      .execute();
    await trx
      .updateTable("outcomes")
      .set({ ...outcome, edits: edits + 1 })
      .where("id", "=", outcomeId)
      .execute();
    const facts = { outcomeId, side: was.recorded_side, year: outcome.year };
    await tell(trx, doneBy(act), outcomeCorrected, adoption, facts);
    return "corrected";
  });
}

async function heldOutcome(trx: Transaction, adoptionId: string, outcomeId: string) {
  const row = await trx
    .selectFrom("outcomes")
    .selectAll()
    .where("id", "=", outcomeId)
    .where("adoption_id", "=", adoptionId)
    .where("kind", "=", "local")
    .forUpdate()
    .$narrowType<{ measure: string; unit: LocalOutcome["unit"]; before: number; after: number; cohort: number }>()
    .executeTakeFirst();
  if (!row) throw new NotFoundError();
  return row;
}

function checkMayCorrect({ viewer }: Acting, adoption: AdoptionRow, side: RecordedSide): void {
  const decision = decide(viewer, "outcome.correct", { ...adoptionFacts(adoption), recorded_side: side });
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
}
