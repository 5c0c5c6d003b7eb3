import { beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../test/support/app.ts";
import { indicatorValues } from "../../../../test/support/builders/indicators.ts";
import { anAuthority, aSchool, type School } from "../../../../test/support/builders/organisations-and-people.ts";
import { read as readPage } from "../../../../test/support/html.ts";
import { familyAsked, similarAsked } from "./family-asked.ts";

describe("the page of a school’s family", () => {
  let app: TestApp;
  let own: School;
  const read = async (path: string) => readPage(await app.get(path));

  beforeAll(async () => {
    app = await testApp();
    const { db } = app.deps.database;
    const authority = await anAuthority(db, { name: "Eskdale" });
    const like = { authority, urban_rural: "Rural village" };
    own = await aSchool(db, { ...like, name: "Own School", roll: 100, fsm_percent: 20 });
    const near = await aSchool(db, { ...like, name: "Near School", roll: 104, fsm_percent: 21 });
    const small = await aSchool(db, { ...like, name: "Small School", roll: 40, fsm_percent: 20 });
    for (let n = 0; n < 12; n++)
      await aSchool(db, { ...like, name: `Middle ${n}`, roll: 150 + n, fsm_percent: 22 + n });
    await aSchool(db, { ...like, name: "Large School", roll: 800, fsm_percent: 20 });
    await indicatorValues(db, own, "ks2_reading_average", [[2026, 103, 20]]);
    await indicatorValues(db, near, "ks2_reading_average", [[2026, 106, 20]]);
    await indicatorValues(db, small, "ks2_reading_average", [[2026, 111, 6]]);
    await indicatorValues(db, await aSchool(db, { ...like, roll: 120 }), "ks2_reading_average", [[2026, 100, 40]]);
  });

  test("says who is in it, how far, and why", async () => {
    const { status, text } = await read(`/schools/${own.urn}/family`);
    expect(status).toBe(200);
    expect(text).toMatch(/Near School 104 pupils \(100 here\); FSM 21% \(20%\).+ 0\.\d\d/);
    expect(text).toContain("both rural");
  });

  test("says who came in and who left when the weights or the limit change", async () => {
    const { text, html } = await read(`/schools/${own.urn}/family?w_log_roll=0&count=10&limit=1`);
    expect(text).toMatch(/Compared with “Waymark” as it is: \d+ stayed, 0 came in, \d+ left/);
    expect(html).toMatch(/name="w_log_roll"[^>]* value="0"/);
    expect(html).toMatch(/name="limit"[^>]* value="1"/);
  });

  test("says the rule of each average, and counts no figure of fewer than eleven pupils", async () => {
    const { text, html } = await read(`/schools/${own.urn}/family`);
    expect(text).toContain("The average is over the 60 pupils at the end of key stage 2 of 2 schools together");
    expect(text).not.toContain("111");
    expect(html).toContain("Average: 102");
  });

  test("leads to a question to a school that does better, and to no other", async () => {
    const { html } = await read(`/schools/${own.urn}/family`);
    const asked = [...html.matchAll(/questions\/new\?about=([a-z0-9_]+)&amp;year=2026&amp;from=(\d+)/g)];
    expect(asked.map((match) => [match[1], match[2]])).toEqual([["ks2_reading_average", own.urn]]);
  });

  test("of a closed school, or by a method that has no values of it, says so", async () => {
    const closed = await aSchool(app.deps.database.db, { status: "closed" });
    expect((await read(`/schools/${closed.urn}/family`)).text).toContain("only open schools have a family");
    expect((await read(`/schools/${own.urn}/family?method=dfe-primary`)).text).toContain("Choose another method");
  });

  test.each(["w_log_roll=-1", "limit=1e9", "method=__proto__", "count=NaN", "w_log_roll=%00", "limit=<script>"])(
    "is as the method has it where the address holds %s",
    async (query) => {
      const { status, text } = await read(`/schools/${own.urn}/family?${query}`);
      expect(status).toBe(200);
      expect(text).not.toContain("Compared with");
    },
  );
});

describe("the sliders", () => {
  test("are shares of a hundred, and give the method’s own weights back", () => {
    const asked = familyAsked(() => undefined);
    expect(asked.changed).toBe(false);
    expect(similarAsked(asked).weights).toEqual({
      log_roll: 0.25,
      fsm_percent: 0.35,
      sen_percent: 0.15,
      eal_percent: 0.15,
      urban: 0.1,
    });
  });

  test("that are all at nought are as the method has them: something must count", () => {
    expect(familyAsked((name) => (name.startsWith("w_") ? "0" : undefined))).toMatchObject({ changed: false });
  });
});
