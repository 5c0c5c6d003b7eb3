import { otherKindWeight, otherNumberWeight, parts } from "./weights.ts";

/*
 * How a word ends. Stems make one word of "equation", "equations" and "equal", so that each finds the others; who asks for
 * one of them still means that one. Whether it is of one or of many matters little, whether it is another word made of the
 * same stem (drawing of draw, operation of operate) matters more. Told by its last letters alone, as English has them.
 */

/** What a way of meeting a word is worth, and with which endings it must be met to be worth the whole. */
type Worth = { weight: number; ending?: number };

/** A bit each, above those of the parts that hold a word. */
const one = 1 << parts.length;
const many = one << 1;
const made = many << 1;
const any = one | many | made;

const ofMany = /s$/;
const madeOfAnother = /(?:ing|ed|er|or|ion|al|ic|ive|ity|ism|ist|ment|ness|ly|ance|ence|ous|able)s?$/;

/** How a folded word ends, as a bit. */
export function endingOf(word: string): number {
  if (madeOfAnother.test(word)) return made;
  return ofMany.test(word) ? many : one;
}

/**
 * Whether an entry has the word only with other endings than were asked. Never of a way that asks for none (a word that
 * means the same), nor of an entry that was indexed before endings were told: of that nothing is known.
 */
export function hasOtherEnding({ ending }: Pick<Worth, "ending">, held: number): boolean {
  return ending !== undefined && (held & ending) === 0 && (held & any) !== 0;
}

/** What an entry weighs by a way, above 0 and at most 1, from the impact there (1 to 255) and the parts and endings held. */
export function weightBy(way: Worth, impact: number, held: number): number {
  const whole = (way.weight * impact) / 255;
  if (!hasOtherEnding(way, held)) return whole;
  return whole * (way.ending !== made && (held & (one | many)) !== 0 ? otherNumberWeight : otherKindWeight);
}

/** The parts that hold it; with the endings, where the way asks for one. */
export function toldBy(way: Worth, held: number): number {
  return way.ending === undefined ? held & ~any : held;
}
