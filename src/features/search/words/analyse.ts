import { stemmer } from "stemmer";

/*
 * How a text becomes terms, for what is indexed and for what is asked alike. Accents and Welsh circumflexes fall away,
 * apostrophes close up, a hyphen parts two words that are also kept as one (catch-up is "catch", "up" and "catchup"), and
 * a word is cut to its stem (Porter, An algorithm for suffix stripping, 1980).
 */

export type Token = {
  /** What is compared. */
  term: string;
  /** The word as it was written, without capitals and accents. */
  word: string;
  /** Its place in the text, by words; two words in one place are two ways of writing it. */
  place: number;
  /** Where it stands in the text that was given, in characters. */
  from: number;
  to: number;
  /** Two words with a hyphen between them, as one. */
  joined?: boolean;
};

/** Too common to be looked for. Never one in capitals (IT, US), and never inside quotes, where only their place counts. */
const tooCommon = new Set(
  "about all also any am because been being between both but can cannot could did do does doing during each few further had having he her here hers him his how i if me my nor not only other ours own same she should some such than through too until very what when where while who whom why would you your yours a an and are as at be by for from has have in into is it its of on or our so that the their them then there these they this to was we were which with will again just now once those ourselves themselves himself herself itself myself yourself yourselves theirs".split(
    " ",
  ),
);

/** S.E.N. as a whole, G&T as a whole, a word with its apostrophes. */
const words = /(?:\p{L}\.){2,}|\p{L}{1,3}(?:&\p{L}{1,3})+|[\p{L}\p{N}]\p{M}*(?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*/gu;
const longestWord = 40;
const hyphens = new Set(["-", "\u2010", "\u2011"]);

/** The words of a text in order; those too common are left out and still take their place. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  let place = -1;
  let before: { word: string; to: number; from: number } | undefined;
  for (const match of text.matchAll(words)) {
    place++;
    const [written] = match;
    const from = match.index;
    const to = from + written.length;
    const word = folded(written);
    if (before && from === before.to + 1 && hyphens.has(text.charAt(before.to))) {
      tokens.push({ ...asToken(before.word + word, place - 1), from: before.from, to, joined: true });
    }
    if (!isTooCommon(written, word)) tokens.push({ ...asToken(word, place), from, to });
    before = { word, from, to };
  }
  return tokens;
}

export function isTooCommon(written: string, word = folded(written)): boolean {
  return tooCommon.has(word) && !(written.length === 2 && written === written.toUpperCase());
}

const asToken = (word: string, place: number) => ({ term: termOf(word), word, place });

/** Without capitals, accents, dots and apostrophes, and no longer than a word may be. */
export function folded(written: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = /^[\u0000-\u007f]*$/.test(written) ? written : written.normalize("NFKD").replaceAll(/\p{M}+/gu, "");
  return plain
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .replace(/'s$/, "")
    .replaceAll(/['.]/g, "")
    .slice(0, longestWord)
    .toWellFormed();
}

const stems = new Map<string, string>();
const mostStems = 50_000;

/** The stem of a folded word; what holds a figure, or a letter that English has not, stays as it is. */
function termOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The text with some of its words (folded) put otherwise, but for those with a minus before them. */
export function withWordsOf(text: string, instead: ReadonlyMap<string, string>): string {
  return text.replaceAll(words, (written, at: number) => {
    const isExcluded = text.charAt(at - 1) === "-" && /(?:^|\s)-$/.test(text.slice(0, at));
    return (isExcluded ? undefined : instead.get(folded(written))) ?? written;
  });
}
