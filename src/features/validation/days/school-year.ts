import { nextDay, startOfDay } from "../../../platform/text/dates.ts";

/** A school year, from 1 September to 31 August. Days as "2026-09-01"; `begins` and `ends` are the instants in London. */
export type SchoolYear = { start: number; name: string; first: string; last: string; begins: Date; ends: Date };

/** The school year that starts in this calendar year. */
export function schoolYear(start: number): SchoolYear {
  const [first, last] = [`${start}-09-01`, `${start + 1}-08-31`];
  return {
    start,
    name: `${start} to ${start + 1}`,
    first,
    last,
    begins: startOfDay(first),
    ends: startOfDay(nextDay(last)),
  };
}

/** The school year in which a day lies. */
export function schoolYearOf(day: string): SchoolYear {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return schoolYear(month >= 9 ? year : year - 1);
}

/** The year that an address asks for, "2025"; this year's where it asks for none that there can be. */
export function askedYear(asked: string | undefined, today: string): SchoolYear {
  const current = schoolYearOf(today);
  const start = /^20\d\d$/.test(asked ?? "") ? Number(asked) : current.start;
  return start > current.start || start < current.start - 20 ? current : schoolYear(start);
}
