/*
 * What the bytes of a file say about its text, counted in one pass without keeping any of it: how many lines it has, whether it is
 * UTF-8 (RFC 3629) or one of the Windows encodings, and whether it is text at all.
 */

export class ByteCensus {
  bytes = 0;
  lines = 0;
  lastByte = 0;
  /** Characters of two or more bytes that are well-formed UTF-8. */
  wideCharacters = 0;
  /** Bytes that cannot stand where they are in UTF-8. */
  brokenBytes = 0;
  firstBrokenLine = 0;
  firstNulLine = 0;
  #expected = 0;
  #lowest = 0x80;
  #highest = 0xbf;

  add(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    for (const byte of chunk) {
      if (this.#expected > 0) this.#continue(byte);
      else if (byte >= 0x80) this.#begin(byte);
      if (byte === 0x0a) this.lines += 1;
      else if (byte === 0 && this.firstNulLine === 0) this.firstNulLine = this.lines + 1;
    }
    this.lastByte = chunk.at(-1) ?? this.lastByte;
  }

  #begin(byte: number): void {
    this.#lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.#highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) this.#expected = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.#expected = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.#expected = 3;
    else this.#broken();
  }

  #continue(byte: number): void {
    if (byte < this.#lowest || byte > this.#highest) {
      this.#expected = 0;
      this.#broken();
      if (byte >= 0x80) this.#begin(byte);
      return;
    }
    this.#lowest = 0x80;
    this.#highest = 0xbf;
    this.#expected -= 1;
    if (this.#expected === 0) this.wideCharacters += 1;
  }

  #broken(): void {
    if (this.brokenBytes === 0) this.firstBrokenLine = this.lines + 1;
    this.brokenBytes += 1;
  }
}
