import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { testApp } from "../support/app.ts";
import { aPerson, anAuthority, aSchool } from "../support/builders/organisations-and-people.ts";
import { planted } from "../support/builders/planted.ts";
import { aPublishedPractice } from "../support/builders/practices.ts";
import { anAdopter, reading, similarSchools } from "../support/builders/rated.ts";
import { inTransaction } from "../../src/platform/database/index.ts";
import { importIndicators } from "../../src/features/organisations/indicators/import/import-indicators.ts";
import { keepRatings, rateAgain } from "../../src/features/evaluation/index.ts";
import { nationalSpread } from "../../src/features/evaluation/ratings/values.ts";

/* A year of published figures arrives while schools record what came of a practice: each is kept, once, and nobody waits in vain. */

const app = await testApp();
const { db } = app.deps.database;
const authority = await anAuthority(db);
const folder = mkdtempSync(join(tmpdir(), "waymark-during-import-"));

type Urn = { urn: string };

/** Takes in a year of key stage 2 in which each of these schools has this figure. */
function published(year: number, schools: readonly Urn[], figureOf: (index: number) => number) {
  const rows = schools.map(({ urn }, index) => `1,850,${urn},30,${figureOf(index)}`);
  const path = join(folder, `ks2-${year - 1}-${year}.csv`);
  writeFileSync(path, ["RECTYPE,LEA,URN,TELIG,READ_AVERAGE", ...rows, ""].join("\n"));
  return importIndicators({ db, files: [path], clock: app.deps.clock, dryRun: false, allowVanished: true });
}

/** The spreads that are kept and are not what the figures come to. */
async function wrongSpreads(): Promise<unknown[]> {
  const { rows } = await sql`
    select s.indicator_code, s.year, s.sd, coalesce(stddev_samp(v.value), 0)::float8 as truth from national_spreads s
    join indicator_values v on v.indicator_code = s.indicator_code and v.year = s.year and v.value is not null
    group by s.indicator_code, s.year, s.sd having abs(s.sd - coalesce(stddev_samp(v.value), 0)::float8) > 1e-9`.execute(
    db,
  );
  return rows;
}

const outcome = {
  measure: "Reads fluently",
  unit: "percent",
  better: "higher",
  before: "54",
  cohort: "28",
  year: "2026",
};

test("while a year of figures is taken in, two people at each of eight schools record at once: one of each is kept", async () => {
  const comparators = await similarSchools(db, 12, authority);
  const practice = await aPublishedPractice(db);
  const adopters = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const school = await aSchool(db, { authority });
      const adoption = await anAdopter(db, { practice, comparators, rise: index / 2, school });
      const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
      return { ...adoption, lead };
    }),
  );
  const schools = [...adopters.map(({ school }) => school), ...comparators];
  const taken = published(2026, schools, (index) => 101 + (index % 7));
  const answers = await Promise.all(
    adopters.flatMap(({ id, asker, lead }, index) =>
      [asker, lead].map((person, second) =>
        app.post(`/adoptions/${id}/outcomes`, { ...outcome, after: String(60 + index + second) }, person),
      ),
    ),
  );
  await taken;
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    ...Array.from({ length: 8 }, () => 303),
    ...Array.from({ length: 8 }, () => 409),
  ]);
  const ids = adopters.map(({ id }) => id);
  const kept = await db.selectFrom("outcomes").select(["kind", "year"]).where("adoption_id", "in", ids).execute();
  const of = (kind: string) => kept.filter((one) => one.kind === kind && one.year === 2026).length;
  expect([of("local"), of("register")]).toEqual([8, 8]);
  const told = db.selectFrom("events").select("id").where("type", "=", "outcome_recorded");
  expect(await told.where("subject_id", "in", ids).execute()).toHaveLength(kept.length);
  await rateAgain(app.deps, { because: "figures_came" });
  const occasion = { at: app.deps.clock.now(), because: "asked_again" };
  expect(await inTransaction(db, (trx) => keepRatings(trx, [practice.id], occasion))).toBe(0);
  expect([await wrongSpreads(), app.faults]).toEqual([[], []]);
});

test("what an entry worked out of the figures before an import is not kept after it", async () => {
  const schools = await similarSchools(db, 10, authority);
  const isWorkedOut = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  await planted(db, (trx) => trx.deleteFrom("national_spreads").execute());
  const entry = planted(db, async (trx) => {
    await nationalSpread(trx, reading, 2026);
    isWorkedOut.resolve();
    await mayEnd.promise;
  });
  await isWorkedOut.promise;
  const taken = published(2026, schools, (index) => 80 + 4 * index);
  await Promise.race([taken, pause(400)]);
  mayEnd.resolve();
  await Promise.all([entry, taken]);
  expect(await wrongSpreads()).toEqual([]);
});
