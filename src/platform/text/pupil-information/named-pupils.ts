import { isAdult, looksLikeName, personAt, personBefore, type Person } from "./people.ts";
import { isNotAName } from "./not-names.ts";
import { wordsBefore, wordsFrom, type Place, type Word } from "./words.ts";

/*
 * A pupil's name: a name beside a year group, a class or a child's age, or beside a word for a pupil. Not an adult's, by
 * the words around it, and not a book's, a programme's or a school's.
 */
export function namedPupils(words: Word[]): Place[] {
  const found = new Map<number, Person>();
  const keep = (person: Person | undefined) => person && found.set(person.from, person);
  for (let at = 0; at < words.length; at++) {
    const to = endOfYearGroup(words, at);
    if (to !== undefined) {
      keep(nameBefore(words, at, to));
      keep(nameAfter(words, at, to));
    }
    keep(nameAfterPupil(words, at));
    keep(nameAfterAge(words, at));
  }
  return Array.from(found.values(), ({ from, to }) => ({
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  }));
}

/** Past "Year 5", "Yr 5", "Y5", "9B", "Reception", "aged 9", ", 9," where one of them begins at `at`. */
function endOfYearGroup(words: Word[], at: number): number | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !/^(?:y|aged$|reception$|\d)/.test(word.plain)) return undefined;
  if (/^(?:year|yr)$/.test(word.plain) && /^(?:[1-9]|1[0-3])(?:['’]s)?$/.test(next?.text ?? "")) return at + 2;
  if (/^(?:year|yr|y)(?:[1-9]|1[0-3])(?:['’]s)?$/i.test(word.text) || /^(?:[7-9]|1[0-3])[A-Z]\d?$/.test(word.text))
    return at + 1;
  if (word.text === "Y" && /^(?:[1-9]|1[0-3])$/.test(next?.text ?? "")) return at + 2;
  if (word.text === "Reception") return at + 1;
  if (word.plain === "aged" && isAge(next)) return at + 2;
  const closes = /^[,.:;)]$/.test(words[at + 1]?.text ?? ".");
  return isAge(word) && /^[,(]$/.test(words[at - 1]?.text ?? "") && closes && looksLikeName(words[at - 2])
    ? at + 1
    : undefined;
}

function isAge(word: Word | undefined): boolean {
  return word !== undefined && /^(?:[3-9]|1[0-8])$/.test(word.text);
}

const joining = new Set(
  `, ( – — - . : ; " ” in from of who is was now then also both twins a the my our class he she he's she's has had just gone into
  joined left still year set and another pupil student classmate currently`.split(/\s+/),
);

/** "Ethan Marsh, Year 5", "Leo in Year 2", "Rosie Kirkpatrick. She was in my Year 4 class". */
function nameBefore(words: Word[], at: number, to: number): Person | undefined {
  let end = at;
  while (end > at - 9 && joining.has(words[end - 1]?.plain ?? "") && !isAfterList(words, end)) end--;
  if (/^\d$/.test(words[end - 1]?.text ?? "") && words[end - 2]?.text === "Class") end -= 3;
  const person = personBefore(words, end);
  if (!person || isAdult(words, person, to)) return undefined;
  const isShort = end === at || (end === at - 1 && /^[,(-–]$/.test(words[end]?.text ?? ""));
  if (!person.known) return person.full && spokenOf(words, person, to) && !isList(words, to) ? person : undefined;
  if (isNotAName(words[person.from]?.plain ?? "") && !person.full && !isShort) return undefined;
  return person;
}

/** A line's end parts names from what follows. */
function isAfterList(words: Word[], end: number): boolean {
  return words[end - 1]?.text === "\n";
}

/** "Years 3 and 4", "Year 5 and above": of more than one year, so a topic's. */
function isList(words: Word[], to: number): boolean {
  const [next, after] = wordsFrom(words, to, 2);
  return next?.plain === "and" && (after?.plain === "above" || /^\d/.test(after?.text ?? ""));
}

const ofPerson =
  /^(?:he|she|him|her|his|hers|said|says|told|asked|writes|wrote|asks|boy|girl|mother|mum|dad|father|brother|sister|friend|aged|moved|missed|went|reads|stood|who|twins)$/;

/** Whether a person is spoken of nearby, which makes a name of two words that are on no list. */
function spokenOf(words: Word[], { from }: Person, to: number): boolean {
  return [...wordsBefore(words, from, 6), ...wordsFrom(words, to, 10)].some((word) => ofPerson.test(word.plain));
}

const pupil =
  /^(?:pupil|boy|girl|child|lad|lass|student|learner|kid|youngster|schoolboy|schoolgirl|leaver|daughter|son)$/;

/** "Year 5's Olivia Sarkar", "a pupil in Year 10, Marcus Oyelaran". */
function nameAfter(words: Word[], at: number, to: number): Person | undefined {
  const isPossessed = /['’]s$/.test(words[to - 1]?.text ?? "");
  const isPupils = wordsBefore(words, at, 5).some((word) => pupil.test(word.plain));
  const begins = /^[,(:–-]$/.test(words[to]?.text ?? "") ? to + 1 : to;
  if (!isPossessed && !(isPupils && begins > to)) return undefined;
  const person = personAt(words, begins);
  return person?.known && (person.full || isPupils) && !isAdult(words, person) ? person : undefined;
}

/** "a boy called Tyler", "one child, Daniel Achebe", "the pupil who gained most was Fern Ormerod". */
function nameAfterPupil(words: Word[], at: number): Person | undefined {
  if (!pupil.test(words[at]?.plain ?? "")) return undefined;
  const links = wordsFrom(words, at + 1, 9);
  for (let step = 0; step <= links.length; step++) {
    const person = personAt(words, at + 1 + step);
    if (person) return isLinked(links.slice(0, step), person) && !isAdult(words, person) ? person : undefined;
  }
  return undefined;
}

function isLinked(links: Word[], { known, full }: Person): boolean {
  const last = links.at(-1)?.plain;
  if (
    last === "called" ||
    last === "named" ||
    links
      .slice(-3)
      .map(({ plain }) => plain)
      .join(" ") === "the name of"
  )
    return true;
  if (!known) return false;
  if (links.length === 0) return true;
  if (/^[,(:–-]$/.test(last ?? "")) return links.length < 7 && (full || links.length === 1);
  return full && (last === "was" || last === "is");
}

/** "Ten-year-old Finn Gregson". */
function nameAfterAge(words: Word[], at: number): Person | undefined {
  if (!/^(?:\w+)-years?-old$/.test(words[at]?.plain ?? "")) return undefined;
  const person = personAt(words, at + 1);
  return person && (person.known || person.full) ? person : undefined;
}
