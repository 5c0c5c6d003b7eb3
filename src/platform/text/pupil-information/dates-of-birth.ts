import type { Place } from "./words.ts";

const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const year = String.raw`(?:(?:19|20)\d{2}|\d{2})`;
const aDate = new RegExp(
  [
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? ${year}\b`,
    String.raw`\b${month} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b`,
    String.raw`\b\d{1,2}([./ -])\d{1,2}\1${year}\b`,
    String.raw`\b(?:19|20)\d{2}-\d{2}-\d{2}\b`,
  ].join("|"),
  "gi",
);
/** A date of six or eight figures, only straight after its label. */
const figuresAfterLabel = /\bd\.?o\.?b\.?[:= ]{1,3}(\d{8}|\d{6})\b/gi;

const label = String.raw`\bd\.? ?o\.? ?b\b|\b(?:dates? of birth|birth ?dates?|birthdays?)\b`;
const labelBefore = new RegExp(`(?:${label})[^\\n]{0,60}$`, "i");
const labelAfter = new RegExp(`^[^\\n.]{0,12}(?:${label})`, "i");
/** Not "born between", "born after": those are years of children, not one. */
const bornBefore =
  /\b(?:born|b\.)(?!(?: \w+){0,3} (?:after|before|between|from|since|until|by)\b)(?:[ :,]+(?!after|before|between|from|since|until|by)[\w’']+){0,5}[ :,]*$/i;
const pupilBefore =
  /\b(?:pupil|child|boy|girl|student|learner|infant|baby|lad|twins?)\b(?: \w{1,12}){0,1}(?:,| ?\(| -| –|:) ?$/i;
const ageBefore =
  /\b(?:turned|turns|turn|will be|['’]ll be|was) (?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\d{1,2}) on (?:the )?$/i;

/** Dates that a word beside them makes somebody's date of birth. */
export function datesOfBirth(text: string): Place[] {
  const dates = Array.from(text.matchAll(aDate), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const inFigures = Array.from(text.matchAll(figuresAfterLabel), ({ 0: found, 1: figures = "", index }) => ({
    start: index + found.length - figures.length,
    end: index + found.length,
  }));
  return [...dates.filter((date) => isOfBirth(text, date)), ...inFigures];
}

function isOfBirth(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (labelBefore.test(before) && !isAnotherDay(before)) return true;
  if (labelAfter.test(text.slice(end, end + 40))) return true;
  if (!isOfAPupil(text.slice(start, end))) return false;
  return bornBefore.test(before) || pupilBefore.test(before) || ageBefore.test(before);
}

/** "Date of birth … Date of test: 20 November 2024" is the day of the test. */
function isAnotherDay(before: string): boolean {
  return /\b(?:date of (?!birth)\w+|tested|assessed|began|started|issued|seen|meeting)(?: \w+){0,2}[: ]{1,2}(?:on )?$/i.test(
    before,
  );
}

/** Somebody born in 1995 or later; Shakespeare's birthday is nobody's secret. */
function isOfAPupil(date: string): boolean {
  const years = date.match(/(?:19|20)\d{2}/);
  return years === null || Number(years[0]) >= 1995;
}
