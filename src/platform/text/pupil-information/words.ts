/* A text as words, numbers and marks, each with its place. One pass, so that a long text costs no more than its length. */

export type Place = { start: number; end: number };

export type Word = Place & {
  text: string;
  /** In small letters, without a possessive 's. */
  plain: string;
};

const dottedInitials = String.raw`(?:\p{Lu}\.){2,3}(?!\p{L})`;
const number = String.raw`\d+(?:[.,]\d+)*(?![\p{L}\d'’])`;
const letters = String.raw`[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*`;
const anyWord = new RegExp(String.raw`${dottedInitials}|${number}|${letters}|\n|\S`, "gu");

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(anyWord), ({ 0: word, index }) => ({
    text: word,
    plain: word.toLowerCase().replace(/['’]s$/, ""),
    start: index,
    end: index + word.length,
  }));
}

const stops = new Set([".", "!", "?", "\n"]);

/** The end of a sentence or line. */
export function isStop(word: Word | undefined): boolean {
  return word === undefined || stops.has(word.text);
}

export function isPossessive(word: Word): boolean {
  return /['’]s$/.test(word.text);
}

/** The words before `at` in its sentence, nearest first, at most `count`. */
export function wordsBefore(words: Word[], at: number, count: number): Word[] {
  return within(words, at - 1, -1, count);
}

/** The words from `at` on in its sentence, at most `count`. */
export function wordsFrom(words: Word[], at: number, count: number): Word[] {
  return within(words, at, 1, count);
}

function within(words: Word[], from: number, step: 1 | -1, count: number): Word[] {
  const found: Word[] = [];
  for (let at = from; found.length < count; at += step) {
    const word = words[at];
    if (word === undefined || isStop(word)) break;
    found.push(word);
  }
  return found;
}

/** Those that begin in none of the lists, in order; both may be long. */
export function outside<T extends Place>(lists: Place[], places: T[]): T[] {
  let at = 0;
  return places
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start }) => {
      while ((lists[at]?.end ?? Infinity) <= start) at++;
      return start < (lists[at]?.start ?? Infinity);
    });
}
