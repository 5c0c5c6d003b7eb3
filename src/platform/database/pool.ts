import type pg from "pg";
import { refuseInsideTransaction } from "./inside-transaction.ts";

/** What pg answers; `rows` is loosely typed here and given its type by Kysely, or by the caller. */
export type QueryResult<Row = Record<string, unknown>> = { command: string; rowCount: number | null; rows: Row[] };

/** One session. Release it; release with `true` or an error to throw it away. */
export interface QueryClient {
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
  release(destroy?: boolean | Error): void;
}

/** The part of pg's pool that Kysely, pg-boss and we ourselves use: the same for both kinds of database. */
export interface QueryPool {
  connect(): Promise<QueryClient>;
  query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
}

/** A pool that refuses to be used from inside a transaction. */
export function outerPool(pool: pg.Pool): QueryPool {
  const connect = async (): Promise<QueryClient> => {
    refuseInsideTransaction();
    return pool.connect() as Promise<QueryClient>;
  };
  return { connect, query: (sql, values) => queryOnce(connect, sql, values) };
}

/** Borrows a session for one query. After an error the session is thrown away: it may be halfway through something. */
async function queryOnce<Row>(
  connect: () => Promise<QueryClient>,
  sql: string,
  values?: readonly unknown[],
): Promise<QueryResult<Row>> {
  const client = await connect();
  try {
    const result = await client.query<Row>(sql, values);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
