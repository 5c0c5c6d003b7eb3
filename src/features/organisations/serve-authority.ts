import type { Transaction } from "../../platform/database/index.ts";
import { recordEvent } from "../../platform/events/index.ts";
import { authorityServed } from "./events.ts";

/** From now on this installation serves the authority. Answers its name, or undefined where the register has no such code. */
export async function serveAuthority(trx: Transaction, code: string, now: Date): Promise<string | undefined> {
  const served = await trx
    .updateTable("authorities")
    .set({ served: true })
    .where("code", "=", code)
    .returning("name")
    .executeTakeFirst();
  if (!served) return undefined;
  await recordEvent(trx, authorityServed, {
    authorityCode: code,
    subject: { type: "authority", id: code },
    personId: null,
    facts: {},
    happenedAt: now,
  });
  return served.name;
}
