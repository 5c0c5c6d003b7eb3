import { inTransaction } from "../../../platform/database/index.ts";
import type { Acting } from "../../practices/index.ts";
import { lockAdoption } from "../adoptions/move.ts";
import { doneBy, tell } from "../adoptions/tell.ts";
import { reviewDone } from "./events.ts";
import type { Going } from "./queries.ts";

/** The school says how it goes, once for each review; of two at once the second does nothing. */
export async function doReview(
  act: Acting,
  adoptionId: string,
  { years, going, words }: { years: number; going: Going; words: string },
): Promise<"done" | "done_before"> {
  return inTransaction(act.db, async (trx) => {
    const adoption = await lockAdoption(trx, adoptionId);
    const { numUpdatedRows } = await trx
      .updateTable("adoption_reviews")
      .set({ going, words, done_by: act.viewer.personId, done_at: act.clock.now() })
      .where("adoption_id", "=", adoptionId)
      .where("years", "=", years)
      .where("done_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "done_before";
    await tell(trx, doneBy(act), reviewDone, adoption, { years });
    return "done";
  });
}
