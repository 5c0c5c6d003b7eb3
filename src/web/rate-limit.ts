import { sql } from "kysely";
import type { Database } from "../platform/database/index.ts";
import { HttpError } from "./errors.ts";

/*
 * How often one key (a person, an address, an account) may do something. Counted in the database, so that a limit holds
 * over every process and survives a restart. Owns the table rate_limits.
 */

export type Limit = { hits: number; seconds: number };

/** The classes that a route names; reading is not limited here, where a proxy does it better. */
export const rateClasses = {
  read: null,
  change: { hits: 240, seconds: 60 },
  /** Words for others to read: posts and complaints. */
  contribute: { hits: 30, seconds: 3600 },
  upload: { hits: 60, seconds: 3600 },
  sign_in: { hits: 20, seconds: 300 },
} satisfies Record<string, Limit | null>;
export type RateClass = keyof typeof rateClasses;

/** Counts one hit against the key. Throws a 429 that says when to come back, once the window's hits are used up. */
export async function countHit(db: Database, key: string, limit: Limit, now: Date): Promise<void> {
  const windowStart = new Date(now.getTime() - limit.seconds * 1000);
  const row = await db
    .insertInto("rate_limits")
    .values({ key, hits: 1, window_started_at: now })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        hits: sql<number>`case when rate_limits.window_started_at <= ${windowStart} or rate_limits.window_started_at > ${now} then 1 else rate_limits.hits + 1 end`,
        window_started_at: sql<Date>`case when rate_limits.window_started_at <= ${windowStart} or rate_limits.window_started_at > ${now} then ${now} else rate_limits.window_started_at end`,
      }),
    )
    .returning(["hits", "window_started_at"])
    .executeTakeFirstOrThrow();
  if (row.hits <= limit.hits) return;
  const until = row.window_started_at.getTime() + limit.seconds * 1000;
  const minutes = Math.max(1, Math.ceil((until - now.getTime()) / 60_000));
  throw new HttpError(
    429,
    `You have tried this many times. Try again in ${minutes} minute${minutes === 1 ? "" : "s"}.`,
  );
}
