import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { indicatorValues } from "../../../../test/support/builders/indicators.ts";
import { anAuthority, aSchool, type School } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read as readPage } from "../../../../test/support/html.ts";

describe("the page of a school’s indicators", () => {
  let app: TestApp;
  let academy: School;
  let old: School;
  const read = async (path: string) => readPage(await app.get(path));

  beforeAll(async () => {
    app = await testApp();
    const { db } = app.deps.database;
    const authority = await anAuthority(db, { name: "Eskdale" });
    old = await aSchool(db, { authority, name: "Old Beck School", status: "closed" });
    academy = await aSchool(db, { authority, name: "Beck Academy" });
    await planted(db, (trx) =>
      sql`insert into school_links values (${academy.urn}, ${old.urn}, 'Predecessor', '2018-09-01')`.execute(trx),
    );
    await indicatorValues(db, old, "ks2_rwm_expected", [
      [2017, 61, 31],
      [2018, 64.3, 14],
    ]);
    await indicatorValues(db, academy, "ks2_rwm_expected", [
      [2019, 87.5, 8],
      [2022, "SUPP", 3],
      [2023, 70, 30],
    ]);
    await planted(db, (trx) =>
      sql`insert into authority_indicator_values (indicator_code, year, authority_code, value)
        values ('ks2_rwm_expected', 2023, ${authority.code}, 63), ('ks2_rwm_expected', 2023, 'R970', 60)`.execute(trx),
    );
  });

  test("shows every year with its base, and the years of its predecessor by name", async () => {
    const { status, text } = await read(`/schools/${academy.urn}/indicators`);
    expect(status).toBe(200);
    expect(text).toContain("2022 to 2023 70% 30");
    expect(text).toContain(`2017 to 2018 is Old Beck School (URN ${old.urn})`);
    expect(text).toContain("Source: Key stage 2 performance, Department for Education, Open Government Licence v3.0");
  });

  test("says fewer than twenty as so many of so many, and shows neither fewer than eleven nor what was suppressed", async () => {
    const { text } = await read(`/schools/${academy.urn}/indicators`);
    expect(text).toContain("9 of 14");
    expect(text).toContain("not shown: fewer than 11 pupils");
    expect(text).toContain("suppressed: too few pupils");
    expect(text).not.toContain("87");
  });

  test("has the authority and England beside it", async () => {
    const html = await (await app.get(`/schools/${academy.urn}/indicators`)).text();
    expect(html).toContain("Eskdale: 63% in 2023. England: 60% in 2023.");
  });

  test("of a school without figures says what would be here, and how to begin", async () => {
    const empty = await aSchool(app.deps.database.db);
    expect((await read(`/schools/${empty.urn}/indicators`)).text).toContain("waymark import indicators");
  });

  test("of a school that is not there is 404", async () => {
    expect((await read("/schools/999999/indicators")).status).toBe(404);
  });
});
