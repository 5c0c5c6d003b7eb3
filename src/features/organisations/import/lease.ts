import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { ImportRefused } from "./file/import-refused.ts";

/*
 * One import writes at a time. A session's advisory lock would not do: the embedded database has one session for all, and a pooled
 * server lends its sessions. So the writer holds a row and touches it every second; a writer that was killed touches it no more,
 * and after five seconds of silence, by the database's own clock, the row may be taken.
 */

const silence = "5 seconds";
const touchEvery = 1_000;
const stillOf = "alive_at < clock_timestamp() - interval";

export type Lease = { holder: string; release(): Promise<void>; letGo(): void };

const another = "another import is running: wait until it has ended, and import again";

/** Takes the lease, waiting only to see whether the holder is alive. Throws ImportRefused where it is. */
export async function takeLease(db: Database): Promise<Lease> {
  const holder = randomUUID();
  let before: string | undefined;
  while (!(await take(db, holder))) {
    const now = await aliveAt(db);
    if (now !== undefined && before !== undefined && now !== before) throw new ImportRefused(another);
    before ??= now;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const touch = setInterval(() => void keep(db, holder).catch(() => undefined), touchEvery);
  touch.unref();
  const letGo = (): void => clearInterval(touch);
  return {
    holder,
    letGo,
    async release() {
      letGo();
      await sql`delete from register_import_lease where holder = ${holder}`.execute(db);
    },
  };
}

/** Holds the lease to the end of the transaction that writes. Throws ImportRefused where another import has taken it. */
export async function holdLease(trx: Transaction, holder: string): Promise<void> {
  const { rows } = await sql`select from register_import_lease where holder = ${holder} for update`.execute(trx);
  if (rows.length === 0) throw new ImportRefused(another);
}

/** Empties the stage, where the lease was taken and is still held, and gives the lease back. */
export async function leave({ db, lease }: Leaving, emptyStage: (db: Database) => Promise<void>): Promise<void> {
  if (lease === undefined) return;
  const still = await sql`select from register_import_lease where holder = ${lease.holder}`.execute(db);
  if (still.rows.length > 0) await emptyStage(db);
  await lease.release();
}

type Leaving = { db: Database; lease: Lease | undefined };

async function take(db: Database, holder: string): Promise<boolean> {
  const { rows } = await sql`
    insert into register_import_lease (name, holder, alive_at) values ('register', ${holder}, clock_timestamp())
    on conflict (name) do update set holder = excluded.holder, alive_at = excluded.alive_at
      where register_import_lease.${sql.raw(stillOf)} ${sql.lit(silence)}
    returning holder`.execute(db);
  return rows.length > 0;
}

async function keep(db: Database, holder: string): Promise<void> {
  await sql`update register_import_lease set alive_at = clock_timestamp() where holder = ${holder}`.execute(db);
}

async function aliveAt(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ at: string }>`select alive_at::text as at from register_import_lease`.execute(db);
  return rows[0]?.at;
}
