import type { Database } from "../../../src/platform/database/index.ts";
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
