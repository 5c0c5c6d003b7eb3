import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";

/*
 * Whether a kitemark was taken away. One question, asked by the status list, the certificate and the page that verifies,
 * so that they cannot disagree. That it lapsed is no part of it: a credential says that itself.
 */

/** A kitemark is taken away with its practice. NOTE: a revocation of the mark alone joins this condition. */
export const takenAway = sql<boolean>`exists (select from withdrawals w where w.practice_id = kitemarks.practice_id)`;

export type Standing = { takenAway: false } | { takenAway: true; on: Date; reason: string };

/** How a kitemark stands: not taken away, or since when and why. */
export async function standingOf(db: Database | Transaction, kitemarkId: string): Promise<Standing> {
  const withdrawal = await db
    .selectFrom("kitemarks")
    .innerJoin("withdrawals", "withdrawals.practice_id", "kitemarks.practice_id")
    .select(["withdrawals.withdrawn_at", "withdrawals.reason"])
    .where("kitemarks.id", "=", kitemarkId)
    .orderBy("withdrawals.withdrawn_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return withdrawal
    ? { takenAway: true, on: withdrawal.withdrawn_at, reason: withdrawal.reason }
    : { takenAway: false };
}
