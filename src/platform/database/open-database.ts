import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from "kysely";
import type pg from "pg";
import { openEmbedded } from "./embedded/embedded.ts";
import { guardingEvents } from "./event-guard.ts";
import { withWhatGoesAlong } from "./going-along.ts";
import { markedAsInside, refuseInsideTransaction } from "./inside-transaction.ts";
import { outerPool, type QueryPool } from "./pool.ts";
import { openPostgresql } from "./postgresql.ts";
import type { Tables } from "./tables.ts";
import { openThrough } from "./embedded/through.ts";

/** The outer connection. */
export type Database = Kysely<Tables>;
/** One transaction. A function that takes it can only be called inside one. */
export type Transaction = KyselyTransaction<Tables>;
export type DatabaseKind = "embedded" | "postgresql";

export type DatabaseSettings = {
  /** A PostgreSQL server. Without it the database is embedded. */
  url?: string;
  /** Where the embedded database lies. Without it, too, the database is in memory and lost on close. */
  folder?: string;
  /** What the operator should read: a dump restored, a server waited for. */
  onNotice: (line: string) => void;
  /** Where a living server of ours holds the folder, reach the database through it (the command line). */
  through?: boolean;
  maxConnections?: number;
  /** How long to wait for a PostgreSQL server that is itself still starting; 20 where absent. */
  waitSeconds?: number;
  /**
   * Called when the embedded database has broken down (out of memory, say). Nothing acknowledged is lost, but nothing works any
   * more: end the process, and let what watches over it start it again.
   */
  onLost?: (error: Error) => void;
  dumpEveryMinutes?: number;
  now?: () => Date;
  /** Embedded: begin with these contents (a dump, unpacked) in an empty folder, or in memory. */
  archive?: Uint8Array;
  /** Only in tests: refuses a change that records no event. */
  guardEvents?: boolean;
  /** Only in tests: what every statement of ours passes, so that one can be made to fail. */
  wrapPool?: (pool: QueryPool) => QueryPool;
  /** Only in tests: accepts a server that may lose what it acknowledged. */
  mayLoseWrites?: boolean;
};

export type OpenDatabase = {
  db: Database;
  kind: DatabaseKind;
  /** For what needs SQL text rather than Kysely: migrations, jobs. */
  pool: QueryPool;
  /** The embedded database as a compressed dump; only where this process holds it. */
  dump?: () => Promise<Uint8Array>;
  close(): Promise<void>;
};

export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  if (settings.url !== undefined) {
    const pool = await openPostgresql({ ...settings, url: settings.url });
    return assemble("postgresql", settings, { pool, close: () => pool.end() });
  }
  const through = settings.through && settings.folder !== undefined ? await openThrough(settings.folder) : undefined;
  return assemble("embedded", settings, through ?? (await openEmbedded(settings)));
}

type Opened = { pool: pg.Pool; close(): Promise<void>; dump?: () => Promise<Uint8Array> };

function assemble(kind: DatabaseKind, settings: DatabaseSettings, opened: Opened): OpenDatabase {
  const pool = outerPool(opened.pool);
  const wrapped = settings.wrapPool ? settings.wrapPool(pool) : pool;
  const guarded = settings.guardEvents ? guardingEvents(wrapped) : wrapped;
  const dialect = new PostgresDialect({
    pool: { connect: () => guarded.connect() as never, end: () => Promise.resolve(), options: {} },
  });
  return {
    kind,
    pool,
    db: new Kysely<Tables>({ dialect }),
    ...(opened.dump ? { dump: opened.dump } : {}),
    close: () => opened.close(),
  };
}

/** Runs `act` in one transaction: all of it happens, or none. Inside, only `trx` may be used, and no second transaction begun. */
export async function inTransaction<T>(db: Database, act: (trx: Transaction) => Promise<T>): Promise<T> {
  refuseInsideTransaction();
  return withWhatGoesAlong((also) =>
    db.transaction().execute((trx) =>
      markedAsInside(async () => {
        const result = await act(trx);
        await also(trx);
        return result;
      }),
    ),
  );
}
