import type { Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { Marked } from "./queries.ts";
import type { Level } from "./rules.ts";

/** Writes the kitemark that follows this one, for the same version: renewed, or at another level. Gives its id. */
export async function followMark(
  trx: Transaction,
  marked: Marked,
  { level, validUntil, at }: { level: Level; validUntil: string; at: Date },
): Promise<string> {
  const id = uuidv7(at);
  await trx
    .insertInto("kitemarks")
    .values({
      id,
      authority_code: marked.authority_code,
      practice_id: marked.id,
      decision_id: marked.decision_id,
      level,
      awarded_on: dayOf(at),
      valid_until: validUntil,
      follows: marked.kitemark_id,
    })
    .execute();
  return id;
}
