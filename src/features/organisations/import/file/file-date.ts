import { isDay } from "./cells.ts";

/** From which day a file is, and how we know. */
export type FileDate = { on: string; from: "told" | "name" | "last changed" };

/**
 * The day that a file's name holds (edubasealldata20250422.csv, 2024-06-17, 2022-03 for the first of March); else the day on which
 * it was last changed, as a fetched file was on the day it was fetched. `told` overrules both.
 */
export function fileDate(name: string, lastChangedAt: Date, told?: string): FileDate {
  if (told !== undefined) return { on: told, from: "told" };
  const named = dayIn(name);
  if (named !== undefined) return { on: named, from: "name" };
  return { on: lastChangedAt.toISOString().slice(0, 10), from: "last changed" };
}

function dayIn(name: string): string | undefined {
  const [, year, month, date] = /(?<!\d)((?:19|20)\d\d)[-_]?([01]\d)[-_]?([0-3]\d)(?!\d)/u.exec(name) ?? [];
  const whole = `${year}-${month}-${date}`;
  if (date !== undefined && isDay(whole)) return whole;
  const [, onlyYear, onlyMonth] = /(?<!\d)((?:19|20)\d\d)[-_]([01]\d)(?![\d])/u.exec(name) ?? [];
  const first = `${onlyYear}-${onlyMonth}-01`;
  return onlyMonth !== undefined && isDay(first) ? first : undefined;
}
