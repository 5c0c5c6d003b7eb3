import { sql } from "kysely";
import type { Transaction } from "../database/index.ts";

/**
 * Calls back whatever is still to be sent and tells of this practice, so that it does not go out after all: what waits, and
 * what failed and is tried again. What has been handed over cannot be called back. Whoever made a message that told of
 * more asks wasCalledBack of it, and makes it again.
 */
export async function callBack(trx: Transaction, ref: string): Promise<void> {
  await trx
    .updateTable("mail_messages")
    .set({ state: "called_back", last_error: null })
    .where("state", "in", ["queued", "failed"])
    .where(sql<boolean>`tells_of @> array[${ref}]`)
    .execute();
}

/** Whether the message of this row, such as `digests.mail_id`, was called back for this practice. */
export const wasCalledBack = (mailId: string, ref: string) =>
  sql<boolean>`exists (select from mail_messages m where m.id = ${sql.ref(mailId)}
    and m.state = 'called_back' and m.tells_of @> array[${ref}])`;
