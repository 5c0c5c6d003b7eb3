import type { Selectable } from "kysely";
import { inTransaction, type Database, type Tables, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { scope, type Viewer } from "../../../policy/index.ts";
import { ConflictError, NotFoundError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { mostShared } from "../compare/chosen.ts";
import { listChanged } from "../events.ts";

/* A person's own list of practices, in an order of their own, with a note to themselves on each. */

/** No longer than what can be shared by its address. */
export const mostListed = mostShared;

export type ListItem = Pick<Selectable<Tables["list_items"]>, "practice_id" | "person_id" | "note" | "position"> & {
  ref: string;
  title: string;
  withdrawn: boolean;
};

/** What is on the viewer's list, in their order. A practice that was withdrawn since stays, and says so. */
export async function listOf(db: Database | Transaction, viewer: Viewer): Promise<ListItem[]> {
  const rows = await db
    .selectFrom("list_items as item")
    .innerJoin("practices", "practices.id", "item.practice_id")
    .leftJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .select(["item.practice_id", "item.person_id", "item.note", "item.position"])
    .select(["practices.ref", "practices.status", "version.title"])
    .where(scope(viewer, "list.keep", "item"))
    .orderBy("item.position")
    .orderBy("item.practice_id")
    .execute();
  return rows.map(({ ref, status, title, ...item }) => {
    return { ...item, ref: ref ?? "", title: title ?? "", withdrawn: status === "withdrawn" };
  });
}

/** One item of the viewer's list, by the reference of its practice. */
export async function findListed(db: Database, viewer: Viewer, ref: string): Promise<ListItem | undefined> {
  return (await listOf(db, viewer)).find((item) => item.ref === ref.toUpperCase());
}

/** Adds a published practice at the foot of the list. Added twice, it is there once. Throws where there is none, or the list is full. */
export async function addToList(act: Acting, ref: string): Promise<void> {
  await change(act, "added", async (trx) => {
    const practice = await trx
      .selectFrom("practices")
      .select("id")
      .where("ref", "=", ref.toUpperCase())
      .where("status", "!=", "withdrawn")
      .where("published_version_id", "is not", null)
      .executeTakeFirst();
    if (!practice) throw new NotFoundError();
    const items = await listOf(trx, act.viewer);
    if (items.some(({ practice_id }) => practice_id === practice.id)) return false;
    if (items.length >= mostListed) {
      throw new ConflictError(`A list holds up to ${mostListed} practices. Remove one from your list, then add this.`);
    }
    await trx
      .insertInto("list_items")
      .values({
        person_id: act.viewer.personId,
        practice_id: practice.id,
        position: (items.at(-1)?.position ?? 0) + 1,
        added_at: act.clock.now(),
      })
      .execute();
    return true;
  });
}

/** Keeps the note to oneself; null takes it away. */
export async function keepNote(act: Acting, item: ListItem, note: string | null): Promise<void> {
  await change(act, "noted", async (trx) => {
    const { numUpdatedRows } = await only(trx.updateTable("list_items").set({ note }), item).executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

/** Changes places with the one above or below; at the end of the list it stays where it is. */
export async function moveInList(act: Acting, item: ListItem, direction: "up" | "down"): Promise<void> {
  await change(act, "moved", async (trx) => {
    const items = await listOf(trx, act.viewer);
    const from = items.findIndex(({ practice_id }) => practice_id === item.practice_id);
    const [here, there] = [items[from], items[direction === "up" ? from - 1 : from + 1]];
    if (!here || !there) return false;
    await only(trx.updateTable("list_items").set({ position: there.position }), here).execute();
    await only(trx.updateTable("list_items").set({ position: here.position }), there).execute();
    return true;
  });
}

export async function removeFromList(act: Acting, item: ListItem): Promise<void> {
  await change(act, "removed", async (trx) => {
    const { numDeletedRows } = await only(trx.deleteFrom("list_items"), item).executeTakeFirst();
    return numDeletedRows > 0n;
  });
}

/** The statement, for this one item. */
function only<Q extends { where(column: "person_id" | "practice_id", op: "=", value: string): Q }>(
  query: Q,
  { person_id, practice_id }: ListItem,
): Q {
  return query.where("person_id", "=", person_id).where("practice_id", "=", practice_id);
}

/** One change at a time to one person's list: their row is locked, and what changed nothing leaves no event. */
async function change(
  act: Acting,
  what: "added" | "noted" | "moved" | "removed",
  make: (trx: Transaction) => Promise<boolean>,
): Promise<void> {
  const { personId } = act.viewer;
  await inTransaction(act.db, async (trx) => {
    await trx.selectFrom("people").select("id").where("id", "=", personId).forUpdate().execute();
    if (!(await make(trx))) return;
    await recordEvent(trx, listChanged, {
      authorityCode: null,
      subject: { type: "person", id: personId },
      personId,
      facts: { what },
      happenedAt: act.clock.now(),
    });
  });
}
