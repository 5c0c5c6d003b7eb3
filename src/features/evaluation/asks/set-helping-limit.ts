import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import type { Acting } from "../../practices/index.ts";
import { helpingLimitSet } from "../adoptions/events.ts";

/** A school says how many schools it can help at once. Those that it helps already stay, even where they are more. */
export async function setHelpingLimit(
  act: Acting,
  school: { urn: string; authority_code: string },
  most: number,
): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const said = { most_at_once: most, set_by: act.viewer.personId, set_at: at };
    await trx
      .insertInto("helping_limits")
      .values({ school_urn: school.urn, authority_code: school.authority_code, ...said })
      .onConflict((conflict) => conflict.column("school_urn").doUpdateSet(said))
      .execute();
    await recordEvent(trx, helpingLimitSet, {
      authorityCode: school.authority_code,
      subject: { type: "school", id: school.urn },
      personId: act.viewer.personId,
      facts: { schoolUrn: school.urn, most },
      happenedAt: at,
    });
  });
}
