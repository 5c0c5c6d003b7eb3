import type { Insertable } from "kysely";
import type { Database, Tables } from "../../../src/platform/database/index.ts";
import { uuidv7 } from "../../../src/platform/ids.ts";
import { anAdoption, type Adoption } from "./adoptions.ts";
import { indicatorValues } from "./indicators.ts";
import { aSchool, type Authority, type School } from "./organisations-and-people.ts";
import { planted } from "./planted.ts";
import type { Practice } from "./practices.ts";

/* Schools that took a practice up, with similar schools and published figures: what a rating is worked out from. */

export const reading = "ks2_reading_average";

/** Schools to compare with, whose figures go up and down by a little and say nothing on the whole. */
export async function similarSchools(db: Database, count = 12, authority?: Authority): Promise<School[]> {
  const schools: School[] = [];
  for (let n = 0; n < count; n++) {
    const school = await aSchool(db, authority ? { authority } : {});
    const wobble = (n % 4) - 1.5;
    await indicatorValues(db, school, reading, [
      [2023, 100 + n / 4, 30],
      [2024, 100 + n / 4, 30],
      [2025, 100 + n / 4, 30],
      [2026, 100 + n / 4 + wobble, 30],
    ]);
    schools.push(school);
  }
  return schools;
}

export type GivenAdopter = {
  practice: Practice & { ref: string; publishedVersionId: string };
  comparators: readonly School[];
  /** By how much its figure rose in 2026. */
  rise: number;
  cohort?: number;
  named?: boolean;
  stopped?: boolean;
  school?: School;
};

/** A school that took the practice up in September 2025. Its rating is not worked out: the test says when. */
export async function anAdopter(db: Database, given: GivenAdopter): Promise<Adoption> {
  const school = given.school ?? (await aSchool(db));
  const adoption = await anAdoption(db, {
    practice: given.practice,
    school,
    status: given.stopped ? "stopped" : "deliver",
    row: { indicator_code: reading, agreed_to_be_named: given.named ?? false },
  });
  const cohort = given.cohort ?? 30;
  await indicatorValues(db, school, reading, [
    [2024, 100, cohort],
    [2025, 100, cohort],
    [2026, 100 + given.rise, cohort],
  ]);
  const rows = given.comparators.map(({ urn }, index) => ({
    adoption_id: adoption.id,
    urn,
    authority_code: school.authorityCode,
    rank: index + 1,
    distance: index / 10,
  }));
  await planted(db, (trx) => trx.insertInto("adoption_comparators").values(rows).execute());
  return adoption;
}

/** The row of a headline rating, where a test is not about how it is worked out. */
export function aHeadline(
  { id, school }: Practice,
  given: Partial<Insertable<Tables["ratings"]>> = {},
): Insertable<Tables["ratings"]> {
  return {
    id: uuidv7(),
    authority_code: school.authorityCode,
    practice_id: id,
    indicator_code: reading,
    version: "1",
    because: "planted_for_test",
    worked_out_at: new Date("2026-09-01T09:00:00Z"),
    is_current: true,
    is_headline: true,
    adopters: 2,
    k: 2,
    stopped: 0,
    effect: 0.21,
    low: -0.05,
    high: 0.47,
    security: 2,
    independent: 2,
    fingerprint: id,
    worked_out: "{}",
    ...given,
  };
}
