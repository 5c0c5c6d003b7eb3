import type { Transaction } from "../platform/database/index.ts";
import type { FileStore } from "../platform/files/index.ts";
import { uuidv7 } from "../platform/ids.ts";

/** A picture and a document at one published practice. */
export async function plantMedia(trx: Transaction, store: FileStore): Promise<void> {
  const practice = await trx
    .selectFrom("practices")
    .select(["id", "authority_code", "author_id", "published_version_id", "created_at"])
    .where("ref", "=", "GP-2001")
    .executeTakeFirst();
  if (!practice?.published_version_id) return;
  const { board, questionSheet } = await import("./media-content.ts");
  const at = practice.created_at;
  const keep = async (bytes: Uint8Array, content_type: string): Promise<string> => {
    const { hash, size } = await store.put(bytes);
    await trx.insertInto("stored_files").values({ hash, size, content_type, arrived_at: at }).execute();
    return hash;
  };
  const row = {
    practice_id: practice.id,
    authority_code: practice.authority_code,
    scan: "none" as const,
    uploaded_by: practice.author_id,
    uploaded_at: at,
  };
  const picture = {
    ...row,
    id: uuidv7(at),
    kind: "image" as const,
    form: "webp",
    hash: await keep(board.large, "image/webp"),
    small_hash: await keep(board.small, "image/webp"),
    width: board.width,
    height: board.height,
    small_width: board.smallWidth,
    small_height: board.smallHeight,
  };
  const sheet = {
    ...row,
    id: uuidv7(at),
    kind: "document" as const,
    form: "pdf",
    hash: await keep(questionSheet, "application/pdf"),
  };
  await trx.insertInto("media").values([picture]).execute();
  await trx.insertInto("media").values([sheet]).execute();
  await trx
    .insertInto("practice_version_media")
    .values([
      {
        version_id: practice.published_version_id,
        media_id: picture.id,
        position: 0,
        caption: "The board at the end of the ten minutes, as the teacher wrote down what was said",
        alternative:
          "25 times 12 in four ways: 250 and 50; three hundreds, because four lots of 25 make 100; 50 times 6; and 12 hundreds shared by four. Below: Which would you tell a friend?",
      },
      {
        version_id: practice.published_version_id,
        media_id: sheet.id,
        position: 1,
        caption: "Calculations for the first week",
        alternative: null,
      },
    ])
    .execute();
}
