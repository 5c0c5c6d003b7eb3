import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import type { Role } from "../../../policy/index.ts";
import { HttpError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { synonymChanged } from "../words/events.ts";
import { pairKey, synonymsChanged } from "../words/synonyms.ts";
import type { Pair } from "./queries.ts";

/* Adding, changing and taking out a pair of words that mean the same. A search after it already knows. */

export type TwoWords = { words: string; sameAs: string };
type Outcome = "kept" | "there_already";

export async function addPair(act: Acting, pair: TwoWords): Promise<Outcome> {
  return inTransaction(act.db, async (trx) => {
    if (!(await put(trx, act, pair))) return "there_already";
    await tell(trx, act, { what: "added", ...pair });
    return "kept";
  });
}

/** The old pair is taken out and the new one added, so that an upgrade does not bring the old one back. */
export async function changePair(act: Acting, old: Pair, pair: TwoWords): Promise<Outcome> {
  if (pairKey(old.words, old.sameAs) === pairKey(pair.words, pair.sameAs)) return "kept";
  return inTransaction(act.db, async (trx) => {
    await takeOut(trx, act, old);
    if (!(await put(trx, act, pair))) return "there_already";
    await tell(trx, act, { what: "changed", ...pair });
    return "kept";
  });
}

export async function removePair(act: Acting, pair: Pair): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    await takeOut(trx, act, pair);
    await tell(trx, act, { what: "removed", words: pair.words, sameAs: pair.sameAs });
  });
}

/** Whether it was not there: a pair that was taken out once is put back. */
async function put(trx: Transaction, act: Acting, { words, sameAs }: TwoWords): Promise<boolean> {
  const row = { words, same_as: sameAs, authority_code: authorityOf(act), added_at: act.clock.now() };
  const written = await trx
    .insertInto("search_synonyms")
    .values({ ...row, id: uuidv7(), pair_key: pairKey(words, sameAs) })
    .onConflict((conflict) =>
      conflict
        .column("pair_key")
        .doUpdateSet({ ...row, removed_at: null })
        .where("search_synonyms.removed_at", "is not", null),
    )
    .returning("id")
    .execute();
  return written.length > 0;
}

async function takeOut(trx: Transaction, act: Acting, { id }: Pair): Promise<void> {
  const taken = await trx
    .updateTable("search_synonyms")
    .set({ removed_at: act.clock.now() })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning("id")
    .execute();
  if (taken.length === 0) {
    throw new HttpError(
      409,
      "Somebody else has changed this pair meanwhile. Go back to the list to see how it is now.",
    );
  }
}

async function tell(trx: Transaction, act: Acting, facts: { what: "added" | "changed" | "removed" } & TwoWords) {
  await synonymsChanged(trx);
  await recordEvent(trx, synonymChanged, {
    authorityCode: authorityOf(act),
    subject: { type: "synonyms", id: pairKey(facts.words, facts.sameAs) },
    personId: act.viewer.personId,
    facts,
    happenedAt: act.clock.now(),
  });
}

const keepers = new Set<Role>(["co_ordinator", "authority_lead"]);

function authorityOf({ viewer }: Acting): string | null {
  return viewer.memberships.find(({ role }) => keepers.has(role))?.authorityCode ?? null;
}
