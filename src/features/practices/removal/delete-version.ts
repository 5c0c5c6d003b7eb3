import type { Transaction } from "../../../platform/database/index.ts";

/**
 * Deletes a version that is not frozen, with all that it says. A file that no other version shows loses its row as well; the
 * store lets go of what nothing refers to when it is next swept.
 */
export async function deleteVersion(trx: Transaction, versionId: string): Promise<void> {
  const shown = await trx
    .deleteFrom("practice_version_media")
    .where("version_id", "=", versionId)
    .returning("media_id")
    .execute();
  const media = shown.map(({ media_id }) => media_id);
  if (media.length > 0) {
    await trx
      .deleteFrom("media")
      .where("id", "in", media)
      .where("id", "not in", trx.selectFrom("practice_version_media").select("media_id").where("media_id", "in", media))
      .execute();
  }
  for (const table of [
    "practice_version_themes",
    "practice_version_uses",
    "practice_blocks",
    "practice_measures",
  ] as const) {
    await trx.deleteFrom(table).where("version_id", "=", versionId).execute();
  }
  const { numDeletedRows } = await trx
    .deleteFrom("practice_versions")
    .where("id", "=", versionId)
    .where("frozen_at", "is", null)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new Error("What was submitted is not deleted");
}
