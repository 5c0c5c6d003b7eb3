import { inTransaction } from "../../../platform/database/index.ts";
import type { Acting } from "../../practices/index.ts";
import { lockAdoption } from "../adoptions/move.ts";
import { doneBy, tell } from "../adoptions/tell.ts";
import { blockUseSaid } from "./events.ts";
import type { BlockUse } from "./queries.ts";

export type SaidOfBlock = { blockId: string; title: string; use: BlockUse; said: string | null };

/**
 * The school says of each part whether it kept, adapted or dropped it, in place of what it said before. `edits` counts how often it
 * had when the page was opened: stale where a colleague has said so since, and nothing is done.
 */
export async function sayBlocks(
  act: Acting,
  adoptionId: string,
  blocks: readonly SaidOfBlock[],
  edits: number,
): Promise<"said" | "stale"> {
  return inTransaction(act.db, async (trx) => {
    const adoption = await lockAdoption(trx, adoptionId);
    if (adoption.block_edits !== edits) return "stale";
    const rows = blocks.map(({ blockId, title, use, said }) => ({
      adoption_id: adoptionId,
      block_id: blockId,
      authority_code: adoption.authority_code,
      title,
      use,
      said,
      said_by: act.viewer.personId,
      said_at: act.clock.now(),
    }));
    await trx
      .updateTable("adoptions")
      .set({ block_edits: edits + 1 })
      .where("id", "=", adoptionId)
      .execute();
    await trx.deleteFrom("adoption_blocks").where("adoption_id", "=", adoptionId).execute();
    await trx.insertInto("adoption_blocks").values(rows).execute();
    const count = (wanted: BlockUse) => blocks.filter(({ use }) => use === wanted).length;
    const counts = { kept: count("kept"), adapted: count("adapted"), dropped: count("dropped") };
    await tell(trx, doneBy(act), blockUseSaid, adoption, counts);
    return "said";
  });
}
