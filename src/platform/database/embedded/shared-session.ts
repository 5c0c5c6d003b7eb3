import type { Engine } from "./engine.ts";
import { isOurs } from "../prepared-statements.ts";
import type { Turns } from "./turns.ts";
import * as wire from "./wire.ts";

/** Orders of ours that arrive as a simple query, such as `waymark backup '…'`. Gives the words of the answer. */
export type OrderTaker = (text: string) => Promise<string> | undefined;

/**
 * One client of the embedded database. The database has a single session; this lends it to the client from its first message
 * until the answer says that no transaction is open, and takes it back by a rollback if the client goes away before.
 * Settings made with SET (not SET LOCAL) are therefore seen by everybody: do not make any.
 */
export class SharedSession {
  readonly #engine: Engine;
  readonly #turns: Turns;
  readonly #answer: (bytes: Uint8Array) => void;
  readonly #takeOrder: OrderTaker;
  /** What has come of messages that are not whole yet, how much that is, and how much it takes to go on. */
  #unread: Buffer[] = [];
  #held = 0;
  #wanted = 0;
  #batch: Buffer[] = [];
  #welcomed = false;
  #endTurn: (() => void) | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(
    engine: Engine,
    turns: Turns,
    answer: (bytes: Uint8Array) => void,
    takeOrder: OrderTaker = () => undefined,
  ) {
    this.#engine = engine;
    this.#turns = turns;
    this.#answer = answer;
    this.#takeOrder = takeOrder;
  }

  /** Takes bytes as they come. A long message comes in many pieces, which are put together once, when the last has come. */
  receive(bytes: Buffer): void {
    this.#unread.push(bytes);
    this.#held += bytes.length;
    if (this.#held < this.#wanted) return;
    let rest = this.#unread.length === 1 ? bytes : Buffer.concat(this.#unread);
    for (;;) {
      const length = wire.messageLength(rest, !this.#welcomed);
      if (rest.length < length) {
        this.#unread = rest.length === 0 ? [] : [rest];
        this.#held = rest.length;
        this.#wanted = length;
        return;
      }
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      if (this.#welcomed) this.#collect(message);
      else this.#introduce(message);
    }
  }

  /** Whether the client holds the session, and all others wait for it. */
  get isHolding(): boolean {
    return this.#endTurn !== undefined;
  }

  /** The client has gone. */
  async close(): Promise<void> {
    await this.#work;
    if (!this.#endTurn) return;
    await this.#engine.exchange(wire.queryMessage("rollback")).catch(() => undefined);
    this.#release();
  }

  #introduce(packet: Buffer): void {
    if (wire.isStartup(packet)) {
      this.#welcomed = true;
      this.#answer(wire.welcome());
    } else if ([wire.sslRequest, wire.gssRequest].includes(packet.readInt32BE(4))) {
      this.#answer(Buffer.from("N"));
    }
  }

  #collect(message: Buffer): void {
    const letter = String.fromCharCode(message[0] ?? 0);
    if (letter === "X") return;
    const order = letter === "Q" ? this.#takeOrder(wire.queryText(message)) : undefined;
    if (order) return this.#queue(async () => this.#answer(wire.done(await order)));
    this.#batch.push(message);
    if (!wire.asksForAnswer(letter)) return;
    const batch = this.#batch;
    this.#batch = [];
    this.#queue(() => this.#exchange(batch));
  }

  #queue(act: () => Promise<void>): void {
    this.#work = this.#work.then(act).catch((error: unknown) => {
      this.#release();
      this.#answer(wire.failure(error instanceof Error ? error.message : String(error)));
    });
  }

  async #exchange(batch: readonly Buffer[]): Promise<void> {
    const [first] = batch;
    const statement = (first && wire.statementOf(first)) ?? "";
    if (isOurs(statement) && this.#engine.prepared.has(statement)) return this.#call(batch);
    this.#endTurn ??= await this.#turns.take();
    // While waiting for the turn another client may have prepared it.
    if (this.#engine.prepared.has(statement)) return this.#call(batch);
    const answer = await this.#engine.exchange(concatenated(batch));
    if (isOurs(statement) && wire.beginsParsed(answer)) this.#engine.prepared.add(statement);
    this.#finish(answer);
  }

  /** Calls a statement that the session knows: it need not be prepared again, and is never the beginning of a transaction. */
  async #call(batch: readonly Buffer[]): Promise<void> {
    const isPrepared = batch[0]?.[0] === "P".charCodeAt(0);
    const rest = concatenated(isPrepared ? batch.slice(1) : batch);
    const passed = this.#endTurn ? undefined : await this.#turns.pass();
    try {
      const answer = await this.#engine.exchange(rest);
      if (isPrepared) this.#answer(wire.parsed);
      this.#finish(answer);
    } finally {
      passed?.();
    }
  }

  #finish(answer: Uint8Array): void {
    if (wire.endsIdle(answer)) this.#release();
    this.#answer(answer);
  }

  #release(): void {
    this.#endTurn?.();
    this.#endTurn = undefined;
  }
}

/** In memory of its own, so that it can be handed to the other thread. */
function concatenated(messages: readonly Buffer[]): Uint8Array {
  const whole = Buffer.allocUnsafeSlow(messages.reduce((sum, message) => sum + message.length, 0));
  let at = 0;
  for (const message of messages) at += message.copy(whole, at);
  return whole;
}
