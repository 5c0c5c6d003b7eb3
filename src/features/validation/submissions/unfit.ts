import type { Database, Transaction } from "../../../platform/database/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { RefusedError } from "../../../web/index.ts";
import { conflictsByPerson } from "../conflicts/of-person.ts";
import { conflictsInWords } from "../conflicts/words.ts";

type OfSubmission = { id: string; practice_id: string; school_urn: string; author_id: string };

/** Why each of these people may not decide this submission: an interest in it, or having scored it. Absent where nothing does. */
export async function unfitToDecide(
  db: Database | Transaction,
  panel: OfSubmission,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const conflicts = await conflictsByPerson(db, { ...panel, id: panel.practice_id }, personIds, dayOf(now));
  const assessors = await db
    .selectFrom("assignments")
    .select("assessor_id")
    .where("submission_id", "=", panel.id)
    .where("status", "in", ["assigned", "submitted"])
    .execute();
  const unfit = new Map<string, string>();
  for (const [personId, found] of conflicts) {
    if (found.length > 0) unfit.set(personId, conflictsInWords(found));
    else if (assessors.some(({ assessor_id }) => assessor_id === personId)) unfit.set(personId, "assesses it");
  }
  return unfit;
}

/** Refuses (403) whoever may not decide it, and says why. */
export async function refuseUnfit(trx: Transaction, panel: OfSubmission, personId: string, now: Date): Promise<void> {
  const why = (await unfitToDecide(trx, panel, [personId], now)).get(personId);
  if (why) throw new RefusedError(`another co-ordinator or the authority lead, not by somebody who ${why}`);
}
