/** How a queue's jobs are tried. Times in seconds. */
export type QueueOptions = {
  retryLimit?: number;
  retryDelay?: number;
  retryBackoff?: boolean;
  expireInSeconds?: number;
  /** `exclusive`: at most one job waits or runs for each singletonKey. */
  policy?: "standard" | "exclusive";
};

/** A named queue whose jobs carry `Data`. `accepts` exists for the type only. */
export type Queue<Data> = { name: string; options: QueueOptions; accepts?: (data: Data) => void };

export function defineQueue<Data extends object>(name: string, options: QueueOptions = {}): Queue<Data> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`A queue is named in snake_case, not ${name}`);
  return { name, options };
}

/** What does a queue's jobs. A job may be done twice (delivery is at least once): `act` must bear that. */
export type JobHandler = { queue: Queue<never>; act: (data: never) => Promise<void> };

export function handle<Data>(queue: Queue<Data>, act: (data: Data) => Promise<void>): JobHandler {
  return { queue, act };
}

/** A job made at the times of a cron expression, in Europe/London unless said otherwise. */
export type JobSchedule = { queue: Queue<never>; cron: string; data?: object; timeZone?: string };

export function everySo<Data extends object>(queue: Queue<Data>, cron: string, data?: Data): JobSchedule {
  return { queue, cron, ...(data ? { data } : {}) };
}
