import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { anAuthority } from "../../../../test/support/builders/organisations-and-people.ts";
import { planted } from "../../../../test/support/builders/planted.ts";
import { read as readPage } from "../../../../test/support/html.ts";

describe("the page of an authority’s statistical neighbours", () => {
  let app: TestApp;
  const read = async (path: string) => readPage(await app.get(path));

  beforeAll(async () => {
    app = await testApp();
    const { db } = app.deps.database;
    await anAuthority(db, { code: "801", name: "Eskdale" });
    await planted(db, async (trx) => {
      await sql`insert into areas values ('802', 'Wasdale'), ('803', 'Kentmere'), ('R970', 'England')`.execute(trx);
      await sql`insert into statistical_neighbours values
        ('801', '2021-04-01', 1, '803', 'not_close'), ('801', '2025-05-01', 1, '802', 'extremely_close'),
        ('801', '2025-05-01', 2, '803', 'somewhat_close')`.execute(trx);
      await sql`insert into authority_indicator_values (indicator_code, year, authority_code, value, cohort) values
        ('ks2_rwm_expected', 2019, '801', 61, 4000), ('ks2_rwm_expected', 2019, '802', 66, 5100),
        ('ks2_rwm_expected', 2019, 'R970', 65, null), ('ks2_rwm_expected', 2018, '803', 60, 300)`.execute(trx);
    });
  });

  test("has those of the newest table, with its words and its day", async () => {
    const { status, text } = await read("/authorities/801/neighbours");
    expect(status).toBe(200);
    expect(text).toContain("1 Wasdale extremely close 2 Kentmere somewhat close");
    expect(text).toContain("published on 1 May 2025");
  });

  test("compares an indicator with theirs and England’s in the newest year, each with its base", async () => {
    const { text } = await read("/authorities/801/neighbours?indicator=ks2_rwm_expected");
    expect(text).toContain(
      "Eskdale 61% 4,000 Wasdale 66% 5,100 Kentmere not published not published England 65% not published",
    );
    expect(text).toContain("Higher is better");
  });

  test("of an authority without a table, known from a publication alone, says what would be here", async () => {
    const { status, text } = await read("/authorities/802/neighbours");
    expect(status).toBe(200);
    expect(text).toContain("The ten authorities most like this one would be here");
  });

  test.each(["/authorities/899/neighbours", "/authorities/R970/neighbours", "/authorities/x/neighbours"])(
    "%s is 404",
    async (path) => {
      expect((await read(path)).status).toBe(404);
    },
  );
});
