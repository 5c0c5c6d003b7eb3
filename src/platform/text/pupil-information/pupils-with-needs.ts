import { isFirstName } from "./first-names.ts";
import { isAdult, personAt } from "./people.ts";
import { isStop, wordsFrom, type Place, type Word } from "./words.ts";

/*
 * One pupil's need, health or care: initials, or a name, in the same sentence as a diagnosis, a plan, a medicine or care.
 * Not an abbreviation, not training or guidance about a need, and not an adult's.
 */
export function pupilsWithNeeds(words: Word[]): Place[] {
  return sentencesOf(words).flatMap(({ from, to }) => {
    const needs = needsIn(words, from, to);
    if (needs.size === 0) return [];
    return subjectsIn(words, from, to)
      .filter((subject) => nearby(subject).some((at) => needs.has(at) && isOf(words, subject, at)))
      .map((subject) => ({ start: words[subject.from]?.start ?? 0, end: words[subject.to - 1]?.end ?? 0 }));
  });
}

/** The places where a need may stand to be this one's: in reach, so that a long sentence is no slower. */
function nearby({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 23 }, (_, step) => from - 9 + step);
}

type Span = { from: number; to: number };
type Subject = Span & { isInitials: boolean };

function sentencesOf(words: Word[]): Span[] {
  const ends = words.flatMap((word, at) => (isStop(word) ? [at] : []));
  return [...ends, words.length].map((to, index) => ({ from: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, to }));
}

/** Needs by one word, in small letters. */
const oneWord =
  /^(?:adhd|autism|autistic|asd|asperger|dyslexi[ac]|dyspraxi[ac]|dyscalculi[ac]|epilep(?:sy|tic)|diabet(?:es|ic)|ehcp|ehcps|semh|mld|sld|pmld|slcn|dld|pda|ocd|ptsd|fasd|tourette|mute|mutism|stammers?|anxiety|depression|self-harms?|anorexi[ac]|camhs|asthma|duchenne|bipolar|ritalin|medication|looked-after|wheelchair|deaf|blind|pica|palsy|psychosis|bulimi[ac]|schizophreni[ac]|hydrocephalus|leukaemia|cancer|eczema|incontinent|suicidal)$/;
/** Needs written in capitals, which in small letters are words. */
const inCapitals = new Set(["ODD", "ME", "MS", "ASC", "LAC", "ADD"]);
/** Needs of more words. */
const manyWords =
  /^(?:down(?:['’]s)? syndrome|looked after|foster care|child protection|child in need|young carer|eating disorder|attachment disorder|oppositional defiant|conduct disorder|personality disorder|bipolar disorder|cystic fibrosis|muscular dystrophy|sickle cell|cerebral palsy|cleft palate|foetal alcohol|fetal alcohol|hearing impair(?:ed|ment)|visual(?:ly)? impair(?:ed|ment)|(?:moderate|severe|specific) learning|learning difficult(?:y|ies)|developmental delay|sensory processing|speech and|asylum seeker|rett(?:['’]s)? syndrome|autistic spectrum|an? stammer|heart condition|free school|in care|powered chair|pupil premium)/;

/** Spares most words the longer look. */
const beginsPhrase =
  /^(?:down|looked|foster|child|young|eating|attachment|opposit|conduct|person|bipolar|cystic|muscular|sickle|cerebral|cleft|f[eo]|hearing|visual|moderate|severe|specific|learning|develop|sensory|speech|asylum|rett|autistic|an?$|heart|free|in$|powered|pupil$)/;

function needsIn(words: Word[], from: number, to: number): Set<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at++) if (isNeed(words, at) && !isAboutNeeds(words, at)) found.add(at);
  return found;
}

function isNeed(words: Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (oneWord.test(word.plain) || inCapitals.has(word.text)) return true;
  if (!beginsPhrase.test(word.plain)) return false;
  const phrase = [word, words[at + 1], words[at + 2]].map((each) => each?.text.toLowerCase() ?? "").join(" ");
  return manyWords.test(phrase);
}

/** "ADHD training", "autism champions": about needs, and nobody's own. */
function isAboutNeeds(words: Word[], at: number): boolean {
  return wordsFrom(words, at + 1, 3).some((word) => about.test(word.plain));
}

const about =
  /^(?:training|guidance|resources?|champions?|pathways?|checklists?|targets?|figures|awareness|degree|qualification|policy|policies|lead|specialist|team|service|strateg(?:y|ies)|unit|base|friendly|week|day)$/;

/** Two capitals that schools write and no child is called by. */
const abbreviations = new Set(
  "TA PE IT EP AP TB MP GP LA OT RE DT HR TV PC PP UK US EU QA ID AI DJ PR CV AS OK NI ST DR SS FE HE AM PM VR GB CD RS-E CT PT MS ME HQ YR NC AD BC IQ EQ SR TT".split(
    " ",
  ),
);

function subjectsIn(words: Word[], from: number, to: number): Subject[] {
  const found: Subject[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word && isInitials(word)) found.push({ from: at, to: at + 1, isInitials: true });
    const person = word && isFirstName(word.plain) ? personAt(words, at) : undefined;
    if (person && !isAdult(words, person)) found.push({ from: at, to: person.to, isInitials: false });
  }
  return found;
}

function isInitials({ text }: Word): boolean {
  const letters = text.replace(/['’]s$/, "");
  if (/^(?:[A-Z]\.){2,3}$/.test(letters)) return true;
  return /^[A-Z]{2}$/.test(letters) && !abbreviations.has(letters);
}

const linking =
  /^(?:has|have|had|is|was|were|who|with|an?|wears?|suffers?|diagnosed|being|been|needs?|takes?|and|also|as|subject|under|referred|awaiting|the|his|her|because|of|for|in|on|to|by|both|our|whose|into|long-term|severe|mild|moderate|brittle|type|registered|[(,–:-]|\d)$/;

/** Initials: the need is in their sentence, close by. A name: only linking words lie between, or the need is its own ('s). */
function isOf(words: Word[], subject: Subject, need: number): boolean {
  if (need >= subject.from && need < subject.to) return false;
  if (subject.isInitials) return need - subject.to < 14 && subject.from - need < 9;
  if (need < subject.to || need - subject.to > 9) return false;
  const between = words.slice(subject.to, need);
  if (/['’]s$/.test(words[subject.to - 1]?.text ?? "")) return between.length < 3;
  const unlinked = between.filter((word) => !linking.test(word.plain)).length;
  return between.length > 0 && unlinked <= 1;
}
