/* Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth says that more follow. */

/** Bytes that grow at their end. */
export class ByteSink {
  #bytes = new Uint8Array(16);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  bytes(values: Uint8Array): void {
    for (const value of values) this.byte(value);
  }

  written(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }
}

/** Reads what a sink wrote, from its beginning. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get more(): boolean {
    return this.at < this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0;
  }

  number(): number {
    let byte = this.byte();
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.byte();
      value |= (byte & 127) << shift;
    }
    return value;
  }

  /** Passes over so many numbers. */
  pass(numbers: number): void {
    for (let left = numbers; left > 0;) if (this.byte() < 128) left--;
  }

  /** What lies between two places, to be copied. */
  between(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(from, to);
  }
}
