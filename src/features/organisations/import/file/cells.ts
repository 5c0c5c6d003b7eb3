import iconv from "iconv-lite";

/*
 * What the cells of the register say. Each reader takes the text of a cell and gives a value, null where the register does not
 * say, or throws UnreadableCell with what is wrong with it.
 */

export class UnreadableCell extends Error {}

const longestText = 250;

/** The register's words for "we do not say", and its marks for suppressed or missing figures. */
const notSaid = new Set(["", "not applicable", "not recorded", "does not apply", "null", "unknown"]);
const notCounted = new Set(["", "supp", "z", "x", "c", "-", "n/a", "null", "low"]);

// oxlint-disable-next-line no-control-regex -- exactly these must not reach a page, a mail or a CSV file
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

export function text(cell: string): string | null {
  const value = mended(cell).replace(/\s+/gu, " ").trim();
  if (value.length > longestText) throw new UnreadableCell(`is longer than ${longestText} characters`);
  if (controlCharacters.test(value)) throw new UnreadableCell("holds a control character");
  return value === "" ? null : value;
}

/** U+0080 to U+009F in the register are Windows-1252 bytes that were taken for Latin-1 on the way: “\u0092” is an apostrophe. */
function mended(cell: string): string {
  return cell.replace(/[\u0080-\u009f]/gu, (lost) => iconv.decode(Buffer.from([lost.charCodeAt(0)]), "windows-1252"));
}

export function said(cell: string): string | null {
  return notSaid.has(cell.trim().toLowerCase()) ? null : text(cell);
}

export function wholeNumber(cell: string, largest: number): number | null {
  const value = cell.trim();
  if (notCounted.has(value.toLowerCase())) return null;
  if (!/^\d{1,9}$/u.test(value) || Number(value) > largest) {
    throw new UnreadableCell(`is “${shown(value)}”, not a whole number up to ${largest}`);
  }
  return Number(value);
}

/** A percentage, to one decimal as the register gives it. */
export function percentage(cell: string): number | null {
  const value = cell.trim().replace(/%$/u, "");
  if (notCounted.has(value.toLowerCase())) return null;
  if (!/^\d{1,3}(\.\d+)?$/u.test(value) || Number(value) > 100) {
    throw new UnreadableCell(`is “${shown(value)}”, not a percentage`);
  }
  return Math.round(Number(value) * 10) / 10;
}

/** A metre of the national grid; 0 stands for "not known". */
export function gridMetres(cell: string): number | null {
  const value = wholeNumber(cell, 1_300_000);
  return value === 0 ? null : value;
}

/** A day in any of the register's ways: 31-08-1994, 31/08/1994, 1994-08-31. 1 January 1900 stands for "not known". */
export function day(cell: string): string | null {
  const value = cell.trim();
  if (value === "") return null;
  const [, d, m, y] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/u.exec(value) ?? [];
  const iso = y === undefined ? value : `${y}-${m?.padStart(2, "0")}-${d?.padStart(2, "0")}`;
  if (!isDay(iso)) throw new UnreadableCell(`is “${shown(value)}”, not a date`);
  return iso === "1900-01-01" ? null : iso;
}

export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso);
}

/** "so143ab" and "SO14  3AB" are both SO14 3AB. What is not of that form is kept as it was written. */
export function postcode(cell: string): string | null {
  const value = text(cell)?.toUpperCase() ?? null;
  if (value === null) return null;
  const close = value.replaceAll(" ", "");
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/u.test(close) ? `${close.slice(0, -3)} ${close.slice(-3)}` : value;
}

/** What a message may repeat of a cell: short, and on one line. */
export function shown(value: string): string {
  const line = value.replace(/\s+/gu, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** What is wrong with a cell is told with the name of its column. */
export function namingColumn<V>(header: string, read: () => V): V {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableCell ? new UnreadableCell(`${header} ${error.message}`) : error;
  }
}
