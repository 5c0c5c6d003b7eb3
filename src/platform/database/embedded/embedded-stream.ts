import { Duplex } from "node:stream";
import type { Engine } from "./engine.ts";
import { SharedSession } from "./shared-session.ts";
import type { Turns } from "./turns.ts";

/**
 * Stands where pg expects a socket, and leads to the embedded database in its thread. One driver therefore serves both kinds of
 * database: the same values, the same errors, the same handling of parameters.
 */
export class EmbeddedStream extends Duplex {
  readonly #session: SharedSession;

  constructor(engine: Engine, turns: Turns) {
    super();
    this.#session = new SharedSession(engine, turns, (bytes) =>
      this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
    );
  }

  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#session.receive(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    for (const { chunk } of chunks) this.#session.receive(chunk);
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    void this.#leave(error, done);
  }

  async #leave(error: Error | null, done: (error: Error | null) => void): Promise<void> {
    await this.#session.close();
    done(error);
  }

  // What pg asks of a socket and has no meaning here.
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
}
