import { randomBytes } from "node:crypto";
import type { Deps } from "../../../web/index.ts";

/** What signs the cookies of sessions: the operator's, or one made at first use and kept, so that a restart signs nobody out. */
export async function cookieSecret({ config, database: { db }, clock }: Deps): Promise<string> {
  if (config.secret !== undefined) return config.secret;
  const name = "session_cookies";
  await db
    .insertInto("installation_secrets")
    .values({ name, value: randomBytes(32).toString("base64url"), made_at: clock.now() })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const { value } = await db
    .selectFrom("installation_secrets")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return value;
}
