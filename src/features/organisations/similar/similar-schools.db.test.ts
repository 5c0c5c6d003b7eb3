import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { anAuthority, aSchool, type Authority } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import type { Database } from "../../../platform/database/index.ts";
import { similarSchoolsOf } from "../index.ts";
import { membershipAgainst } from "./similar-schools.ts";

describe("the schools most like a school", () => {
  let db: Database;
  let authority: Authority;
  const urnsOf = async (urn: string, asked = {}) =>
    (await similarSchoolsOf(db, urn, asked))?.schools.map((school) => school.urn);

  beforeAll(async () => {
    ({ db } = await testDatabase());
    authority = await anAuthority(db);
    const given: [urn: string, roll: number, fsm: number, sen: number | null][] = [
      ["700001", 100, 20, 12],
      ["700002", 110, 21, 12],
      ["700003", 400, 20, 12],
      ["700004", 100, 45, 12],
      ["700005", 105, 20, null],
    ];
    for (const [urn, roll, fsm_percent, sen_percent] of given) {
      await aSchool(db, { authority, urn, roll, fsm_percent, sen_percent, urban_rural: "Rural village" });
    }
    await aSchool(db, { authority, urn: "700006", phase: "secondary", roll: 100, fsm_percent: 20 });
    await aSchool(db, { authority, urn: "700007", status: "closed", roll: 100, fsm_percent: 20 });
    const demonstration = await anAuthority(db, { demonstration: true });
    await aSchool(db, { authority: demonstration, urn: "900001", roll: 100, fsm_percent: 20 });
  });

  test("are open schools of its phase, nearest first, and none of the demonstration’s", async () => {
    const found = await similarSchoolsOf(db, "700001");
    expect(found?.group).toBe("primary");
    expect(found?.among).toBe(4);
    expect(found?.schools.map(({ urn }) => urn).sort()).toEqual(["700002", "700003", "700004", "700005"]);
    const distances = found?.schools.map(({ distance }) => distance) ?? [];
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  test("change with the weights, the variables that are left out, the limit of distance and the number", async () => {
    const byRoll = await urnsOf("700001", { weights: { log_roll: 100 } });
    expect(byRoll?.at(-1)).toBe("700003");
    const withoutRoll = await urnsOf("700001", { exclude: ["log_roll"] });
    expect(withoutRoll?.at(-1)).toBe("700004");
    expect(await urnsOf("700001", { count: 2 })).toHaveLength(2);
    expect(await urnsOf("700001", { maxDistance: 0.5 })).not.toContain("700004");
    expect(await urnsOf("700001", { without: new Set(["700002"]) })).not.toContain("700002");
    expect(await urnsOf("700001", { only: new Set(["700003", "700004"]), count: 1 })).toHaveLength(1);
    expect(await urnsOf("700001", { only: new Set(["700003"]) })).toEqual(["700003"]);
  });

  test("are none where the school is closed, or the method has no values of it", async () => {
    expect(await similarSchoolsOf(db, "700007")).toBeUndefined();
    expect(await similarSchoolsOf(db, "700001", { method: "dfe-primary" })).toBeUndefined();
  });

  test("are nobody for a school that is alone in its group, or where nothing counts", async () => {
    expect(await urnsOf("700006")).toEqual([]);
    const nothing = { log_roll: 0, fsm_percent: 0, sen_percent: 0, eal_percent: 0, urban: 0 };
    expect(await urnsOf("700001", { weights: nothing })).toEqual([]);
  });

  test("have a school that was added since they were last asked for", async () => {
    expect(await urnsOf("700001")).not.toContain("700008");
    await aSchool(db, { authority, urn: "700008", roll: 101, fsm_percent: 20.2, sen_percent: 12 });
    expect(await urnsOf("700001")).toContain("700008");
  });

  test("take SEN from the newest census where the register has none", async () => {
    await planted(db, (trx) =>
      sql`insert into indicator_values (indicator_code, year, urn, value) values
        ('census_sen_support', 2019, '700005', 60), ('census_ehcp', 2019, '700005', 5)`.execute(trx),
    );
    await aSchool(db, { authority, urn: "700009", roll: 900 });
    const found = await similarSchoolsOf(db, "700005");
    expect(found?.own[2]).toBe(65);
  });
});

test("who came in and who left is told against the set before", () => {
  const school = (urn: string) => ({ urn, rank: 1, distance: 0, values: [] });
  const { stayed, came, left } = membershipAgainst([school("1"), school("2")], [school("2"), school("3")]);
  expect([stayed, came, left].map((some) => some.map(({ urn }) => urn))).toEqual([["2"], ["3"], ["1"]]);
});
