/* Sets of entries: a bit each, by number. */

export type Bitmap = Uint32Array;

export const emptyBitmap = (size: number): Bitmap => new Uint32Array((size + 31) >>> 5);

export function setBit(bits: Bitmap, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

export function clearBit(bits: Bitmap, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
}

export function hasBit(bits: Bitmap, at: number): boolean {
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

/** What is in both; the other may be shorter. */
export function both(one: Bitmap, other: Bitmap): Bitmap {
  const found = new Uint32Array(one.length);
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) found[at] = (one[at] ?? 0) & (other[at] ?? 0);
  return found;
}

export function without(one: Bitmap, other: Bitmap): Bitmap {
  const found = one.slice();
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) found[at] = (one[at] ?? 0) & ~(other[at] ?? 0);
  return found;
}

export function countOf(bits: Bitmap): number {
  let count = 0;
  for (const word of bits) count += bitsIn(word);
  return count;
}

export function countOfBoth(one: Bitmap, other: Bitmap): number {
  let count = 0;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) count += bitsIn((one[at] ?? 0) & (other[at] ?? 0));
  return count;
}

export function larger(bits: Bitmap, size: number): Bitmap {
  if (bits.length * 32 >= size) return bits;
  const grown = emptyBitmap(size);
  grown.set(bits);
  return grown;
}

/** How many bits of a word are set (Warren, Hacker's Delight, 2002, 5-1). */
function bitsIn(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function eachBit(bits: Bitmap, hear: (at: number) => void): void {
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) hear(word * 32 + (31 - Math.clz32(rest & -rest)));
  }
}
