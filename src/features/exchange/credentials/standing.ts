import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";

/*
 * Whether a kitemark was taken away. One question, asked by the status list, the certificate and the page that verifies,
 * so that they cannot disagree. That it lapsed is no part of it: a credential says that itself.
 */

/** A kitemark is taken away with its practice, or alone: revoked, or its level lost. */
export const takenAway = sql<boolean>`(kitemarks.ended_at is not null
  or exists (select from withdrawals w where w.practice_id = kitemarks.practice_id))`;

export type Standing = { takenAway: false } | { takenAway: true; on: Date; reason: string };

/** How a kitemark stands: not taken away, or since when and why. What came first is told. */
export async function standingOf(db: Database | Transaction, kitemarkId: string): Promise<Standing> {
  const { rows } = await sql<{ taken_at: Date; reason: string }>`
    select ended_at as taken_at, ended_reason as reason from kitemarks where id = ${kitemarkId} and ended_at is not null
    union all
    select w.withdrawn_at, w.reason from kitemarks k join withdrawals w on w.practice_id = k.practice_id
    where k.id = ${kitemarkId}
    order by taken_at limit 1`.execute(db);
  const [first] = rows;
  return first ? { takenAway: true, on: first.taken_at, reason: first.reason } : { takenAway: false };
}
