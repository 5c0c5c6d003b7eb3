import { typedText, type Typed } from "../../../web/index.ts";

/** The day that was typed in three fields, as "2026-11-14"; undefined where there is no such day. */
export function dayIn(typed: Typed, prefix: string): string | undefined {
  const [day, month, year] = ["day", "month", "year"].map((part) => Number(typedText(typed, `${prefix}-${part}`)));
  if (!day || !month || !year || year < 2000 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
