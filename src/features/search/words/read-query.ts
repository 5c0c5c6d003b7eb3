import { endingOf } from "../ranking/endings.ts";
import { folded, isTooCommon, tokensIn, withWordsOf, type Token } from "./analyse.ts";

/*
 * What is meant by what was typed. Each word is a concept that may be met in several ways: as itself, as a word that
 * means the same, written together with its neighbour. What stands in quotes must be there as it stands; what has a
 * minus before it must not.
 */

/**
 * Terms that follow one another, each so many words after the first: what is too common still takes its place. So many
 * others may stand before the last.
 */
export type Phrase = { terms: readonly string[]; offsets: readonly number[]; between?: number };
/** One way to meet a concept; with the endings that will do, where it is the word itself that was asked. */
export type Way = Phrase & { said: string; weight: number; ending?: number };
export type Concept = { word: string; term: string; ways: Way[] };
export type Query = { concepts: Concept[]; required: Phrase[]; excluded: Phrase[] };

/** What means the same as a run of terms (joined by spaces), each in words. */
export type Synonyms = ReadonlyMap<string, readonly (Phrase & { said: string })[]>;

const longestRun = 6;
const mostConcepts = 40;
const mostWays = 12;

export function readQuery(typed: string, synonyms: Synonyms, synonymWeight: number): Query {
  const query: Query = { concepts: [], required: [], excluded: [] };
  for (const { minus, quoted, text } of pieces(typed)) {
    const tokens = wordsOf(text);
    const phrase = asPhrase(tokens);
    if (phrase.terms.length === 0) continue;
    if (minus) {
      query.excluded.push(phrase);
      continue;
    }
    if (quoted) query.required.push(phrase);
    for (const concept of conceptsIn(tokens, quoted ? new Map() : synonyms, synonymWeight))
      add(query.concepts, concept);
  }
  return query;
}

type Piece = { minus: boolean; quoted: boolean; text: string };

/** Quoted texts, words with a minus, and the runs of words between them. */
function pieces(typed: string): Piece[] {
  const found: Piece[] = [];
  let run = "";
  const endRun = () => {
    if (run.trim() !== "") found.push({ minus: false, quoted: false, text: run });
    run = "";
  };
  for (const [whole, minus, quoted, word] of typed
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/(?<=^|\s)[−–](?=\S)/g, "-")
    .matchAll(/(?<=^|\s)(-?)(?:"([^"]*)"?|(\S+))|\S+/g)) {
    if (quoted === undefined && !minus) run += ` ${whole}`;
    else {
      endRun();
      found.push({ minus: minus === "-", quoted: quoted !== undefined, text: quoted ?? word ?? "" });
    }
  }
  endRun();
  return found;
}

/** The words of a run; where all are too common to be looked for, none. */
function wordsOf(text: string): Token[] {
  return tokensIn(text).filter(({ word }) => !(word === "or" && !isTooCommon(word)));
}

function conceptsIn(tokens: readonly Token[], synonyms: Synonyms, weight: number): Concept[] {
  const plain = tokens.filter(({ joined }) => !joined);
  const concepts = plain.map(({ word, term }): Concept => {
    return { word, term, ways: [{ ...oneWord(term, word), ending: endingOf(word) }] };
  });
  for (let from = 0; from < plain.length; from++) {
    for (let length = 1; length <= Math.min(longestRun, plain.length - from); length++) {
      const run = plain.slice(from, from + length);
      const same = synonyms.get(run.map(({ term }) => term).join(" ")) ?? [];
      const ways = same.map((one): Way => ({ ...one, weight }));
      if (length === 2) ways.push(together(run));
      for (const concept of concepts.slice(from, from + length)) concept.ways.push(...ways);
    }
  }
  const all = withYearsAndStages(concepts, plain);
  for (const concept of all) concept.ways = concept.ways.slice(0, mostWays);
  return all;
}

