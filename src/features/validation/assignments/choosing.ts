import type { FormErrors, Typed } from "../../../web/index.ts";
import { typedText } from "../../../web/index.ts";

/* What a co-ordinator chooses: as many people as are wanted, and by when. */

/** How long an assessor has, unless the co-ordinator says otherwise. */
export const daysToAssess = 21;
const mostDays = 180;

export function dueOnAtFirst(today: string): string {
  return daysAfter(today, daysToAssess);
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export type Choosing = { personIds: string[]; dueOn: string };
type Read = { ok: true; values: Choosing } | { ok: false; errors: FormErrors };

export function chosenFrom(typed: Typed, { wanted, today }: { wanted: number; today: string }): Read {
  const personIds = [...new Set(typed["assessor"] ?? [])];
  const errors: FormErrors = {};
  if (personIds.length !== wanted) {
    errors["assessor"] = wanted === 1 ? "Choose one person" : `Choose ${wanted} people`;
  }
  const dueOn = dayFrom(typed);
  if (dueOn === null) errors["due-day"] = "Enter the day by which scores are due, like 12 12 2026";
  else if (dueOn <= today) errors["due-day"] = "The day by which scores are due must be after today";
  else if (dueOn > daysAfter(today, mostDays)) errors["due-day"] = "Give them half a year at most";
  if (dueOn === null || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, values: { personIds, dueOn } };
}

/** Three fields as a day of the calendar; null for what is none. */
function dayFrom(typed: Typed): string | null {
  const [day, month, year] = ["due-day", "due-month", "due-year"].map((name) => typedText(typed, name).trim());
  if (!day || !month || !year || !/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year))
    return null;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}
