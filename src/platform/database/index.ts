/*
 * The database: one way to reach it, whether it is the embedded one (PGlite in a thread) or a PostgreSQL server. Both are spoken
 * to by the same driver, so that a query, a value and an error are the same on both.
 *
 * Functions take `db` first to read or write once, `trx` where they must be part of a transaction.
 */

export { backup, restore, type Which } from "./backup.ts";
export { goingAlong } from "./going-along.ts";
export { migrate } from "./schema/migrate.ts";
export {
  inTransaction,
  openDatabase,
  type Database,
  type DatabaseKind,
  type DatabaseSettings,
  type OpenDatabase,
  type Transaction,
} from "./open-database.ts";
export { DataFolderInUse, StartError } from "./start-error.ts";
export type { Tables } from "./tables.ts";
