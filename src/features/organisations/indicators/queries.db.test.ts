import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { indicatorValues } from "../../../../test/support/builders/indicators.ts";
import { aSchool } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import type { Database } from "../../../platform/database/index.ts";
import { england, indicatorsOf, valuesOfAuthorities } from "./queries.ts";
import { findIndicator, seriesOfSchool, valuesOfSchools } from "../index.ts";

describe("the values of a school", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await testDatabase());
  });

  test("are read by indicator and year", async () => {
    const school = await aSchool(db);
    await indicatorValues(db, school, "ks2_reading_average", [
      [2018, 103, 28],
      [2019, "SUPP", 6],
    ]);
    await indicatorValues(db, school, "absence_overall", [[2019, 4.1]]);
    const values = await valuesOfSchools(db, [school.urn], { indicators: ["ks2_reading_average"], from: 2019 });
    expect(values).toMatchObject([{ urn: school.urn, year: 2019, value: null, cohort: 6, suppressed: "SUPP" }]);
    expect(await findIndicator(db, "absence_overall")).toMatchObject({ direction: "lower", unit: "%" });
  });

  test("are of the indicators that it has, in the order of the catalogue", async () => {
    const school = await aSchool(db);
    await indicatorValues(db, school, "absence_overall", [[2019, 4.1]]);
    await indicatorValues(db, school, "ks2_maths_average", [[2019, 104, 22]]);
    expect((await indicatorsOf(db, [school.urn])).map(({ code }) => code)).toEqual([
      "ks2_maths_average",
      "absence_overall",
    ]);
  });

  test("are kept of England and its regions beside the authorities", async () => {
    await planted(db, (trx) =>
      sql`insert into authority_indicator_values (indicator_code, year, authority_code, value)
        values ('absence_overall', 2019, ${england}, 4.7), ('absence_overall', 2019, '990', 4.2)`.execute(trx),
    );
    expect(await valuesOfAuthorities(db, [england], ["absence_overall"])).toMatchObject([{ year: 2019, value: 4.7 }]);
  });

  test("go on from its predecessor's", async () => {
    const [old, academy] = [await aSchool(db, { status: "closed" }), await aSchool(db)];
    await planted(db, (trx) =>
      sql`insert into school_links values (${academy.urn}, ${old.urn}, 'Predecessor', '2018-09-01'),
        (${old.urn}, ${academy.urn}, 'Successor', '2018-09-01')`.execute(trx),
    );
    await indicatorValues(db, old, "ks2_reading_average", [[2018, 101, 20]]);
    await indicatorValues(db, academy, "ks2_reading_average", [[2019, 104, 22]]);
    for (const { urn } of [old, academy]) {
      const { values, names } = await seriesOfSchool(db, urn);
      expect(values.map(({ year, value }) => [year, value])).toEqual([
        [2018, 101],
        [2019, 104],
      ]);
      expect(names.get(old.urn)).toBe(old.name);
    }
  });
});
