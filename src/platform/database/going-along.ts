import { AsyncLocalStorage } from "node:async_hooks";
import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/*
 * Work that goes along with the next transaction of a call: both are kept, or neither. Where nothing is kept, because the call
 * is refused or wants other answers, it is not done at all.
 */

type Work = (trx: Transaction<Tables>) => Promise<void>;
const along = new AsyncLocalStorage<{ work: Work | null }>();

/** Runs `act`; `work` is done at the end of its first transaction that is kept. */
export async function goingAlong<T>(work: Work, act: () => Promise<T>): Promise<T> {
  return along.run({ work }, act);
}

/** Runs a transaction's `act` with what goes along with it. What is rolled back leaves that to the next. */
export async function withWhatGoesAlong<T>(run: (also: Work) => Promise<T>): Promise<T> {
  const waiting = along.getStore();
  const work = waiting?.work;
  const result = await run(async (trx) => {
    await work?.(trx);
  });
  if (waiting) waiting.work = null;
  return result;
}
