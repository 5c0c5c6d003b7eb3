import { Readable } from "node:stream";
import type { Database } from "../../../src/platform/database/index.ts";
import type { Files } from "../../../src/platform/files/index.ts";
import { uuidv7 } from "../../../src/platform/ids.ts";
import { pdfOf } from "../documents.ts";
import { planted } from "./planted.ts";
import type { Practice } from "./practices.ts";

/** A document in the working version of a practice, with this text in it and in what is said of it. */
export async function aDocument(db: Database, files: Files, practice: Practice, text: string) {
  const { hash, size } = await files.store.put(Readable.from([pdfOf([`% ${text}`])]));
  const id = uuidv7();
  const at = new Date("2026-09-14T09:00:00Z");
  await planted(db, async (trx) => {
    const type = "application/pdf";
    await trx.insertInto("stored_files").values({ hash, size, content_type: type, arrived_at: at }).execute();
    const about = { practice_id: practice.id, authority_code: practice.school.authorityCode };
    const by = { uploaded_by: practice.author.id, uploaded_at: at };
    await trx
      .insertInto("media")
      .values({ ...about, ...by, id, kind: "document", hash, form: "pdf", scan: "none" })
      .execute();
    const link = { version_id: practice.workingVersionId, media_id: id, position: 0 };
    await trx
      .insertInto("practice_version_media")
      .values({ ...link, caption: `About ${text}`, alternative: text })
      .execute();
  });
  return { id, hash };
}
