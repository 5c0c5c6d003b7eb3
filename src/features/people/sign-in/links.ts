import { createHash } from "node:crypto";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { linkMinutes } from "./lifetimes.ts";

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

/** What is kept of a link's token: 32 letters at random need no salt. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
