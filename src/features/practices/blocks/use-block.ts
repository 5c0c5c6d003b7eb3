import type { Transaction } from "../../../platform/database/index.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { changeParts } from "../draft/parts.ts";

/** More would be another practice's write-up. */
export const mostUses = 10;

/** "GP-2005/3": the third block of GP-2005. */
export function blockNamed(text: string): { ref: string; number: number } | undefined {
  const [, ref, number] = /^(GP-\d{1,9})\/(\d{1,4})$/i.exec(text.trim()) ?? [];
  return ref && number ? { ref: ref.toUpperCase(), number: Number(number) } : undefined;
}

/** Says in a draft that it uses a block of another practice, which must be published now. */
export async function useBlock(act: Acting, practiceId: string, block: { ref: string; number: number }): Promise<void> {
  const told = `said that it uses a building block of ${block.ref}`;
  await changeParts(act, practiceId, "block", told, async (trx, writeUp) => {
    const source = await sourceOf(trx, block);
    if (!source || source.id === practiceId) throw new ConflictError("That building block is not published any more.");
    if (writeUp.uses.length >= mostUses) {
      throw new ConflictError(`A practice can name ${mostUses} blocks of others. Take one out first.`);
    }
    const position = writeUp.uses.length;
    const row = { version_id: writeUp.id, source_practice_id: source.id, source_number: block.number, position };
    await trx
      .insertInto("practice_version_uses")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** Takes back that it uses the block. */
export async function stopUsing(
  act: Acting,
  practiceId: string,
  block: { ref: string; number: number },
): Promise<void> {
  const told = `took back that it uses a building block of ${block.ref}`;
  await changeParts(act, practiceId, "block", told, async (trx, writeUp) => {
    await trx
      .deleteFrom("practice_version_uses")
      .where("version_id", "=", writeUp.id)
      .where("source_number", "=", block.number)
      .where("source_practice_id", "in", trx.selectFrom("practices").select("id").where("ref", "=", block.ref))
      .execute();
  });
}

async function sourceOf(trx: Transaction, { ref, number }: { ref: string; number: number }) {
  return trx
    .selectFrom("practices")
    .innerJoin("practice_blocks as block", "block.version_id", "practices.published_version_id")
    .select("practices.id")
    .where("practices.ref", "=", ref)
    .where("practices.status", "<>", "withdrawn")
    .where("block.number", "=", number)
    .executeTakeFirst();
}
