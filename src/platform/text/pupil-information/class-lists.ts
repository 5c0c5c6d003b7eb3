import { isFirstName } from "./first-names.ts";
import { isNotAName, mayBeSurname } from "./not-names.ts";
import { outside, type Place } from "./words.ts";

/*
 * A list of pupils: three or more lines that each begin with a name, as pasted from a spreadsheet, or four or more names
 * in a row within a line. Not a list of staff: those have titles or jobs.
 */
export function classLists(text: string): Place[] {
  const lines = linesOf(text);
  const columns = columnsOf(lines);
  return [...columns, ...outside(columns, lines).flatMap(namesInLine)].toSorted(
    (one, other) => one.start - other.start,
  );
}

type Line = Place & { text: string };

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const place = { text: line, start, end: start + line.length };
    start += line.length + 1;
    return line.trim() === "" ? [] : place;
  });
}

/** Runs of lines that begin with names. A line between that does not is let pass once. */
function columnsOf(lines: Line[]): Place[] {
  const found: Place[] = [];
  let run: { line: Line; row: Likeness }[] = [];
  let missed = 0;
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && isColumn(run)) found.push({ start: first.line.start, end: last.line.end });
    run = [];
    missed = 0;
  };
  for (const line of lines) {
    const row = rowOf(line.text);
    if (row !== "none") {
      run.push({ line, row });
      missed = 0;
    } else if (++missed > 1) close();
  }
  close();
  return found;
}

/** Three rows, a third of them surely named; one sure name is enough where every row has figures. */
function isColumn(run: { line: Line; row: Likeness }[]): boolean {
  const named = run.filter(({ row }) => row === "named").length;
  const hasFigures = run.every(({ line }) => /\d/.test(line.text));
  return run.length >= 3 && named >= (hasFigures ? 1 : 2) && named * 3 >= run.length;
}

type Likeness = "named" | "perhaps" | "none";

