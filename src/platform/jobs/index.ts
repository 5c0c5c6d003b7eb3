/*
 * Jobs: work that follows a change and may take its time, on pg-boss, in the same database. Added in the transaction of the
 * change, done at least once, tried again when it fails. Owns the schema pgboss, which pg-boss makes and changes itself.
 */
import { sql } from "kysely";
import { PgBoss, type Job, type JobResult } from "pg-boss";
import type { Database, OpenDatabase } from "../database/index.ts";
import type { JobHandler, JobSchedule } from "./queue.ts";

export { enqueue } from "./enqueue.ts";
export { defineQueue, everySo, handle, type JobHandler, type JobSchedule } from "./queue.ts";

export type Jobs = { stop(): Promise<void> };

/** How long a stop waits for the jobs at hand. */
const patience = 20_000;

/** Makes or brings up to date what jobs are kept in, so that they can be added. Once at start, after the migrations. */
export async function prepareJobs(database: OpenDatabase): Promise<void> {
  const boss = bossFor(database, { supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Begins to do jobs. Every queue with a handler is made first. */
export async function startJobs(settings: {
  database: OpenDatabase;
  handlers: readonly JobHandler[];
  schedules?: readonly JobSchedule[];
  onError: (error: Error) => void;
}): Promise<Jobs> {
  const boss = bossFor(settings.database, {});
  boss.on("error", settings.onError);
  await boss.start();
  for (const { queue, act } of settings.handlers) {
    await boss.createQueue(queue.name, queue.options);
    await boss.work<never>(queue.name, { pollingIntervalSeconds: 1, batchSize: 20, perJobResults: true }, (jobs) =>
      eachDone(jobs, act, settings.onError),
    );
  }
  await reschedule(boss, settings.schedules ?? []);
  return { stop: () => boss.stop({ graceful: true, timeout: patience }) };
}

/** One after another, so that one that fails is tried again alone. */
async function eachDone(
  jobs: readonly Job<never>[],
  act: JobHandler["act"],
  onError: (error: Error) => void,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, name, data } of jobs) {
    try {
      await act(data);
      results.push({ id, status: "completed" });
    } catch (error) {
      onError(new Error(`A job of ${name} failed and is tried again while it may be`, { cause: error }));
      results.push({ id, status: "failed", output: { message: String(error) } });
    }
  }
  return results;
}

/** The schedules are those given: one that the code no longer has is forgotten. */
async function reschedule(boss: PgBoss, schedules: readonly JobSchedule[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!schedules.some(({ queue }) => queue.name === name)) await boss.unschedule(name);
  }
  for (const { queue, cron, data, timeZone } of schedules) {
    await boss.createQueue(queue.name, queue.options);
    await boss.schedule(queue.name, cron, data ?? {}, { tz: timeZone ?? "Europe/London" });
  }
}

/**
 * Does every job that waits and is due, now, and gives how many were done. For tests and the command line; a server uses
 * startJobs.
 */
export async function workThrough(database: OpenDatabase, handlers: readonly JobHandler[]): Promise<number> {
  const boss = bossFor(database, { supervise: false, schedule: false });
  await boss.start();
  try {
    let done = 0;
    for (let before = -1; before !== done;) {
      before = done;
      for (const handler of handlers) done += await workThroughQueue(boss, handler);
    }
    return done;
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function workThroughQueue(boss: PgBoss, { queue, act }: JobHandler): Promise<number> {
  await boss.createQueue(queue.name, queue.options);
  let done = 0;
  for (;;) {
    const jobs = await boss.fetch<never>(queue.name, { batchSize: 20 });
    if (jobs.length === 0) return done;
    for (const job of jobs) {
      try {
        await act(job.data);
        await boss.complete(queue.name, job.id);
        done += 1;
      } catch (error) {
        await boss.fail(queue.name, job.id, { message: String(error) });
      }
    }
  }
}

/** How long the oldest job that could be done has been waiting, in seconds; 0 where none waits. */
export async function oldestJobAgeSeconds(db: Database): Promise<number> {
  const { rows } = await sql<{ age: number | null }>`
    select extract(epoch from now() - min(start_after))::float8 as age
    from pgboss.job where state in ('created', 'retry') and start_after <= now()`.execute(db);
  return Math.max(0, Math.round(rows[0]?.age ?? 0));
}

/** pg-boss on our own pool, so that on the embedded database it takes its turn like everybody else. */
function bossFor({ pool, kind }: OpenDatabase, options: { supervise?: boolean; schedule?: boolean }): PgBoss {
  const embedded = kind === "embedded";
  return new PgBoss({
    ...options,
    db: { executeSql: async (text, values) => flattened(await pool.query(text, values)) },
    backend: embedded ? "pglite" : "postgres",
    // Rebuilding indexes beside the requests needs a second session, which the embedded database has not.
    ...(embedded ? { reindex: false, monitorVacuum: false } : {}),
  });
}

type Answer = { rows: Record<string, unknown>[] };

/** For several statements at once pg gives an array of results; pg-boss wants all their rows. */
function flattened(result: Answer | Answer[]): Answer {
  return Array.isArray(result) ? { rows: result.flatMap((one) => one.rows) } : result;
}
