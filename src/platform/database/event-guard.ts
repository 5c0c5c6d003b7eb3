import type { QueryPool } from "./pool.ts";

export function guardingEvents(pool: QueryPool): QueryPool {
  return pool;
}
