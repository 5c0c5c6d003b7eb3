import { sql, type RawBuilder } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";

/** Whether a membership holds on a day: from its first day, until the day before it ends. */
export function holdsOn(today: string, memberships = "memberships"): RawBuilder<boolean> {
  const from = sql.ref(`${memberships}.from_on`);
  const until = sql.ref(`${memberships}.until_on`);
  return sql<boolean>`(${from} <= ${today} and (${until} is null or ${until} > ${today}))`;
}

export async function holdsAnyRole(db: Database | Transaction, personId: string, today: string): Promise<boolean> {
  const held = await db
    .selectFrom("memberships")
    .select("id")
    .where("person_id", "=", personId)
    .where(holdsOn(today))
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

export async function isInvited(db: Database | Transaction, email: string): Promise<boolean> {
  const invitation = await db
    .selectFrom("invitations")
    .select("id")
    .where("email", "=", email)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return invitation !== undefined;
}
