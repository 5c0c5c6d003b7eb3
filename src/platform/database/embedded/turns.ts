/**
 * First come, first served: the one session of the embedded database is held by one at a time. Those who only pass through (a
 * single statement, no transaction) may pass together, since the database itself does one after another.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  readonly #passing = new Set<Promise<void>>();

  /** Waits for a turn of one's own and gives back the function that ends it. */
  async take(): Promise<() => void> {
    const before = [this.#last, ...this.#passing];
    const turn = Promise.withResolvers<void>();
    this.#last = turn.promise;
    await Promise.all(before);
    return turn.resolve;
  }

  /** Waits until nobody before has a turn of their own, then gives back the function that says one has passed. */
  async pass(): Promise<() => void> {
    const turn = Promise.withResolvers<void>();
    this.#passing.add(turn.promise);
    await this.#last;
    return () => {
      this.#passing.delete(turn.promise);
      turn.resolve();
    };
  }
}
