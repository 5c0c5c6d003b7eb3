import { dayOf } from "../../../platform/text/dates.ts";

export type Cadence = "daily" | "weekly";

/** The first hour of the day in London in which digests are sent. */
const firstHour = 7;
const hourInLondon = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/London" });

/** Whether digests may be sent at this time: from seven in the morning in London, whatever the clocks do. */
export function isLateEnough(now: Date): boolean {
  return Number(hourInLondon.format(now)) >= firstHour;
}

/** The day or the week, by its Monday, in which a person gets one digest of the kind: "daily:2026-11-21". */
export function periodOf(cadence: Cadence, now: Date): string {
  const day = dayOf(now);
  return `${cadence}:${cadence === "daily" ? day : mondayOf(day)}`;
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
