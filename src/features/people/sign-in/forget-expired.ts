import { defineQueue } from "../../../platform/jobs/index.ts";
import type { Deps } from "../../../web/index.ts";
import { linkMinutes } from "./lifetimes.ts";

export const forgetExpiredQueue = defineQueue("forget_expired_sign_ins");

const day = 86_400_000;

/** Deletes what signing in leaves behind: sessions that have ended, links that are too old, counts of attempts. */
export async function forgetExpired({ database: { db }, clock }: Deps): Promise<void> {
  const now = clock.now().getTime();
  await db.deleteFrom("sessions").where("expires_at", "<=", new Date(now)).execute();
  await db
    .deleteFrom("verifications")
    .where("created_at", "<=", new Date(now - linkMinutes * 60_000))
    .execute();
  await db
    .deleteFrom("rate_limits")
    .where("window_started_at", "<=", new Date(now - day))
    .execute();
}
