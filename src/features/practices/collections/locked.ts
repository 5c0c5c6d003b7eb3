import type { Selectable } from "kysely";
import { inTransaction, type Tables, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { decide } from "../../../policy/index.ts";
import { ConflictError, NotFoundError, RefusedError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { collectionChanged } from "./events.ts";
import { collectionStatusWords, collectionStep, type CollectionAction, type CollectionStatus } from "./rules.ts";

export type Row = Selectable<Tables["collections"]>;
export type Held = { trx: Transaction; row: Row; to: CollectionStatus; at: Date };

/**
 * Runs `change` with the collection's row held, and the rules asked again: of two people at once the second is told
 * (409) where the first has taken it on.
 */
export async function withCollection<T>(
  act: Acting,
  id: string,
  action: CollectionAction,
  change: (held: Held) => Promise<T>,
): Promise<T> {
  return inTransaction(act.db, async (trx) => {
    const row = await trx.selectFrom("collections").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
    if (!row) throw new NotFoundError();
    const decision = decide(act.viewer, "collection.edit", { authority_code: row.authority_code, status: row.status });
    if (!decision.allowed) throw new RefusedError(decision.whoCan);
    const to = collectionStep(row.status, action);
    if (to === undefined) {
      throw new ConflictError(
        `The collection is now ${collectionStatusWords[row.status]}, so this cannot be done. Nothing that you sent has been done.`,
      );
    }
    return change({ trx, row, to, at: act.clock.now() });
  });
}

/** Changes something in the collection, and says what. */
export async function changing(
  act: Acting,
  id: string,
  told: string,
  change: (held: Held) => Promise<void>,
): Promise<void> {
  await withCollection(act, id, "change", async (held) => {
    await change(held);
    await held.trx.updateTable("collections").set({ updated_at: held.at }).where("id", "=", id).execute();
    await tell(act, held, collectionChanged, { change: told });
  });
}

export async function tell<Facts extends object>(
  { viewer }: Acting,
  { trx, row, at }: Pick<Held, "trx" | "row" | "at">,
  kind: EventKind<Facts & { collectionId: string; slug: string }>,
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: row.authority_code,
    subject: { type: "collection", id: row.id },
    personId: viewer.personId,
    facts: { ...facts, collectionId: row.id, slug: row.slug },
    happenedAt: at,
  });
}
