import type { Database, Transaction } from "../../../platform/database/index.ts";
import { hashOfToken, linkMinutes } from "./engine.ts";

/** Whom a link would sign in; undefined where it is used up, too old or nonsense. Reading it uses nothing up. */
export async function personOfLink(
  db: Database | Transaction,
  token: string,
  now: Date,
): Promise<{ id: string; name: string; email: string } | undefined> {
  const link = await db
    .selectFrom("verifications")
    .select("value")
    .where("identifier", "=", `magic-link:${hashOfToken(token)}`)
    .where("created_at", ">", new Date(now.getTime() - linkMinutes * 60_000))
    .executeTakeFirst();
  if (!link) return undefined;
  const { email } = JSON.parse(link.value) as { email: string };
  return db.selectFrom("people").select(["id", "name", "email"]).where("email", "=", email).executeTakeFirst();
}
