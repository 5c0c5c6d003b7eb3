/*
 * When an alert of a saved search tells what is new (docs/rules/computed.md, saved searches): what was published before
 * the week or the school term began. An alert that runs late, or twice, tells the same.
 */

export const alertKinds = ["at_once", "weekly", "termly", "never"] as const;
export type Alerts = (typeof alertKinds)[number];

export const alertWords: Record<Alerts, string> = {
  at_once: "At once",
  weekly: "Every Monday",
  termly: "Once a term",
  never: "Never",
};

/** The days on which schools in England are back, near enough: month and day. */
const termsBegin = ["01-08", "04-22", "09-08"];

/** The day, "2026-11-23", up to which the alert tells on this day: the Monday, or the day on which the term began. */
export function tellsUntil(alerts: "weekly" | "termly", today: string): string {
  return alerts === "weekly" ? mondayOf(today) : termBegan(today);
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

function termBegan(day: string): string {
  const year = Number(day.slice(0, 4));
  const begun = [`${year - 1}-${termsBegin.at(-1)}`, ...termsBegin.map((term) => `${year}-${term}`)];
  return begun.findLast((term) => term <= day) ?? day;
}
