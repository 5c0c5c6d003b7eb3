import type { Database, Transaction } from "../../../platform/database/index.ts";
import { similarSchoolsOf } from "../../organisations/index.ts";

export type Comparator = { urn: string; rank: number; distance: number };

/** The schools most like this one today, by Waymark's own method; none where too little is known of it. */
export async function comparatorsToday(db: Database | Transaction, urn: string): Promise<Comparator[]> {
  const similar = await similarSchoolsOf(db, urn);
  return (similar?.schools ?? []).map(({ urn: other, rank, distance }) => ({ urn: other, rank, distance }));
}

/**
 * Fixes with whom an adopter is compared: its similar schools on the day of adoption (DESIGN 6.3 and 6.5), kept and never
 * changed, so that nobody can choose them with the outcome in hand. Other adopters are left out when it is rated and not here,
 * because they may come later.
 */
export async function fixComparators(
  trx: Transaction,
  adoption: { id: string; authority_code: string },
  comparators: readonly Comparator[],
): Promise<void> {
  const rows = comparators.map((one) => ({
    ...one,
    adoption_id: adoption.id,
    authority_code: adoption.authority_code,
  }));
  if (rows.length > 0) await trx.insertInto("adoption_comparators").values(rows).execute();
}
