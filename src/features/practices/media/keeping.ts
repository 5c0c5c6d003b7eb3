import { createReadStream } from "node:fs";
import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { sweepArriving, type Files } from "../../../platform/files/index.ts";

/*
 * What is in the store is always known: a row is written before a file is put, and taken away with it. A process that is
 * killed between leaves a row that nothing refers to, which the sweep finds.
 */

export type Keeping = { db: Database; clock: Clock; files: Files };
export type ToKeep = { path: string; hash: string; size: number; type: string };

/** Puts the files into the store, lends them to `act`, and takes them out again where it fails. */
export async function keepWhile<T>(keeping: Keeping, kept: readonly ToKeep[], act: () => Promise<T>): Promise<T> {
  const at = keeping.clock.now();
  try {
    for (const { path, hash, size, type } of kept) {
      await arrive(keeping.db, { hash, size, type }, at);
      await keeping.files.store.put(createReadStream(path));
    }
    return await act();
  } catch (error) {
    await releaseFiles(
      keeping,
      kept.map(({ hash }) => hash),
      at,
    );
    throw error;
  }
}

async function arrive(db: Database, { hash, size, type }: Omit<ToKeep, "path">, at: Date): Promise<void> {
  await db
    .insertInto("stored_files")
    .values({ hash, size, content_type: type, arrived_at: at })
    .onConflict((conflict) => conflict.column("hash").doUpdateSet({ arrived_at: at }))
    .execute();
}

/** Takes files out of the store that nothing refers to and nobody has sent again after `arrivedBy`. */
export async function releaseFiles(
  keeping: Keeping,
  hashes: readonly (string | null)[],
  arrivedBy: Date,
): Promise<void> {
  for (const hash of hashes) {
    if (hash !== null) await inTransaction(keeping.db, (trx) => release(trx, keeping.files, hash, arrivedBy));
  }
}

/**
 * The row is held while the file goes, so that whoever sends the same content meanwhile waits, and puts it again after.
 */
async function release(trx: Transaction, { store }: Files, hash: string, arrivedBy: Date): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom("stored_files")
    .where("hash", "=", hash)
    .where("arrived_at", "<=", arrivedBy)
    .where(isUnreferenced)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await store.delete(hash);
}

const isUnreferenced = sql<boolean>`not exists (
  select 1 from media where media.hash = stored_files.hash or media.small_hash = stored_files.hash)
  and not exists (select 1 from collection_items item where item.hash = stored_files.hash)`;

/** Takes away what processes that were killed left behind: files that nothing refers to, and files half sent. */
export async function sweepFiles(keeping: Keeping): Promise<void> {
  const anHourAgo = new Date(keeping.clock.now().getTime() - 3_600_000);
  const left = await keeping.db
    .selectFrom("stored_files")
    .select("hash")
    .where("arrived_at", "<=", anHourAgo)
    .where(isUnreferenced)
    .limit(1000)
    .execute();
  await releaseFiles(
    keeping,
    left.map(({ hash }) => hash),
    anHourAgo,
  );
  await sweepArriving(keeping.files.arriving, new Date(Date.now() - 3_600_000));
}
