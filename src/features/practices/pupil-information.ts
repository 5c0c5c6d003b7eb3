/*
 * Looks for what might point at a pupil in what was typed (DESIGN 4.4, PRIVACY 1): a unique pupil number whose check
 * letter is right, a date of birth beside a word for a pupil, and a full name followed by a year group. It is small: it
 * misses much (initials with a diagnosis, a class list), and it only ever warns.
 */

export type Suspicion = { why: string; excerpt: string };

const checkLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** What may point at a pupil, each with why and the words themselves; empty where nothing does. */
export function pupilInformation(text: string): Suspicion[] {
  return [
    ...matches(text, /\b[A-Z]\d{11}[0-9A-Z]\b/gi)
      .filter(isPupilNumber)
      .map((excerpt) => ({ why: "a unique pupil number", excerpt })),
    ...matches(text, dateNearPupil).map((excerpt) => ({ why: "a date of birth", excerpt })),
    ...matches(text, nameWithYear)
      .filter((excerpt) => !notAName.test(excerpt))
      .map((excerpt) => ({ why: "a pupil’s name", excerpt })),
  ];
}

/**
 * A UPN is a check letter, then 12 digits (a temporary one ends in a letter). The letter is the sum of the digits, each
 * times its place counted from 2, modulo 23 (Department for Education, Unique pupil numbers: a guide, annex on format).
 */
export function isPupilNumber(text: string): boolean {
  const upn = text.toUpperCase();
  if (!/^[A-Z]\d{11}[0-9A-Z]$/.test(upn)) return false;
  const values = Array.from(upn.slice(1), (one) => (/\d/.test(one) ? Number(one) : checkLetters.indexOf(one)));
  if (values.includes(-1)) return false;
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return checkLetters[sum % 23] === upn[0];
}

const months = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
const aDate = `\\d{1,2}(?:[./-]\\d{1,2}[./-]|(?:st|nd|rd|th)? ${months},? )(?:19|20)?\\d{2}`;
const dateNearPupil = new RegExp(
  `\\b(?:born(?: on)?|d\\.?o\\.?b\\.?|date of birth|pupil|child|boy|girl)\\b[^.\\n]{0,40}?\\b${aDate}\\b`,
  "gi",
);

const capitalised = "[A-Z](?:[a-z]+(?:[-'’][A-Z][a-z]+)?|['’][A-Z][a-z]+)";
const nameWithYear = new RegExp(
  `\\b${capitalised} ${capitalised},? (?:is |was )?\\(?(?:in |from )?(?:Year|Yr|Y) ?\\d{1,2}\\b(?! (?:teacher|lead|leader|tutor|class|group))`,
  "g",
);
/** Two capital letters that no child is called by. */
const notAName =
  /\b(?:Term|Key|Stage|School|Primary|Academy|College|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|September|October|November|December|Autumn|Spring|Summer|English|Maths|Science|The|In|For|Our|All|And|Every|Each|From|Reception)\b/;

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}