/** A year group or a key stage is one thing: "year 5" is not met by any year, nor by any 5. */
function withYearsAndStages(concepts: readonly Concept[], tokens: readonly Token[]): Concept[] {
  const found: Concept[] = [];
  for (let from = 0; from < tokens.length;) {
    const length = lengthAsOne(tokens.slice(from, from + 3));
    const [first, ...rest] = concepts.slice(from, from + length);
    if (first) found.push(rest.length === 0 ? first : asOne([first, ...rest], tokens.slice(from, from + length)));
    from += length;
  }
  return found;
}

/** How many of these words, from the first on, are a year group or a key stage; 1 where none is. */
function lengthAsOne(tokens: readonly Token[]): number {
  const words = tokens.map(({ word }) => word);
  return [2, 3].find((length) => yearOrStage.test(words.slice(0, length).join(" "))) ?? 1;
}

const yearOrStage = /^(?:years?|(?:key )?stages?) \d+$/;

/** Several words as one: as they stand, also in "years 3, 4 and 5", and by what means the same as all of them. */
function asOne([first, ...rest]: readonly [Concept, ...Concept[]], tokens: readonly Token[]): Concept {
  const said = tokens.map(({ word }) => word).join(" ");
  const phrase = asPhrase(tokens);
  const ofAll = first.ways.filter((way) => rest.every(({ ways }) => ways.includes(way)));
  const asTyped: Way = { ...phrase, between: mostBetween, said, weight: 1 };
  return { word: said, term: phrase.terms.join(" "), ways: [asTyped, ...ofAll] };
}

const mostBetween = 3;

/** Two neighbours written as one word: "well being" is met by "wellbeing". */
function together(run: readonly Token[]): Way {
  const said = run.map(({ word }) => word).join("");
  const [token] = tokensIn(said);
  return oneWord(token?.term ?? said, said);
}

const oneWord = (term: string, said: string): Way => ({ terms: [term], offsets: [0], said, weight: 1 });

/** A word that was asked before is not asked twice; as one and as many, it may be either. */
function add(concepts: Concept[], concept: Concept): void {
  const [typed] = concepts.find(({ term }) => term === concept.term)?.ways ?? [];
  if (typed?.ending !== undefined) typed.ending |= concept.ways[0]?.ending ?? 0;
  if (!typed && concepts.length < mostConcepts) concepts.push(concept);
}

/** The terms of a text in their order, as a key to synonyms. */
export function keyOf(text: string): string {
  return phraseOf(text).terms.join(" ");
}

/** A text as terms that follow one another; one that is all common words, as it stands. */
export function phraseOf(text: string): Phrase {
  const phrase = asPhrase(tokensIn(text));
  return phrase.terms.length > 0 ? phrase : { terms: [folded(text)], offsets: [0] };
}

function asPhrase(tokens: readonly Token[]): Phrase {
  const plain = tokens.filter(({ joined }) => !joined);
  const first = plain[0]?.place ?? 0;
  return { terms: plain.map(({ term }) => term), offsets: plain.map(({ place }) => place - first) };
}

/** Every term whose postings a query needs, and those of which it needs the places. */
export function wantedBy({ concepts, required, excluded }: Query): { terms: string[]; withPlaces: string[] } {
  const phrases = [...required, ...excluded, ...concepts.flatMap(({ ways }) => ways)];
  const withPlaces = new Set(phrases.filter(({ terms }) => terms.length > 1).flatMap(({ terms }) => terms));
  return { terms: [...new Set(phrases.flatMap(({ terms }) => terms))], withPlaces: [...withPlaces] };
}

/** What was typed with some of its words put otherwise, but for what stands in quotes or has a minus before it. */
export function retyped(typed: string, instead: ReadonlyMap<string, string>): string {
  return typed
    .split(/("[^"]*"?)/)
    .map((text) => (text.startsWith('"') ? text : withWordsOf(text, instead)))
    .join("");
}
