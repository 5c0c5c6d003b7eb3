import { Worker } from "node:worker_threads";
import type { Order, Reply } from "./pglite-worker.ts";

/** The embedded database as seen from the main thread: bytes of PostgreSQL's wire protocol go in, bytes come out. */
export class Engine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(bytes?: Uint8Array): void; reject(error: Error): void }>();
  /** The names of the statements that its one session has prepared. */
  readonly prepared = new Set<string>();
  #lastId = 0;
  #lost: Error | undefined;
  #closing = false;
  /** Called once if the database breaks down. */
  onLost: (error: Error) => void = () => undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (reply: Reply) => this.#settle(reply));
    worker.on("error", (error) => this.#lose(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => this.#lose(new Error("the embedded database has stopped")));
  }

  /** Opens (and where it is empty, makes) a data folder; or a database in memory, where wished from an archive. */
  static async open(from: { folder?: string; archive?: Uint8Array }): Promise<Engine> {
    const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
    const engine = new Engine(new Worker(new URL(`./pglite-worker.${ending}`, import.meta.url), { execArgv: [] }));
    try {
      await engine.#request({ order: "open", ...from });
      return engine;
    } catch (error) {
      await engine.#worker.terminate();
      throw error;
    }
  }

  /** Sends whole messages and gives back what the database answered. The bytes are handed over: do not use them again. */
  async exchange(bytes: Uint8Array): Promise<Uint8Array> {
    return (await this.#request({ order: "exchange", bytes }, [bytes.buffer as ArrayBuffer])) ?? new Uint8Array();
  }

  /** The whole data folder as an uncompressed tar. Only while no transaction is open. */
  async archive(): Promise<Uint8Array> {
    return (await this.#request({ order: "archive" })) ?? new Uint8Array();
  }

  async close(): Promise<void> {
    this.#closing = true;
    if (!this.#lost) await this.#request({ order: "close" });
    await this.#worker.terminate();
  }

  #request(order: Order, handOver: ArrayBuffer[] = []): Promise<Uint8Array | undefined> {
    if (this.#lost) return Promise.reject(this.#lost);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...order }, handOver);
    });
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.error === undefined) waiting?.resolve(reply.bytes);
    else waiting?.reject(new Error(`The embedded database failed: ${reply.error}`));
  }

  #lose(error: Error): void {
    if (!this.#lost && !this.#closing) this.onLost(error);
    this.#lost ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
