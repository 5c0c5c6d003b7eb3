import { sql } from "kysely";
import type { Transaction } from "../database/index.ts";
import type { Queue } from "./queue.ts";

export type JobOptions = {
  /** Not before this instant. */
  startAfter?: Date;
  /** With a queue that is `exclusive`: no second job of this key while one waits or runs. */
  singletonKey?: string;
  priority?: number;
};

/**
 * Adds a job in the transaction of the change that wants it: rolled back, there is no job. Gives its id, or undefined where a job
 * of the same key waits already.
 *
 * It writes pg-boss's table itself, because pg-boss's own `send` looks its queues up on a connection of its own, which a
 * transaction on the embedded database would wait for. The columns are those of the version that package.json pins.
 */
export async function enqueue<Data extends object>(
  trx: Transaction,
  queue: Queue<Data>,
  data: Data,
  options: JobOptions = {},
): Promise<string | undefined> {
  const added = await add(trx, queue.name, data, options);
  if (added !== undefined || (await exists(trx, queue.name))) return added;
  await create(trx, queue);
  return add(trx, queue.name, data, options);
}

async function add(trx: Transaction, name: string, data: object, options: JobOptions): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into pgboss.job (
      name, data, priority, singleton_key, start_after, created_on, keep_until, expire_seconds, deletion_seconds, retry_limit,
      retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select q.name, ${JSON.stringify(data)}::jsonb, ${options.priority ?? 0}, ${options.singletonKey ?? null}, t.start_after,
           pgboss.job_now(), t.start_after + q.retention_seconds * interval '1 second', q.expire_seconds, q.deletion_seconds,
           q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
    from pgboss.queue q, (select coalesce(${options.startAfter ?? null}::timestamptz, pgboss.job_now()) as start_after) t
    where q.name = ${name}
    on conflict do nothing
    returning id`.execute(trx);
  return rows[0]?.id;
}

async function exists(trx: Transaction, name: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pgboss.queue where name = ${name}`.execute(trx);
  return rows.length > 0;
}

async function create(trx: Transaction, queue: Queue<never> | Queue<object>): Promise<void> {
  const options = { policy: "standard", ...queue.options };
  await sql`select pgboss.create_queue(${queue.name}, ${JSON.stringify(options)}::jsonb)`.execute(trx);
}
