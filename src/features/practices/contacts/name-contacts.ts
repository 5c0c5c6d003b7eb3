import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import type { Acting } from "../acting.ts";
import { lockPractice } from "../move-to.ts";
import { contactsNamed } from "./events.ts";
import { contactsOf, countChange } from "./queries.ts";
import type { ContactColumns } from "./rules.ts";

export type Naming = ContactColumns & { contact_name: string; contact_email: string };

/**
 * Names who answers from now on, for a practice that has been put forward, without a new version of it. Stale where `edits`, which the
 * page was opened with, is not how often that changed: nothing is done.
 */
export async function nameContacts(
  act: Acting,
  practiceId: string,
  edits: number,
  naming: Naming,
): Promise<"named" | "stale"> {
  return inTransaction(act.db, async (trx) => {
    const practice = await lockPractice(trx, practiceId);
    if ((await contactsOf(trx, practiceId)).edits !== edits) return "stale";
    const at = act.clock.now();
    const row = { ...naming, authority_code: practice.authority_code, named_by: act.viewer.personId, named_at: at };
    await trx
      .insertInto("practice_contacts")
      .values({ practice_id: practiceId, ...row })
      .onConflict((conflict) => conflict.column("practice_id").doUpdateSet(row))
      .execute();
    await countChange(trx, practiceId);
    // Whoever is named again has come back.
    const here = [naming.contact_email, naming.cover_email].flatMap((email) => email?.toLowerCase() ?? []);
    await trx
      .deleteFrom("contact_departures")
      .where("practice_id", "=", practiceId)
      .where("email", "in", here)
      .execute();
    await recordEvent(trx, contactsNamed, {
      authorityCode: practice.authority_code,
      subject: { type: "practice", id: practiceId },
      personId: act.viewer.personId,
      facts: { practiceId },
      happenedAt: at,
    });
    return "named";
  });
}