const bullet = /^[\s"'“•*·–|-]*(?:\(?\d{1,2}[.):]?[\s,|]+)?["'“•*·–-]*\s*(?:(?:name|pupil|child|student)\b:?)?\s*/i;
const heading = /\b(?:surname|forename|(?:first|last|full) name):? ?/gi;
const aName = /^\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}+)*$/u;
const staff =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Rev|Cllr|Professor|teacher|head|deputy|lead|leader|governor|assistant|SENCO|tutor|staff|trainer|author|TA|HLTA|officer)\b/;
/** "Chen S 111", "A Barker 04/02/2013", "oliver smith 94". */
const surnameAndInitial = /^(\p{Lu}[\p{L}'’-]+),? \p{Lu}\.?[\s,|:–-]+\d/u;
const initialAndSurname = /^\p{Lu}\.? (\p{Lu}[\p{L}'’-]+)[\s,|:–-]+\d/u;
const inSmallLetters = /^([a-z]+) [a-z'’-]+[\s,|:–-]+\d/;

/** Whether a line begins with a name: up to three words like names, then nothing, a mark, or values. */
function rowOf(line: string): Likeness {
  if (line.length > 160 || staff.test(line)) return "none";
  const row = line.replace(heading, "").replace(bullet, "");
  if (row.split(/\s+/, 15).length > 14) return "none";
  const [, surname = "school"] = surnameAndInitial.exec(row) ?? initialAndSurname.exec(row) ?? [];
  if (!isNotAName(surname.toLowerCase())) return "named";
  const [, first = "school"] = inSmallLetters.exec(row) ?? [];
  if (isFirstName(first) && !isNotAName(first)) return "named";
  const parts = row.split(/[\s,;|:()"–]+/, 5).flatMap((part) => part.replace(/\.$/, "") || []);
  return likenessOf(parts.slice(0, endOfNames(parts)), /\d/.test(row));
}

/** How like a name the words are: a first name among them, or none known; a thing's name is not one. */
function likenessOf(names: string[], hasFigures: boolean): Likeness {
  const plain = names.map((name) => name.toLowerCase());
  if (plain.length === 0 || plain.length > 3) return "none";
  if (names.length === 1 && /^\p{Lu}{1,3}$/u.test(names[0] ?? "")) return "none";
  if (plain.length > 1 && plain.some((name, at) => !isFirstName(name) && name.length > 1 && isThing(name, at)))
    return "none";
  if (plain.some((name) => isFirstName(name) && (plain.length > 1 || !isNotAName(name)))) return "named";
  return (plain.length > 1 || hasFigures) && !(plain.length === 1 && isOpeningOrThing(plain[0] ?? ""))
    ? "perhaps"
    : "none";
}

function isThing(name: string, at: number): boolean {
  return at === 0 ? isNotAName(name) && !mayBeSurname(name) : !mayBeSurname(name);
}

/** Alone, a word that is also a first name (India, Summer) may be one; no other thing. */
function isOpeningOrThing(name: string): boolean {
  return isNotAName(name) && !isFirstName(name);
}

function endOfNames(parts: string[]): number {
  const end = parts.findIndex(
    (part) => !aName.test(part) || /^(?:WTS|EXS|GDS|PKS|BLW|Y|N|M|F|K|E|Yr|Year)$/.test(part),
  );
  return end < 0 ? parts.length : end;
}

const parting = /[,;/(){}[\]"“”\n]|\.(?:\s|$)|:\s|\s(?:and|or|&|–|-)\s/g;

/** Four or more names in a row within a line, such as a seating plan, at least half of them known. */
function namesInLine(line: Line): Place[] {
  if (staff.test(line.text)) return [];
  const found: Place[] = [];
  let run: (Place & { likeness: Likeness })[] = [];
  let from = 0;
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    const named = run.filter(({ likeness }) => likeness === "named").length;
    if (first && last && run.length >= 4 && named * 2 >= run.length) found.push({ start: first.start, end: last.end });
    run = [];
  };
  for (const { 0: mark, index } of [...line.text.matchAll(parting), { 0: "", index: line.text.length }]) {
    const item = line.text.slice(from, index);
    const likeness = item.trim() === "" ? "none" : itemOf(item, run.length >= 3);
    if (likeness !== "none") run.push({ start: line.start + from, end: line.start + index, likeness });
    else if (!isValue(item)) close();
    from = index + mark.length;
  }
  close();
  return found;
}

/** A name, perhaps with words before the first of a list or after its last, or figures after it. */
function itemOf(item: string, mayBeLast: boolean): Likeness {
  const words = item
    .slice(-60)
    .replace(/^.*\b(?:were|was|are|with)\s/, "")
    .trim()
    .split(/\s+/)
    .filter((word) => !/^[£\d.%/+-]+$/.test(word));
  const small = mayBeLast ? words.findIndex((word) => /^\p{Ll}/u.test(word)) : -1;
  const names = small < 0 ? words : words.slice(0, small);
  if (names.length === 0 || names.length > 3 || !names.every((word) => aName.test(word))) return "none";
  const plain = names.map((word) => word.toLowerCase());
  if (names.length === 1 && (isNotAName(plain[0] ?? "") || /^[A-Z]+$/.test(names[0] ?? ""))) return "none";
  const rest = plain.slice(1);
  if (rest.some((name) => name.length > 1 && !isFirstName(name) && !mayBeSurname(name))) return "none";
  return isFirstName(plain[0] ?? "") ? "named" : isNotAName(plain[0] ?? "") ? "none" : "perhaps";
}

/** Between names, figures and abbreviations do not end a list, nor does the name of a table or group. */
function isValue(item: string): boolean {
  return /^\s*(?:[£\d.%/+\s-]*|[A-Z]{1,4}|(?:Table|Group|Girls|Boys)(?: \w+)?|Blue|Red|Green|Yellow)\s*$/.test(item);
}
