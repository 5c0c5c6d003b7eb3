import { rm } from "node:fs/promises";
import { sql, type Insertable } from "kysely";
import { inTransaction, type Database, type Tables, type Transaction } from "../../../platform/database/index.ts";
import { RefusedFile, type Files } from "../../../platform/files/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import type { UploadedFile } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { countEdit, lockForEditing } from "../draft/save-answers.ts";
import { writeUpOf, type WriteUp } from "../write-up.ts";
import { keepWhile, type ToKeep } from "./keeping.ts";
import { lookInto, type Looked } from "./look-into.ts";
import { kindWords, sizeInWords } from "./medium.ts";
import { videoAddress } from "./video-address.ts";

/* Takes a picture, document or recording into a draft, or a link to a film. All of it happens, or none. */

export const mostBytes = 20_000_000;
export const mostForOnePerson = 200_000_000;
const mostInOneWriteUp = 30;

export type Receiving = Acting & { files: Files };

/** Takes a file that was sent. Gives the id of what became of it. Throws RefusedFile, with nothing kept. */
export async function receiveFile(act: Receiving, practiceId: string, file: UploadedFile): Promise<string> {
  await checkRoom(act.db, act.viewer.personId, 0);
  const looked = await lookInto(file, act.files);
  const { picture } = looked;
  const kept: ToKeep[] = [looked.file, ...(picture ? [picture.smallFile] : [])];
  const size = kept.reduce((sum, one) => sum + one.size, 0);
  try {
    return await keepWhile(act, kept, () => addMedium(act, practiceId, { ...columnsOf(looked), size }));
  } finally {
    if (picture) await Promise.all(kept.map(({ path }) => rm(path, { force: true })));
  }
}

/** Takes a link to a film. Throws RefusedFile where it leads to no place that is allowed. */
export async function addVideo(act: Acting, practiceId: string, typed: string): Promise<string> {
  return addMedium(act, practiceId, { kind: "video", address: videoAddress(typed), scan: "none", size: 0 });
}

type Columns = Pick<
  Insertable<Tables["media"]>,
  "kind" | "hash" | "address" | "form" | "scan" | "width" | "height" | "small_hash" | "small_width" | "small_height"
> & { findings?: string; size: number };

function columnsOf({ kind, form, findings, scan, file, picture }: Looked): Omit<Columns, "size"> {
  const dimensions = picture && {
    width: picture.large.width,
    height: picture.large.height,
    small_hash: picture.smallFile.hash,
    small_width: picture.small.width,
    small_height: picture.small.height,
  };
  return { kind, form, scan, hash: file.hash, findings: JSON.stringify(findings), ...dimensions };
}

async function addMedium(act: Acting, practiceId: string, { size, ...columns }: Columns): Promise<string> {
  const { db, clock, viewer } = act;
  const id = uuidv7();
  await inTransaction(db, async (trx) => {
    const at = clock.now();
    const practice = await lockForEditing(trx, viewer, practiceId);
    const writeUp = await writeUpOf(trx, practice.working_version_id);
    checkNumber(writeUp);
    await lockPerson(trx, viewer.personId);
    await checkRoom(trx, viewer.personId, size);
    await trx
      .insertInto("media")
      .values({
        ...columns,
        id,
        practice_id: practice.id,
        authority_code: practice.authority_code,
        uploaded_by: viewer.personId,
        uploaded_at: at,
        scanned_at: columns.scan === "clean" ? at : null,
      })
      .execute();
    await trx
      .insertInto("practice_version_media")
      .values({ version_id: writeUp.id, media_id: id, position: await nextPosition(trx, writeUp.id) })
      .execute();
    const told = `added a ${kindWords[columns.kind].toLowerCase()}`;
    const change = { key: id, section: "pictures-and-documents" as const, told };
    await countEdit(trx, { practice, writeUp, change, viewer, at });
  });
  return id;
}

function checkNumber({ media }: WriteUp): void {
  if (media.length < mostInOneWriteUp) return;
  throw new RefusedFile(`A write-up holds up to ${mostInOneWriteUp} files. Take one out first.`);
}

/** So that two files sent at once are counted one after the other. */
async function lockPerson(trx: Transaction, personId: string): Promise<void> {
  await trx.selectFrom("people").select("id").where("id", "=", personId).forNoKeyUpdate().execute();
}

async function nextPosition(trx: Transaction, versionId: string): Promise<number> {
  const row = await trx
    .selectFrom("practice_version_media")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("version_id", "=", versionId)
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

async function checkRoom(db: Database | Transaction, personId: string, size: number): Promise<void> {
  const { rows } = await sql<{ used: number }>`
    select coalesce(sum(f.size), 0)::bigint as used from media m
    join stored_files f on f.hash in (m.hash, m.small_hash) where m.uploaded_by = ${personId}`.execute(db);
  const used = rows[0]?.used ?? 0;
  if (used + size <= mostForOnePerson && used < mostForOnePerson) return;
  throw new RefusedFile(
    `You have used ${sizeInWords(used)} of the ${sizeInWords(mostForOnePerson)} that one person may. Take out files that you no longer need, or choose a smaller one.`,
  );
}
