import { sql, type RawBuilder } from "kysely";
import { ImportRefused } from "../../import/file/import-refused.ts";
import { isQuiet, type Figure } from "./forms/figures.ts";
import type { IndicatorReport } from "./report.ts";
import { leaseOf, type IndicatorRun } from "./run.ts";

/*
 * Figures are weighed against what is held, a thousand or so at a time, by the database itself: only what differs comes back. A mark
 * that says no more than an empty cell is kept only to take back a figure; a provisional figure never replaces a final one; and a file
 * that gives no cohort leaves the one that is held.
 */

type Level = { held: RawBuilder<unknown>; place: RawBuilder<unknown>; staged: RawBuilder<unknown>; period: boolean };

const levels: Record<Figure["level"], Level> = {
  school: {
    held: sql.table("indicator_values"),
    place: sql.ref("urn"),
    staged: sql.table("staged_indicator_values"),
    period: false,
  },
  area: {
    held: sql.table("authority_indicator_values"),
    place: sql.ref("authority_code"),
    staged: sql.table("staged_authority_indicator_values"),
    period: true,
  },
};

/** Weighs and stages the figures of some rows of a file, and counts what they are. */
export async function weighFigures(
  run: IndicatorRun,
  report: IndicatorReport,
  fileNumber: number,
  figures: readonly Figure[],
): Promise<void> {
  for (const level of ["school", "area"] as const) {
    const some = figures.filter((figure) => figure.level === level);
    if (some.length === 0) continue;
    const differing = await differingFrom(run, levels[level], some);
    report.added += differing.filter(({ added }) => added).length;
    report.changed += differing.filter(({ added }) => !added).length;
    report.unchanged += some.length - differing.length;
    await stage(
      run,
      levels[level],
      fileNumber,
      differing.flatMap(({ at }) => some[at - 1] ?? []),
    );
  }
}

async function differingFrom(run: IndicatorRun, level: Level, figures: readonly Figure[]) {
  const { rows } = await sql<{ at: number; added: boolean }>`
    select g.at, h.indicator_code is null as added
    from unnest(${figures.map((one) => one.indicator)}::text[], ${figures.map((one) => one.year)}::integer[],
      ${figures.map((one) => one.place)}::text[], ${figures.map((one) => one.value)}::numeric[],
      ${figures.map((one) => one.mark)}::text[], ${figures.map((one) => one.cohort)}::integer[],
      ${figures.map((one) => one.provisional)}::boolean[], ${figures.map(isQuiet)}::boolean[])
      with ordinality as g (indicator_code, year, place, value, suppressed, cohort, provisional, quiet, at)
    left join ${level.held} h
      on h.indicator_code = g.indicator_code and h.year = g.year and h.${level.place} = g.place
    where case when h.indicator_code is null then not g.quiet
      else (h.provisional or not g.provisional)
        and (h.value is distinct from g.value or h.suppressed is distinct from g.suppressed
          or h.provisional <> g.provisional or (g.cohort is not null and h.cohort is distinct from g.cohort)) end
    order by g.at`.execute(run.db);
  return rows;
}

async function stage(run: IndicatorRun, level: Level, fileNumber: number, figures: readonly Figure[]): Promise<void> {
  if (figures.length === 0) return;
  const { holder } = await leaseOf(run);
  const period = level.period ? sql`, period` : sql``;
  const staged = await sql`
    insert into ${level.staged}
      (indicator_code, year, ${level.place}, value, suppressed, cohort, provisional, file_number${period})
    select g.indicator_code, g.year, g.place, g.value, g.suppressed, g.cohort, g.provisional, ${fileNumber}${period}
    from unnest(${figures.map((one) => one.indicator)}::text[], ${figures.map((one) => one.year)}::integer[],
      ${figures.map((one) => one.place)}::text[], ${figures.map((one) => one.value)}::numeric[],
      ${figures.map((one) => one.mark)}::text[], ${figures.map((one) => one.cohort)}::integer[],
      ${figures.map((one) => one.provisional)}::boolean[], ${figures.map((one) => one.period)}::text[])
      as g (indicator_code, year, place, value, suppressed, cohort, provisional, period)
    where exists (select from register_import_lease where holder = ${holder})`.execute(run.db);
  if (Number(staged.numAffectedRows ?? 0n) !== figures.length) {
    throw new ImportRefused("another import took over while this one was stalled: import again");
  }
}

/**
 * How many of the figures that a file of this form gave before, for the same years and authorities (where there are any, else all), it
 * no longer has. Counted by indicator and year: `seen` has how many places each had in this file. A form with a column for each
 * indicator is asked only for those that it has; a long one for every one.
 */
export async function vanishedOf(
  run: IndicatorRun,
  form: string,
  seen: ReadonlyMap<string, number>,
  { authorities, everyIndicator }: { authorities: readonly string[]; everyIndicator: boolean },
): Promise<{ expected: number; missing: number }> {
  const groups = [...seen.keys()].map((key) => key.split(" "));
  const years = [...new Set(groups.map(([, year]) => Number(year)))];
  const { rows } = await sql<{ group: string; held: number }>`
    select v.indicator_code || ' ' || v.year as "group", count(*) as held
    from (
      select v.indicator_code, v.year, v.import_id from indicator_values v left join schools s on s.urn = v.urn
      where v.year = any(${years}) and v.value is not null
        and (${authorities.length === 0} or s.authority_code = any(${[...authorities]}))
      union all
      select indicator_code, year, import_id from authority_indicator_values
      where year = any(${years}) and value is not null and ${authorities.length === 0}
    ) v join indicator_imports i on i.id = v.import_id and i.form = ${form}
    group by v.indicator_code, v.year`.execute(run.db);
  const found = { expected: 0, missing: 0 };
  for (const { group, held } of rows) {
    if (!everyIndicator && !seen.has(group)) continue;
    found.expected += held;
    found.missing += Math.max(0, held - (seen.get(group) ?? 0));
  }
  return found;
}
