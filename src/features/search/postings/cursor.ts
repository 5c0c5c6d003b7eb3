import { ByteReader } from "./bytes.ts";
import type { PostingRow } from "./pack.ts";

/** Goes through the entries that hold a term, segment after segment, so in the order of their numbers, with its places. */
export class PostingCursor {
  readonly #rows: readonly PostingRow[];
  #row = 0;
  #entries = new ByteReader(nothing);
  #places = new ByteReader(nothing);
  /** Entries of this segment, the present one among them, whose places were not read. */
  #unread = 0;
  /** Of the entry at which it stands; 0 before the first, Infinity past the last. */
  number = 0;
  impact = 0;
  parts = 0;

  constructor(rows: readonly PostingRow[]) {
    this.#rows = rows;
  }

  /** Goes on to the first entry whose number is at least this. */
  reach(number: number): void {
    while (this.number < number) this.#next();
  }

  #next(): void {
    while (!this.#entries.more) {
      const row = this.#rows[this.#row++];
      if (!row) {
        this.number = Infinity;
        return;
      }
      this.#entries = new ByteReader(row.entries);
      this.#places = new ByteReader(row.places ?? nothing);
      this.#unread = 0;
      this.number = 0;
    }
    this.number += this.#entries.number();
    this.impact = this.#entries.byte();
    this.parts = this.#entries.byte();
    this.#unread++;
  }

  /** Reads the places of the term in the entry at which it stands, once for an entry. Says how many they are. */
  readPlaces(into: number[]): number {
    for (; this.#unread > 1; this.#unread--) this.#places.pass(this.#places.number());
    this.#unread = 0;
    const many = this.#places.number();
    let place = 0;
    for (let at = 0; at < many; at++) {
      place += this.#places.number();
      into[at] = place;
    }
    return many;
  }
}

const nothing = new Uint8Array(0);
