import { countOf } from "../postings/bitmap.ts";
import { soundOf } from "./sounds.ts";
import { lettersIn, type VocabularyWord } from "./vocabulary.ts";

/*
 * How far one spelling is from another, as people misspell: a vowel for a vowel, a letter doubled or not, two letters
 * changed about cost less than a wrong consonant; what sounds the same costs less than what does not. Edits after Damerau
 * (1964); the costs are our own.
 */

const vowels = new Set("aeiouy");
const alike = ["ckqs", "szc", "gj", "fpv", "mn", "dt", "bp"].map((letters) => new Set(letters));

/** The cost of turning one word into the other; 0 only where they are the same. */
export function spellingDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at * 0.9);
  for (let row = 1; row <= one.length; row++) {
    const line = [above[0] === undefined ? row : above[0] + dropping(one, row - 1)];
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + exchanging(one.charAt(row - 1), other.charAt(column - 1));
      const dropped = (above[column] ?? 0) + dropping(one, row - 1);
      const put = (line[column - 1] ?? 0) + dropping(other, column - 1);
      const turned = isTurned(one, other, row, column) ? (before[column - 2] ?? 0) + 0.6 : Infinity;
      line.push(Math.min(changed, dropped, put, turned));
    }
    before = above;
    above = line;
  }
  return above[other.length] ?? 0;
}

function exchanging(one: string, other: string): number {
  if (one === other) return 0;
  if (vowels.has(one) && vowels.has(other)) return 0.55;
  return alike.some((letters) => letters.has(one) && letters.has(other)) ? 0.7 : 1;
}

/** A doubled letter more or less is the commonest of slips, then a vowel. */
function dropping(word: string, at: number): number {
  const letter = word.charAt(at);
  if (letter === word.charAt(at - 1) || letter === word.charAt(at + 1)) return 0.35;
  return vowels.has(letter) || letter === "h" ? 0.7 : 0.8;
}

function isTurned(one: string, other: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    one.charAt(row - 1) === other.charAt(column - 2) &&
    one.charAt(row - 2) === other.charAt(column - 1)
  );
}

export type KnownWord = { word: string; term: string; entries: number };

/** The words that were likely meant, the likeliest first; none where none is near enough. Of two as near, the commoner. */
export function likely(said: string, known: readonly KnownWord[]): KnownWord[] {
  const sound = soundOf(said);
  return known
    .map((one) => ({ one, far: costOf(said, sound, one.word) }))
    .filter(({ far }) => far <= farthest(said))
    .map(({ one, far }) => ({ one, cost: far - 0.2 * Math.log10(1 + one.entries) }))
    .toSorted((a, b) => a.cost - b.cost || (a.one.word < b.one.word ? -1 : 1))
    .map(({ one }) => one);
}

/** The words that are worth comparing at all: they sound the same, or share most of their letters. */
export function nearest(said: string, vocabulary: readonly VocabularyWord[]): VocabularyWord[] {
  const sound = soundOf(said);
  const letters = lettersIn(said);
  return vocabulary.filter((one) => {
    if (Math.abs(one.word.length - said.length) > 3) return false;
    if (one.sound === sound) return true;
    return (
      countOf(Uint32Array.of(one.letters ^ letters)) <= mostOtherLetters &&
      costOf(said, sound, one.word, one.sound) <= farthest(said)
    );
  });
}

const mostOtherLetters = 4;

function costOf(said: string, sound: string, word: string, wordSound = soundOf(word)): number {
  const first = said.charAt(0) === word.charAt(0) || sound.charAt(0) === wordSound.charAt(0) ? 0 : 0.5;
  const heard = spellingDistance(sound, wordSound);
  return first + (heard === 0 ? 0.5 : 0.65) * spellingDistance(said, word) + 0.5 * heard;
}

/** A short word has many neighbours: there, little is forgiven. */
const farthest = (said: string): number => (said.length <= 4 ? 0.8 : said.length <= 6 ? 1.3 : 1.4);
