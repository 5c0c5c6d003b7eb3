import { AsyncLocalStorage } from "node:async_hooks";

/*
 * Whether the present call runs inside a transaction. The embedded database has one session, so a query on the outer
 * connection would wait for ever for the transaction that waits for it; on a server it would silently read and write beside the
 * transaction. Both are refused at once.
 */
const current = new AsyncLocalStorage<{ open: boolean }>();

/** Work left behind by the callback may use the outer connection once the transaction has ended. */
export async function markedAsInside<T>(act: () => Promise<T>): Promise<T> {
  const mark = { open: true };
  try {
    return await current.run(mark, act);
  } finally {
    mark.open = false;
  }
}

export function refuseInsideTransaction(): void {
  if (current.getStore()?.open) {
    throw new Error("The outer connection was used inside a transaction: pass the transaction (trx) instead");
  }
}
