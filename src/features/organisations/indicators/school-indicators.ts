import type { Database } from "../../../platform/database/index.ts";
import {
  england,
  indicatorsOf,
  seriesOfSchool,
  valuesOfAuthorities,
  type AuthorityValue,
  type Indicator,
  type SchoolValue,
} from "./queries.ts";
import { whoseYears } from "./joined-schools.ts";
import { shownOf, type Shown } from "./rules.ts";

/** One indicator of a school as its page shows it. */
export type ShownSeries = {
  indicator: Indicator;
  years: ShownYear[];
  /** "2017 to 2018 is Old School (URN 100001)". */
  whose: string[];
  /** The same figure for the authority and for England, where one is published. */
  beside: { name: string; points: { year: number; value: number }[] }[];
  importedOn: string | null;
};
export type ShownYear = { year: number; shown: Shown; urn: string; provisional: boolean };

export type SchoolIndicators = {
  series: ShownSeries[];
  /** Schools before or after this one whose figures are not joined with its own, because they merged or were split. */
  apart: { urn: string; name: string | null }[];
};

type About = { urn: string; authority_code: string; authority_name: string; phase: string };

/** Everything that is published of a school by year, joined with its predecessors, beside its authority and England. */
export async function indicatorsOfSchool(db: Database, school: About): Promise<SchoolIndicators> {
  const { values, joins, names } = await seriesOfSchool(db, school.urn);
  const apart = joins.apart.map((urn) => ({ urn, name: names.get(urn) ?? null }));
  if (values.length === 0) return { series: [], apart };
  const indicators = await indicatorsOf(db, [...new Set(values.map(({ urn }) => urn))]);
  const phase = phaseIn(school.phase);
  const codes = indicators.flatMap(({ code }) => [code, `${code}_${phase}`]);
  const areas = await valuesOfAuthorities(db, [school.authority_code, england], codes);
  const series = indicators.flatMap((indicator) => {
    const own = values.filter((value) => value.indicator_code === indicator.code);
    if (own.length === 0) return [];
    const beside = [
      { name: school.authority_name, points: pointsOf(areas, school.authority_code, indicator.code, phase) },
      { name: "England", points: pointsOf(areas, england, indicator.code, phase) },
    ].filter(({ points }) => points.length > 0);
    const whose = whoseYears(school.urn, own, (urn) => names.get(urn) ?? null);
    return [{ indicator, years: own.map(shownYear), whose, beside, importedOn: own.at(-1)?.imported_on ?? null }];
  });
  return { series, apart };
}

function shownYear(value: SchoolValue): ShownYear {
  return { year: value.year, urn: value.urn, provisional: value.provisional, shown: shownOf(value) };
}

/** An area’s own figure of the indicator, else the one of schools of this phase. */
function pointsOf(areas: readonly AuthorityValue[], code: string, indicator: string, phase: string) {
  const of = (wanted: string) =>
    areas.flatMap(({ authority_code, indicator_code, year, value }) =>
      authority_code === code && indicator_code === wanted && value !== null ? [{ year, value }] : [],
    );
  const own = of(indicator);
  return own.length > 0 ? own : of(`${indicator}_${phase}`);
}

function phaseIn(phase: string): string {
  if (["secondary", "middle_deemed_secondary", "all_through"].includes(phase)) return "secondary";
  return phase === "not_applicable" ? "special" : "primary";
}
