/*
 * Dates as they are written in England, always of Europe/London: 5 September 2026, 5:30pm. Dates without a time are
 * strings, "2026-09-05", as the database gives them.
 */

const zone = "Europe/London";
const longDate = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: zone });
const shorter = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: zone });
const time = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hour12: true, timeZone: zone });
const isoParts = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: zone,
});

const written = new Map<string, string>();

/** 5 September 2026. Takes an instant, or a date as "2026-09-05"; of those, pages write the same few again and again. */
export function date(when: Date | string): string {
  if (typeof when !== "string") return longDate.format(when);
  const known = written.get(when);
  if (known !== undefined) return known;
  if (written.size > 1_000) written.clear();
  const text = longDate.format(new Date(`${when}T12:00:00Z`));
  written.set(when, text);
  return text;
}

/** 5 Sept 2026: in a column of a table, where it stands on one line. Takes a date as "2026-09-05". */
export function shortDate(day: string): string {
  return shorter.format(new Date(`${day}T12:00:00Z`));
}

/** 5:30pm, midday, midnight. */
export function timeOfDay(when: Date): string {
  const text = time
    .format(when)
    .replace(/[\s\u202f]/g, "")
    .toLowerCase();
  if (text === "12:00pm" || text === "0:00pm") return "midday";
  if (text === "12:00am" || text === "0:00am") return "midnight";
  return text.replace(/^0:/, "12:").replace(":00", "");
}

/** 5 September 2026 at 5:30pm. */
export function dateAndTime(when: Date): string {
  return `${date(when)} at ${timeOfDay(when)}`;
}

let lastAsked = { hour: Number.NaN, day: "" };

/** The day in London as "2026-09-05", for columns of type date. Every page asks for today's, and a day ends on an hour. */
export function dayOf(when: Date): string {
  const hour = Math.floor(when.getTime() / 3_600_000);
  if (hour !== lastAsked.hour) lastAsked = { hour, day: isoParts.format(when) };
  return lastAsked.day;
}

/** The same day some years on; 29 February becomes 28 February. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

/** The day after, "2026-03-29" to "2026-03-30". */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The instant at which a day begins in London: midnight, which is 11pm in UTC while the clocks are forward. */
export function startOfDay(day: string): Date {
  const inWinter = new Date(`${day}T00:00:00Z`);
  const inSummer = new Date(inWinter.getTime() - 3_600_000);
  return dayOf(inSummer) === day ? inSummer : inWinter;
}
