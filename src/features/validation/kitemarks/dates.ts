import { yearsAfter } from "../../../platform/text/dates.ts";
import { kitemarkYears } from "./rules.ts";

/*
 * A kitemark's dates, all of them days in London, "2028-11-21". It holds to the end of its last day, whichever way the
 * clocks go meanwhile (docs/rules/computed.md, a kitemark in time).
 */

/** How many days before the last one its school is reminded. */
export const reminders = [90, 30] as const;
export type Reminder = (typeof reminders)[number];

/** Whole days from one day to another; negative where it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/**
 * The reminder that is due today, or has been and was missed: of the two only the later one, so that a server which slept
 * for months does not send both at once. None once the kitemark has lapsed.
 */
export function reminderDue(validUntil: string, today: string): Reminder | null {
  const left = daysUntil(validUntil, today);
  if (left < 0) return null;
  return reminders.findLast((days) => left <= days) ?? null;
}

/** Whether it is over: its last day is past. */
export function hasLapsed(validUntil: string, today: string): boolean {
  return validUntil < today;
}

/** From when on its renewal may be asked for: 90 days before its last day, and after that for good. */
export function mayBeRenewed(validUntil: string, today: string): boolean {
  return daysUntil(validUntil, today) <= reminders[0];
}

/** Until when a kitemark holds that is renewed today: two years on from its last day, or from today where that is past. */
export function renewedUntil(validUntil: string, today: string): string {
  return yearsAfter(validUntil > today ? validUntil : today, kitemarkYears);
}
