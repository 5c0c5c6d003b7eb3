import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { ConflictError, NotFoundError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { mergedEmail } from "./emails.tsx";
import { nominationMerged } from "./events.ts";
import { aboutNomination, lockNomination, stepNomination, tellOf, writeToNominators } from "./step.ts";

/**
 * Merges a nomination into its twin: another of the same school that is not itself merged. What had been merged into it
 * goes along, so that one step always leads to the twin that counts. Those who nominated it are told.
 */
export async function merge(act: Acting, nominationId: string, intoId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const kept = await lockBoth(trx, nominationId, intoId);
    const email = await emailTo(trx, act, nominationId);
    const row = await stepNomination(trx, act, { nominationId, action: "merge" }, async (held) => {
      if (kept.school_urn !== held.school_urn) throw new NotFoundError();
      if (!["waiting", "invited", "accepted"].includes(kept.status)) throw new ConflictError(noLongerOpen);
      return { merged_into: kept.id };
    });
    // Before the twins move on: these are the people whose nomination this was.
    await writeToNominators(trx, act, nominationId, email);
    await trx
      .updateTable("nominations")
      .set({ merged_into: kept.id })
      .where("merged_into", "=", nominationId)
      .execute();
    await tellOf(trx, act, nominationMerged, row.authority_code, { nominationId, intoId: kept.id });
  });
}

/** Both rows, held in one order, so that two merges of the same pair do not wait for one another. */
async function lockBoth(trx: Transaction, nominationId: string, intoId: string) {
  if (nominationId === intoId) throw new NotFoundError();
  for (const id of [nominationId, intoId].toSorted()) await lockNomination(trx, id);
  return lockNomination(trx, intoId);
}

async function emailTo(trx: Transaction, act: Acting, nominationId: string) {
  return mergedEmail(await aboutNomination(trx, act, await lockNomination(trx, nominationId)));
}

const noLongerOpen =
  "Somebody has dealt with the other nomination since you opened the page, so nothing can be merged into it. Nothing that you sent has been done.";
