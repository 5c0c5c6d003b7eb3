import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { indicatorsOf, valuesOfSchools, type Indicator, type SchoolValue } from "../indicators/queries.ts";
import { averageOf, isBetter, shownOf, type Average, type Shown } from "../indicators/rules.ts";
import { similarAsked, type FamilyAsked } from "./family-asked.ts";
import { membershipAgainst, similarSchoolsOf, type Membership, type SimilarSchools } from "./similar-schools.ts";

export type FamilySchool = { urn: string; name: string; authority_name: string };

export type Family = {
  set: SimilarSchools;
  /** Against the set that the method gives by itself. */
  against: Membership;
  schools: Map<string, FamilySchool>;
};

/** A school’s family as asked for, and who came in and left. Undefined where the method cannot measure the school. */
export async function familyOf(db: Database, urn: string, asked: FamilyAsked): Promise<Family | undefined> {
  const set = await similarSchoolsOf(db, urn, similarAsked(asked));
  if (set === undefined) return undefined;
  const before = asked.changed ? await similarSchoolsOf(db, urn, { method: asked.method.name }) : set;
  const against = membershipAgainst(before?.schools ?? [], set.schools);
  const urns = [...set.schools, ...against.left].map((school) => school.urn);
  return { set, against, schools: await namesOf(db, urns) };
}

async function namesOf(db: Database, urns: readonly string[]): Promise<Map<string, FamilySchool>> {
  const { rows } = await sql<FamilySchool>`
    select s.urn, s.name, a.name as authority_name from schools s join authorities a on a.code = s.authority_code
    where s.urn = any(${[...urns]})`.execute(db);
  return new Map(rows.map((school) => [school.urn, school]));
}

/** One indicator over a family in one year. */
export type FamilyIndicator = {
  indicator: Indicator;
  year: number;
  own: Shown;
  others: { urn: string; shown: Shown }[];
  /** Of the others, without the school itself. */
  average: Average | null;
  /** Members whose figure is better than the school’s own, best first. */
  better: { urn: string; value: number; cohort: number | null }[];
  importedOn: string | null;
};

const topics = new Set(["Key stage 2", "Key stage 4", "Absence"]);

/** Each indicator of results and absence that the school has, in the newest year of it, over its family. */
export async function familyIndicators(db: Database, urn: string, set: SimilarSchools): Promise<FamilyIndicator[]> {
  const indicators = (await indicatorsOf(db, [urn])).filter(({ topic }) => topics.has(topic));
  const urns = set.schools.map((school) => school.urn);
  const values = await valuesOfSchools(db, [urn, ...urns], { indicators: indicators.map(({ code }) => code) });
  return indicators.flatMap((indicator) => {
    const own = values.findLast((value) => value.urn === urn && value.indicator_code === indicator.code);
    if (own === undefined) return [];
    const same = values.filter(({ indicator_code, year }) => indicator_code === indicator.code && year === own.year);
    return [overFamily(indicator, own, new Map(same.map((value) => [value.urn, value])), urns)];
  });
}

function overFamily(
  indicator: Indicator,
  own: SchoolValue,
  values: ReadonlyMap<string, SchoolValue>,
  urns: readonly string[],
): FamilyIndicator {
  const none = { value: null, cohort: null, suppressed: null };
  const others = urns.map((urn) => ({ urn, shown: shownOf(values.get(urn) ?? none) }));
  const shown = shownOf(own);
  const better = others.flatMap((one) =>
    one.shown.kind === "figure" &&
    shown.kind === "figure" &&
    isBetter(one.shown.value, shown.value, indicator.direction)
      ? [{ urn: one.urn, value: one.shown.value, cohort: one.shown.cohort }]
      : [],
  );
  return {
    indicator,
    year: own.year,
    own: shown,
    others,
    average: averageOf(
      urns.map((urn) => values.get(urn) ?? none),
      indicator.averaging,
    ),
    better: better.toSorted((a, b) => (isBetter(a.value, b.value, indicator.direction) ? -1 : 1)),
    importedOn: own.imported_on,
  };
}
