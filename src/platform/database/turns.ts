/** First come, first served: the one session of the embedded database is held by one at a time. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn and gives back the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end = (): void => {};
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}
