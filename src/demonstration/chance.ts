/*
 * Chance that is the same every time: drawn from words, not from a clock, so that the demonstration’s figures stay as they are and do not
 * depend on the order in which they are made.
 */

/** A number between 0 and 1 for these words (FNV-1a, then the finaliser of MurmurHash3). */
export function uniformOf(...words: (string | number)[]): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of words.join("/")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A standard normal number for these words (Box and Muller 1958). */
export function normalOf(...words: (string | number)[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniformOf(...words, "radius")));
  return radius * Math.cos(2 * Math.PI * uniformOf(...words, "angle"));
}
