import type { Database } from "../database/index.ts";

/** The newest messages, at most 100, for the demonstration's mailbox page. */
export async function keptMessages(db: Database) {
  return db
    .selectFrom("mail_messages")
    .select(["id", "recipient", "subject", "queued_at", "state"])
    .orderBy("queued_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

export async function messageById(db: Database, id: string) {
  return db.selectFrom("mail_messages").selectAll().where("id", "=", id).executeTakeFirst();
}
