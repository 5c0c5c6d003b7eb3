import type pg from "pg";
import { refuseInsideTransaction } from "./inside-transaction.ts";
import { statementName, stopPreparing } from "./prepared-statements.ts";

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

/** A pool that prepares what comes again, and refuses to be used from inside a transaction. */
export function outerPool(pool: pg.Pool): QueryPool {
  const connect = async (): Promise<QueryClient> => {
    refuseInsideTransaction();
    const client = await pool.connect();
    return {
      query: (sql, values) => preparing(client, sql, values),
      release: (destroy) => client.release(destroy),
    };
  };
  return { connect, query: (sql, values) => queryOnce(connect, sql, values) };
}

async function preparing<Row>(
  client: pg.PoolClient,
  sql: string,
  values?: readonly unknown[],
): Promise<QueryResult<Row>> {
  const ask = (name?: string): Promise<unknown> =>
    client.query({ text: sql, values: values as unknown[], ...(name === undefined ? {} : { name }) });
  const name = statementName(sql, values);
  try {
    return (await ask(name)) as QueryResult<Row>;
  } catch (error) {
    if (name === undefined || !isStalePlan(error)) throw error;
    stopPreparing(sql);
    // Inside a transaction this fails too, as everything does after the first error.
    return (await ask()) as QueryResult<Row>;
  }
}

/** 0A000 where a table has changed since the statement was prepared: "cached plan must not change result type". */
function isStalePlan(error: unknown): boolean {
  const { code, message = "" } = error as { code?: string; message?: string };
  return code === "0A000" && message.includes("cached plan");
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
