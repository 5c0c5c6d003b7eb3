import { rm } from "node:fs/promises";
import type { Insertable } from "kysely";
import type { Tables, Transaction } from "../../../platform/database/index.ts";
import { RefusedFile, type Files } from "../../../platform/files/index.ts";
import { isUuid, uuidv7 } from "../../../platform/ids.ts";
import { ConflictError, NotFoundError, type UploadedFile } from "../../../web/index.ts";
import type { Acting, Kept } from "../acting.ts";
import { keepWhile, releaseFiles } from "../media/keeping.ts";
import { lookInto } from "../media/look-into.ts";
import { publicStatus } from "../move-to.ts";
import { collectionChanged } from "./events.ts";
import { changing, tell, withCollection } from "./locked.ts";
import { mostItems } from "./rules.ts";

/* What is in a collection, in its order: practices, links and documents, with a note on each. */

type NewItem = Pick<
  Insertable<Tables["collection_items"]>,
  "kind" | "practice_id" | "title" | "address" | "hash" | "form" | "size" | "findings" | "scan" | "note"
>;

async function add(act: Acting, collectionId: string, told: string, item: NewItem): Promise<void> {
  await changing(act, collectionId, told, async ({ trx, row, at }) => {
    const items = await inOrder(trx, collectionId);
    if (items.length >= mostItems)
      throw new ConflictError(`A collection holds up to ${mostItems} things. Take one out first.`);
    if (item.practice_id && items.some(({ practice_id }) => practice_id === item.practice_id)) {
      throw new ConflictError("The practice is in the collection already.");
    }
    const position = (items.at(-1)?.position ?? -1) + 1;
    await trx
      .insertInto("collection_items")
      .values({ ...item, id: uuidv7(at), authority_code: row.authority_code, collection_id: collectionId, position })
      .execute();
  });
}

/** Adds a published practice by its reference. Gives false where there is none that the public can read. */
export async function addPractice(
  act: Acting,
  id: string,
  { ref, note }: { ref: string; note: string | null },
): Promise<boolean> {
  const practice = await act.db
    .selectFrom("practices")
    .select(["id", "status", "published_version_id"])
    .where("ref", "=", ref.toUpperCase())
    .executeTakeFirst();
  if (!practice || publicStatus(practice) !== "published") return false;
  await add(act, id, "added a practice", { kind: "practice", practice_id: practice.id, note });
  return true;
}

export async function addLink(
  act: Acting,
  id: string,
  link: { title: string; address: string; note: string | null },
): Promise<void> {
  await add(act, id, "added a link", { ...link, kind: "link" });
}

/** Adds a document. Throws RefusedFile, with nothing kept, where it is none, or may do harm. */
export async function addDocument(
  act: Acting & { files: Files },
  id: string,
  { file, title, note }: { file: UploadedFile; title: string; note: string | null },
): Promise<void> {
  const looked = await lookInto(file, act.files);
  const made = looked.picture ? [looked.file.path, looked.picture.smallFile.path] : [];
  await Promise.all(made.map((path) => rm(path, { force: true })));
  if (looked.kind !== "document") throw new RefusedFile("Choose a PDF, Word, PowerPoint or Excel document.");
  if (looked.scan === "waiting") {
    throw new RefusedFile("The virus scanner does not answer, so the document was not kept. Send it again later.");
  }
  const { form, scan, findings, file: kept } = looked;
  await keepWhile(act, [kept], () =>
    add(act, id, "added a document", {
      kind: "document",
      title,
      note,
      form,
      scan,
      hash: kept.hash,
      size: kept.size,
      findings: JSON.stringify(findings),
    }),
  );
}

/** Says something else of one thing; gives what is kept where somebody else said it meanwhile. */
export async function changeItem(
  act: Acting,
  collectionId: string,
  itemId: string,
  { edits, note, title }: { edits: number; note: string | null; title: string | null },
): Promise<Kept<{ note: string | null; title: string | null }>> {
  return withCollection(act, collectionId, "change", async (held) => {
    const item = await oneOf(held.trx, collectionId, itemId);
    const stored = { note: item.note, title: item.title };
    if (item.edits !== edits) return { outcome: "stale", edits: item.edits, stored };
    const named = item.kind === "practice" ? {} : { title };
    const said = { ...named, note, edits: edits + 1 };
    await held.trx.updateTable("collection_items").set(said).where("id", "=", itemId).execute();
    await tell(act, held, collectionChanged, { change: "changed a note" });
    return { outcome: "kept" };
  });
}

/** One place up or down; the first does not go up, nor the last down. */
export async function moveItem(act: Acting, collectionId: string, itemId: string, by: "up" | "down"): Promise<void> {
  await changing(act, collectionId, "moved something", async ({ trx }) => {
    const item = await oneOf(trx, collectionId, itemId);
    const items = await inOrder(trx, collectionId);
    const other = items[items.findIndex(({ id }) => id === item.id) + (by === "up" ? -1 : 1)];
    if (!other) return;
    await trx
      .updateTable("collection_items")
      .set((eb) => ({
        position: eb.case().when("id", "=", item.id).then(other.position).else(item.position).end(),
      }))
      .where("id", "in", [item.id, other.id])
      .execute();
  });
}

/** Takes one thing out; a document goes for good. */
export async function removeItem(act: Acting & { files: Files }, collectionId: string, itemId: string): Promise<void> {
  let hash: string | null = null;
  await changing(act, collectionId, "took something out", async ({ trx }) => {
    hash = (await oneOf(trx, collectionId, itemId)).hash;
    await trx.deleteFrom("collection_items").where("id", "=", itemId).execute();
  });
  await releaseFiles(act, [hash], act.clock.now());
}

function inOrder(trx: Transaction, collectionId: string) {
  return trx
    .selectFrom("collection_items")
    .select(["id", "position", "practice_id"])
    .where("collection_id", "=", collectionId)
    .orderBy("position")
    .execute();
}

async function oneOf(trx: Transaction, collectionId: string, itemId: string) {
  if (!isUuid(itemId)) throw new NotFoundError();
  const item = await trx
    .selectFrom("collection_items")
    .select(["id", "kind", "hash", "note", "title", "edits", "position"])
    .where("collection_id", "=", collectionId)
    .where("id", "=", itemId)
    .executeTakeFirst();
  if (!item) throw new NotFoundError();
  return item;
}
