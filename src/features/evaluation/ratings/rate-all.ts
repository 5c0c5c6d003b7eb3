import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { keepRatings } from "./keep-rating.ts";
import { valuesFromMemory } from "./values.ts";

const together = 200;

/**
 * Works out the rating of every practice that has been taken up, some hundreds at a time, each lot in a transaction of its own: an
 * end in the middle leaves whole ratings, and what is done again is found unchanged. Gives how many practices changed.
 */
export async function rateAll(
  { db, clock }: { db: Database; clock: Clock },
  because: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const practices = await db
    .selectFrom("adoptions")
    .select("practice_id")
    .distinct()
    .where("agreed_on", "is not", null)
    .where("indicator_code", "is not", null)
    .orderBy("practice_id")
    .execute();
  const values = valuesFromMemory();
  let changed = 0;
  for (let from = 0; from < practices.length; from += together) {
    const ids = practices.slice(from, from + together).map(({ practice_id }) => practice_id);
    changed += await inTransaction(db, (trx) => keepRatings(trx, ids, { at: clock.now(), because, values }));
    onProgress(Math.min(from + together, practices.length), practices.length);
  }
  return changed;
}
