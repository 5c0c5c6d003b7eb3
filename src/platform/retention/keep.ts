import { inTransaction } from "../database/index.ts";
import { eventKind, recordEvent } from "../events/index.ts";
import type { Removed, RetentionRule, RetentionWork } from "./rule.ts";

/** Told to the authority whose it was; of what was nobody's to nobody, and kept all the same. */
export const retentionKept = eventKind<{ rule: string; what: string; count: number }>(
  "retention_kept",
  ({ what, count }) => `removed what had come to its time, ${count} in all: ${what}`,
  { toldTo: "authority", example: { rule: "mail", what: "mail that was sent", count: 12 } },
);

/**
 * Keeps every rule: warns first, then removes batch by batch, each with an event that says how many. Done twice or late it
 * removes what is due then, and nothing that is younger. Gives how many went, by the key of the rule.
 */
export async function keepRetention(
  work: RetentionWork,
  rules: readonly RetentionRule[],
): Promise<Record<string, number>> {
  const gone: Record<string, number> = {};
  for (const rule of rules) {
    if (!rule.job) continue;
    await rule.job.warn?.(work);
    let total = 0;
    for (let batch = -1; batch !== 0; total += batch) batch = await removeBatch(work, rule, rule.job.remove);
    gone[rule.key] = total;
  }
  return gone;
}

type Remove = NonNullable<RetentionRule["job"]>["remove"];

async function removeBatch(
  { db, clock }: RetentionWork,
  { key, what }: RetentionRule,
  remove: Remove,
): Promise<number> {
  const now = clock.now();
  return inTransaction(db, async (trx) => {
    const removed = added(await remove(trx, now));
    for (const { authorityCode, count } of removed) {
      await recordEvent(trx, retentionKept, {
        authorityCode,
        subject: { type: "retention", id: key },
        personId: null,
        facts: { rule: key, what, count },
        happenedAt: now,
      });
    }
    return removed.reduce((sum, { count }) => sum + count, 0);
  });
}

/** One line an authority. */
function added(removed: readonly Removed[]): Removed[] {
  const byAuthority = Map.groupBy(removed, ({ authorityCode }) => authorityCode);
  return [...byAuthority].map(([authorityCode, theirs]) => ({
    authorityCode,
    count: theirs.reduce((sum, { count }) => sum + count, 0),
  }));
}
