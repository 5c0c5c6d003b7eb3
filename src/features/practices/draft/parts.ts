import { sql } from "kysely";
import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { NotFoundError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import type { Moved } from "../move-to.ts";
import type { SectionKey } from "../sections.ts";
import { writeUpOf, type WriteUp } from "../write-up.ts";
import { countEdit, lockForEditing } from "./save-answers.ts";

/*
 * The parts of a write-up that are lists: building blocks and measures. A part is added blank and filled in on its own
 * page; one that stays blank is left out when the practice is submitted.
 */

export type PartKind = "block" | "measure";
export const partKinds: Record<PartKind, { section: SectionKey; name: string }> = {
  block: { section: "what-we-did", name: "building block" },
  measure: { section: "benefit", name: "measure" },
};

/** Adds a blank part at the end. Gives its id. */
export async function addPart(act: Acting, practiceId: string, kind: PartKind): Promise<string> {
  const id = uuidv7();
  await changeParts(act, practiceId, kind, `added a ${partKinds[kind].name}`, async (trx, writeUp, practice) => {
    const position = 1 + Math.max(-1, ...partsOf(writeUp, kind).map((part) => part.position));
    const row = { id, version_id: writeUp.id, position };
    if (kind === "measure") await trx.insertInto("practice_measures").values(row).execute();
    else {
      const blank = { title: "", what: "", active_ingredients: "", lessons: "" };
      const number = await nextNumber(trx, practice.id);
      await trx
        .insertInto("practice_blocks")
        .values({ ...row, ...blank, number })
        .execute();
    }
  });
  return id;
}

export async function removePart(act: Acting, practiceId: string, kind: PartKind, id: string): Promise<void> {
  await changeParts(act, practiceId, kind, `removed a ${partKinds[kind].name}`, async (trx, writeUp) => {
    if (!partsOf(writeUp, kind).some((part) => part.id === id)) throw new NotFoundError();
    await trx
      .deleteFrom(kind === "block" ? "practice_blocks" : "practice_measures")
      .where("id", "=", id)
      .execute();
  });
}

/** Lets a building block change places with its neighbour. At either end nothing moves. */
export async function moveBlock(act: Acting, practiceId: string, id: string, by: "up" | "down"): Promise<void> {
  await changeParts(act, practiceId, "block", "put the building blocks in another order", async (trx, { blocks }) => {
    const index = blocks.findIndex((block) => block.id === id);
    const [one, other] = [blocks[index], blocks[by === "up" ? index - 1 : index + 1]];
    if (!one) throw new NotFoundError();
    if (!other) return;
    await trx
      .updateTable("practice_blocks")
      .set({
        position: sql<number>`case id when ${one.id}::uuid then ${other.position}::integer else ${one.position}::integer end`,
      })
      .where("id", "in", [one.id, other.id])
      .execute();
  });
}

export async function changeParts(
  { db, clock, viewer }: Acting,
  practiceId: string,
  kind: PartKind,
  told: string,
  change: (trx: Transaction, writeUp: WriteUp, practice: Moved) => Promise<void>,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const practice = await lockForEditing(trx, viewer, practiceId);
    const writeUp = await writeUpOf(trx, practice.working_version_id);
    await change(trx, writeUp, practice);
    const { section } = partKinds[kind];
    await countEdit(trx, { practice, writeUp, change: { key: section, section, told }, viewer, at: clock.now() });
  });
}

/** A number that no block of this practice ever had, for it is the block's address for good. */
async function nextNumber(trx: Transaction, practiceId: string): Promise<number> {
  const { blocks_given } = await trx
    .updateTable("practices")
    .set((eb) => ({ blocks_given: eb("blocks_given", "+", 1) }))
    .where("id", "=", practiceId)
    .returning("blocks_given")
    .executeTakeFirstOrThrow();
  return blocks_given;
}

function partsOf(writeUp: WriteUp, kind: PartKind): { id: string; position: number }[] {
  return kind === "block" ? writeUp.blocks : writeUp.measures;
}
