import { isFirstName } from "./first-names.ts";
import { isFamous, isNotAName, isOpening, mayBeSurname } from "./not-names.ts";
import { isPossessive, wordsBefore, wordsFrom, type Word } from "./words.ts";

/** Somebody's name in a text, by its first word and the one after its last. */
export type Person = {
  from: number;
  to: number;
  /** The first of the names is one that people bear. */
  known: boolean;
  /** More than a first name. */
  full: boolean;
};

const nameShape = /^\p{Lu}[\p{Ll}\p{M}]*(?:(?:['’-]|(?<=^(?:Mc|Mac|De|Le|Fitz)))\p{Lu}?[\p{Ll}\p{M}]+)*(?:['’]s)?$/u;
const titles = new Set(
  "mr mrs ms miss mx dr doctor sir dame lord lady professor prof councillor cllr reverend rev father sister brother fr canon captain king queen prince princess saint st".split(
    " ",
  ),
);

export function isTitle(word: Word | undefined): boolean {
  return word !== undefined && titles.has(word.plain) && /^[A-Z]/.test(word.text);
}

/** A capitalised word that may be part of a name. */
export function looksLikeName(word: Word | undefined): boolean {
  return word !== undefined && word.text.length > 1 && nameShape.test(word.text) && !isTitle(word);
}

/** The name that begins at `at`, or undefined where none does. */
export function personAt(words: Word[], at: number): Person | undefined {
  const [first, second] = [words[at], words[at + 1]];
  const before = words[at - 1];
  if (!first || !looksLikeName(first) || isTitle(before) || isPartOfLonger(words, at)) return undefined;
  const known = isFirstName(first.plain);
  if (!known && (isNotAName(first.plain) || isKnownName(second))) return undefined;
  const to = endOfName(words, at);
  const last = words[to - 1];
  if (to > at + 1 && last && isFamous(first.plain, words[at + 1]?.plain ?? "")) return undefined;
  if (looksLikeName(words[to]) && !isPossessive(words[to - 1] ?? first)) return undefined;
  if (isPossessive(first) && looksLikeName(second)) return undefined;
  return { from: at, to, known, full: to > at + 1 };
}

function isKnownName(word: Word | undefined): boolean {
  return word !== undefined && looksLikeName(word) && isFirstName(word.plain) && !isNotAName(word.plain);
}

/** "Commando Joe", "White Rose": the name of a thing, of which this is the end. */
function isPartOfLonger(words: Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || !looksLikeName(before) || isPossessive(before)) return false;
  if (before.plain.endsWith("-old")) return false;
  return !isOpening(before.plain);
}

/** Past the last word of a name: up to two more words like names, an initial, or al, de, van between. */
function endOfName(words: Word[], at: number): number {
  let to = at + 1;
  while (to < at + 4) {
    const word = words[to];
    if (!word || isPossessive(words[to - 1] ?? word)) break;
    const isLast = looksLikeName(word) && mayBeSurname(word.plain);
    const isInitial = /^[A-Z]$/.test(word.text) && word.text !== "A" && word.text !== "I";
    const isParticle = /^(?:al|el|de|van|von|bin|ibn|della?)$/i.test(word.text) && looksLikeName(words[to + 1]);
    if (!isLast && !isInitial && !isParticle) break;
    to++;
  }
  return to;
}

/** The name that ends just before `at`. */
export function personBefore(words: Word[], at: number): Person | undefined {
  for (let from = Math.max(0, at - 4); from < at; from++) {
    const person = personAt(words, from);
    if (person?.to === at) return person;
  }
  return undefined;
}

const roles = new Set(
  `teacher teachers headteacher head deputy lead leader leaders tutor tutors senco sendco ta hlta assistant assistants governor
  governors librarian adviser advisor mentor coach officer coordinator co-ordinator manager practitioner colleague colleagues
  staff ect nqt technician caretaker cook nurse psychologist therapist author poet writer illustrator director chair vicar
  councillor bursar counsellor consultant trainer professor researcher inspector contact teaches teach taught planned plan
  trained directed wrote author's headmistress headmaster principal volunteer driver farmer`.split(/\s+/),
);
const told = /^(?:told|asked|tells|asks|with|to|said|saw|thanked|showed)$/;
const untilName = /^(?:,|:|-|–|\(|of|year|our|\d+|for|and|ks\d|key|stage)$/;

/** Whether the words close by make of a person an adult: a title, a job, "and Mr Dunne". */
export function isAdult(words: Word[], { from, to }: Person, until = to): boolean {
  const before = wordsBefore(words, from, 5);
  const nearest = before.find((word) => !untilName.test(word.plain));
  if (isTitle(before[0]) || (nearest && (isRole(nearest) || /^(?:by|ask|reads?|studi?e?[sd]?)$/.test(nearest.plain))))
    return true;
  if (wordsFrom(words, to, until - to).some(isRole)) return true;
  const after = wordsFrom(words, until, 6);
  const telling = after.findIndex((word) => told.test(word.plain));
  const near = telling < 0 ? after : after.slice(0, telling);
  return near.some((word, at) => isJob(near, word, at) || (word.plain === "and" && isTitle(near[at + 1])));
}

/** "Jo leads on phonics" is a job; a pupil may lead the reading hour. */
function isJob(near: Word[], word: Word, at: number): boolean {
  return isRole(word) || (word.plain === "leads" && near[at + 1]?.plain === "on");
}

function isRole(word: Word): boolean {
  return roles.has(word.plain);
}
