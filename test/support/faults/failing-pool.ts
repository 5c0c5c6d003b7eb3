import type { QueryClient, QueryPool } from "../../../src/platform/database/pool.ts";

/*
 * A pool whose k-th statement from now fails. "before": it is never sent. "after": it is done, and the answer is lost,
 * as where a connection drops once COMMIT has been sent.
 */

export type Switch = {
  /** Counts statements from nought again, and fails the k-th of them (from 1); none where k is undefined. */
  arm(k?: number, how?: "before" | "after"): void;
  /** The statements since it was armed, in order. */
  statements(): readonly string[];
};

export class InjectedFault extends Error {
  override name = "InjectedFault";
}

export function failingSwitch(): Switch & { through(pool: QueryPool): QueryPool } {
  let armed: { k: number | undefined; how: "before" | "after" } = { k: undefined, how: "before" };
  let seen: string[] = [];
  const asked = async <T>(sql: string, send: () => Promise<T>): Promise<T> => {
    seen.push(sql);
    const fails = seen.length === armed.k;
    if (fails && armed.how === "before") throw new InjectedFault(`statement ${armed.k} was not sent`);
    const answer = await send();
    if (fails) throw new InjectedFault(`the answer to statement ${armed.k} was lost`);
    return answer;
  };
  return {
    arm(k, how = "before") {
      armed = { k, how };
      seen = [];
    },
    statements: () => seen,
    through: (pool) => ({
      query: (sql, values) => asked(sql, () => pool.query(sql, values)),
      async connect(): Promise<QueryClient> {
        const client = await pool.connect();
        return {
          release: (destroy) => client.release(destroy),
          query: (sql, values) => asked(sql, () => client.query(sql, values)),
        };
      },
    }),
  };
}
