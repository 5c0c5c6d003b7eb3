import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { NotFoundError } from "../../../web/index.ts";
import { countEdit, lockForEditing } from "../draft/save-answers.ts";
import { writeUpOf } from "../write-up.ts";
import { releaseFiles } from "./keeping.ts";
import { kindWords } from "./medium.ts";
import type { Receiving } from "./receive.ts";

/** Takes a file out of a draft. Where no other version shows it, it is gone for good, from the store as well. */
export async function takeOut(act: Receiving, practiceId: string, mediumId: string): Promise<void> {
  const { db, clock, viewer } = act;
  const gone = await inTransaction(db, async (trx) => {
    const at = clock.now();
    const practice = await lockForEditing(trx, viewer, practiceId);
    const writeUp = await writeUpOf(trx, practice.working_version_id);
    const medium = writeUp.media.find(({ id }) => id === mediumId);
    if (!medium) throw new NotFoundError();
    await trx
      .deleteFrom("practice_version_media")
      .where("version_id", "=", writeUp.id)
      .where("media_id", "=", mediumId)
      .execute();
    const told = `took out a ${kindWords[medium.kind].toLowerCase()}`;
    const change = { key: mediumId, section: "pictures-and-documents" as const, told };
    await countEdit(trx, { practice, writeUp, change, viewer, at });
    return forgetUnshown(trx, mediumId);
  });
  await releaseFiles(act, gone.hashes, gone.uploadedAt);
}

/** Deletes the medium unless a version still shows it; gives what it leaves in the store. */
export async function forgetUnshown(trx: Transaction, mediumId: string) {
  const gone = await trx
    .deleteFrom("media")
    .where("id", "=", mediumId)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("practice_version_media").select("version_id").where("media_id", "=", mediumId))),
    )
    .returning(["hash", "small_hash", "uploaded_at"])
    .executeTakeFirst();
  return { hashes: gone ? [gone.hash, gone.small_hash] : [], uploadedAt: gone?.uploaded_at ?? new Date(0) };
}
