import type { Transaction } from "../../../platform/database/index.ts";
import { keepCollectionsWith } from "./collections.ts";
import { keepEntries } from "./keep-entries.ts";

/** The practices, their blocks (of the versions that are published, and those that were found until now) and what they are in. */
export async function keepPractices(trx: Transaction, practiceIds: readonly string[]): Promise<void> {
  if (practiceIds.length === 0) return;
  await keepEntries(trx, "practice", practiceIds);
  const blocks = await trx
    .selectFrom("practice_blocks as block")
    .innerJoin("practice_versions as version", "version.id", "block.version_id")
    .select("block.id")
    .where("version.practice_id", "in", [...practiceIds])
    .execute();
  await keepEntries(
    trx,
    "block",
    blocks.map(({ id }) => id),
  );
  await keepCollectionsWith(trx, practiceIds);
}
