import type { Place } from "./words.ts";

/** The 23 letters that check a unique pupil number, by value: the alphabet without I, O and S. */
const checkLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** Numbers of pupils: a UPN of an authority's code anywhere, since its letter checks it; a ULN only beside words for one. */
export function pupilNumbers(text: string): Place[] {
  const ofPupils = placesOf(
    text,
    /(?<![A-Za-z\d])(?:UPN[-:]?)?([A-Z] ?[234689]\d{2} ?\d{4} ?\d{4}[\dA-Z])(?![A-Za-z\d])/gi,
  ).filter(({ start, end }) => isPupilNumber(text.slice(start, end).replaceAll(" ", "")));
  const ofLearners = placesOf(text, /(?<!\d)([1-9]\d{9})(?!\d)/g).filter(
    ({ start, end }) =>
      isLearnerNumber(text.slice(start, end)) && wordForLearner.test(text.slice(Math.max(0, start - 80), end + 20)),
  );
  return [...ofPupils, ...ofLearners];
}

const wordForLearner = /\bULNs?\b|\blearner(?:['’]s)? (?:ref|number)/i;

function placesOf(text: string, pattern: RegExp): Place[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, 1: number = "", index }) => {
    const end = index + whole.length;
    return { start: end - number.length, end };
  });
}

/**
 * A unique pupil number: a check letter, then 12 digits; a temporary number ends in a letter, which counts by its value.
 * The check letter is the sum of the digits, each times its place counted from 2, modulo 23. (UK Government Data
 * Standards Catalogue, Unique Pupil Number 2.0, 2004; Department for Education, Unique pupil numbers: a guide for schools
 * and local authorities.)
 */
export function isPupilNumber(text: string): boolean {
  const upn = text.toUpperCase();
  if (!/^[A-Z]\d{11}[0-9A-Z]$/.test(upn)) return false;
  const values = Array.from(upn.slice(1), (one) => (/\d/.test(one) ? Number(one) : checkLetters.indexOf(one)));
  if (values.includes(-1)) return false;
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return checkLetters[sum % 23] === upn[0];
}

/**
 * A unique learner number: ten digits, the first not 0, whose sum weighted 10, 9 … 1 leaves 10 when divided by 11.
 * (HESA, Student record, Unique Learner Number; the Learning Records Service's own check.)
 */
export function isLearnerNumber(text: string): boolean {
  if (!/^[1-9]\d{9}$/.test(text)) return false;
  return Array.from(text, Number).reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11 === 10;
}
