/*
 * Of which academic year a file is. Said by its name, by a column of the year before, by the national row that it ends with, or by the
 * newest inspection that it names; else the operator must say. A year that is guessed wrongly would be believed, so nothing is guessed.
 */

/** "…2018-2019…", "2018_19", "201819", "2018/19": the year in which it ends. "…-2026…" alone is a year of publication. */
export function yearInName(name: string, publishedAfter: number | undefined): number | undefined {
  const [, from, to] = /(?<!\d)(20\d\d)[-_]?((?:20)?\d\d)(?!\d)/u.exec(name) ?? [];
  if (from !== undefined && to !== undefined && Number(from) % 100 === Number(to.slice(-2)) - 1)
    return Number(from) + 1;
  const [, alone] = /(?<!\d)(20\d\d)(?!\d)/u.exec(name) ?? [];
  return alone === undefined || publishedAfter === undefined ? undefined : Number(alone) - publishedAfter;
}

/** PTRWM_EXP_18 is "one year prior": the file is of 2019. */
export function yearInHeader(headers: readonly string[]): number | undefined {
  const years = headers.flatMap((name) => /^(?:PTRWM_EXP|TELIG|ATT8SCR|TPUP)_(\d\d)$/u.exec(name)?.[1] ?? []);
  return years.length === 0 ? undefined : 2001 + Math.max(...years.map(Number));
}

/** Totals for England as published, by which a file that bears no year is known: one is enough, and no two years have the same. */
const nationalTotals: Record<string, { header: string; total: string; year: number }[]> = {
  census: [{ header: "NOR", total: "4727089", year: 2019 }],
  absence: [{ header: "PPERSABS10", total: "13.7", year: 2019 }],
  ks4: [{ header: "TPUP", total: "542831", year: 2019 }],
  destinations: [{ header: "COHORT", total: "528139", year: 2017 }],
};

export function yearOfNationalRow(form: string, cell: (header: string) => string): number | undefined {
  const national = [cell("URN"), cell("LA"), cell("RECTYPE")].some((text) => ["NAT", "5", "7"].includes(text));
  return national ? nationalTotals[form]?.find(({ header, total }) => cell(header) === total)?.year : undefined;
}

/** Results are published in the December after the year; none were for 2020 and 2021, when there were no tests. */
export function lastResultsBefore(day: string): number {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) === "12" ? 0 : 1);
  return year === 2020 || year === 2021 ? 2019 : year;
}
