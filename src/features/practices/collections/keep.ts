import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting, Kept } from "../acting.ts";
import { refuseBeforeConsultation } from "../consultation/before-publication.ts";
import { openOn } from "../consultation/open.ts";
import { collectionBegun, collectionChanged, collectionPublished, collectionWithdrawn } from "./events.ts";
import { tell, withCollection, type Held } from "./locked.ts";
import { itemsOf } from "./queries.ts";
import { freeSlug, missingInCollection, slugFrom } from "./rules.ts";

/* The life of a collection: begun, said what it is, opened for comment, published, withdrawn. */

export type AboutCollection = { title: string; introduction: string };

/** Begins a collection, as a draft that its authority alone reads. Gives its address. */
export async function beginCollection(act: Acting, authorityCode: string, about: AboutCollection): Promise<string> {
  return inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const id = uuidv7(at);
    const slug = await slugFor(trx, about.title);
    const row = { id, slug, authority_code: authorityCode, status: "draft" as const };
    const by = { created_by: act.viewer.personId, created_at: at, updated_at: at };
    const kept = await trx
      .insertInto("collections")
      .values({ ...about, ...row, ...by })
      .returningAll()
      .executeTakeFirstOrThrow();
    await trx.insertInto("collection_addresses").values({ slug, collection_id: id }).execute();
    await tell(act, { trx, row: kept, at }, collectionBegun, {});
    return slug;
  });
}

/** The address for this title that is or was nobody's, or this collection's own. */
async function slugFor(trx: Transaction, title: string, id?: string): Promise<string> {
  const slug = slugFrom(title);
  const taken = await trx
    .selectFrom("collection_addresses")
    .select("slug")
    .where((eb) => eb.or([eb("slug", "=", slug), eb("slug", "like", `${slug}-%`)]))
    .$if(id !== undefined, (query) => query.where("collection_id", "!=", id ?? ""))
    .execute();
  return freeSlug(slug, new Set(taken.map((one) => one.slug)));
}

/** Says what it is. Its address follows its title, and the old one leads to it for good. Gives its address. */
export async function changeAbout(
  act: Acting,
  id: string,
  { edits, ...about }: AboutCollection & { edits: number },
): Promise<Kept<AboutCollection> & { slug: string }> {
  return withCollection(act, id, "change", async (held) => {
    const { trx, row, at } = held;
    const { title, introduction } = row;
    if (row.edits !== edits)
      return { outcome: "stale", edits: row.edits, stored: { title, introduction }, slug: row.slug };
    const slug = about.title === row.title ? row.slug : await slugFor(trx, about.title, id);
    await trx
      .insertInto("collection_addresses")
      .values({ slug, collection_id: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const changed = { ...about, slug, edits: edits + 1, updated_at: at };
    await trx.updateTable("collections").set(changed).where("id", "=", id).execute();
    await tell(act, { trx, row: { ...row, slug }, at }, collectionChanged, { change: "changed what is said" });
    return { outcome: "kept", slug };
  });
}

/** Opens it for comment, for so many days; it stays as it is meanwhile. Gives the consultation's id. */
export async function openCollection(act: Acting, id: string, days: number): Promise<string> {
  return withCollection(act, id, "consult", async (held) => {
    await refuseIncomplete(held);
    await moved(held, {});
    return openOn(held.trx, act, { collection_id: id, authority_code: held.row.authority_code }, days);
  });
}

/** Publishes it at its address, once nothing of a consultation is in the way. */
export async function publishCollection(act: Acting, id: string): Promise<void> {
  await withCollection(act, id, "publish", async (held) => {
    await refuseIncomplete(held);
    const of = { authority_code: held.row.authority_code, collection_id: id };
    await refuseBeforeConsultation(held.trx, of, held.at);
    await moved(held, { published_at: held.at });
    await tell(act, held, collectionPublished, {});
  });
}

/** Withdraws it. Its address stays, and says why. */
export async function withdrawCollection(act: Acting, id: string, reason: string): Promise<void> {
  await withCollection(act, id, "withdraw", async (held) => {
    await moved(held, { withdrawn_at: held.at, withdrawn_reason: reason });
    await tell(act, held, collectionWithdrawn, { reason });
  });
}

async function refuseIncomplete({ trx, row }: Held): Promise<void> {
  const missing = missingInCollection(await itemsOf(trx, row.id));
  if (missing) throw new ConflictError(`${missing}. Nothing that you sent has been done.`);
}

async function moved(
  { trx, row, to, at }: Held,
  also: { published_at?: Date; withdrawn_at?: Date; withdrawn_reason?: string },
): Promise<void> {
  await trx
    .updateTable("collections")
    .set({ ...also, status: to, updated_at: at })
    .where("id", "=", row.id)
    .execute();
}
