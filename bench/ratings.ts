import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { rateAll } from "../src/features/evaluation/ratings/rate-all.ts";
import { keepRatings } from "../src/features/evaluation/ratings/keep-rating.ts";
import { systemClock } from "../src/platform/clock.ts";
import { inTransaction, migrate, openDatabase, type Database } from "../src/platform/database/index.ts";
import { startPostgresql } from "../test/support/postgresql-server.ts";
import { option, percentile, runBench } from "./frame.ts";

/*
 * Working out the ratings of 10,000 practices with 100,000 adoptions and 30 similar schools each, all of them and one after an event,
 * on a PostgreSQL server (--on server) or the embedded database (--on embedded). The effects are made up; what is measured is time.
 */

const practices = Number(option("practices", "10000"));
const adoptionsEach = 10;
const schools = 17_000;
const lot = 500;
const person = "0193c5f0-0000-7000-8000-0000000000aa";
const onServer = option("on", "server") === "server";

const beginnings = [
  sql`insert into authorities (code, name, served) values ('901', 'Synthetic', true)`,
  sql`insert into people (id, email, name, created_at, updated_at) values (${person}, 'a@b.example', 'A', now(), now())`,
  sql`insert into schools (urn, authority_code, name, status, phase)
      select (900000 + n)::text, '901', 'School ' || n, 'open', 'primary' from generate_series(1, ${schools}::int) n`,
  sql`insert into indicator_values (indicator_code, year, urn, value, cohort)
      select 'ks2_reading_average', year, (900000 + n)::text, 105 + ((n * 7919 + year * 104729) % 1000) / 150.0, 30
      from generate_series(1, ${schools}::int) n, generate_series(2021, 2026) year`,
];

/** Practices, each published, taken up by ten schools, and compared with thirty for each. */
const takenUp = (from: number, to: number) => [
  sql`insert into practices (id, authority_code, school_urn, author_id, status, ref, created_at, updated_at)
      select ('0193c5f0-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '901', (900000 + n)::text, ${person}, 'published', 'GP-' || (50000 + n), now(), now()
      from generate_series(${from}::int, ${to}::int) n`,
  sql`insert into practice_versions (id, practice_id, authority_code, number, created_by, created_at, updated_at)
      select id, id, '901', 1, ${person}, now(), now() from practices where working_version_id is null`,
  sql`update practices set working_version_id = id, published_version_id = id where working_version_id is null`,
  sql`insert into adoptions (id, authority_code, practice_id, version_id, school_urn, offering_urn, offering_authority_code, status, draws, context,
        wished_for, asked_by, asked_at, indicator_code, agreed_by, agreed_on, updated_at)
      select ('0193c5f1-0000-7000-8000-' || lpad((n * ${adoptionsEach}::int + k)::text, 12, '0'))::uuid, '901', p.id, p.id,
        (900001 + (n * 37 + k * 101) % ${schools}::int)::text, p.school_urn, '901', 'deliver', 'x', 'x', 'this_term', ${person}, now(),
        'ks2_reading_average', ${person}, '2024-10-01', now()
      from generate_series(${from}::int, ${to}::int) n cross join generate_series(0, ${adoptionsEach - 1}::int) k
      join practices p on p.ref = 'GP-' || (50000 + n)
      where (900001 + (n * 37 + k * 101) % ${schools}::int)::text <> p.school_urn`,
  sql`insert into adoption_comparators (adoption_id, urn, authority_code, rank, distance)
      select a.id, (900001 + (a.school_urn::int + c * 211) % ${schools}::int)::text, '901', c, c / 10.0
      from adoptions a join practices p on p.id = a.practice_id cross join generate_series(1, 30) c
      where substr(p.ref, 4)::int between ${50_000 + from}::int and ${50_000 + to}::int`,
];

await runBench("ratings", async (add) => {
  const server = onServer ? await startPostgresql() : undefined;
  const database = await openDatabase({
    onNotice: () => undefined,
    ...(server ? { url: server.url, mayLoseWrites: true } : {}),
  });
  try {
    await migrate(database);
    const { db } = database;
    await plant(db);
    add({ name: "practices", value: practices, unit: "practices" });
    add({ name: "adoptions", value: practices * adoptionsEach, unit: "adoptions" });
    const began = performance.now();
    const busy = process.cpuUsage();
    const changed = await rateAll({ db, clock: systemClock }, "asked_for", told);
    const { user, system } = process.cpuUsage(busy);
    add({ name: "rate_all_cpu_s", value: (user + system) / 1e6, unit: "s" });
    add({ name: "rate_all_s", value: (performance.now() - began) / 1_000, unit: "s", bar: { atMost: 60 } });
    add({ name: "rated", value: changed, unit: "practices", bar: { atLeast: practices } });
    const times = await timesOfOne(db);
    add({ name: "rate_one_p50", value: percentile(times, 0.5), unit: "ms" });
    add({ name: "rate_one_p95", value: percentile(times, 0.95), unit: "ms", bar: { atMost: 50 } });
  } finally {
    await database.close();
    await server?.stop();
  }
});

function told(done: number, of: number): void {
  if (done % 1_000 === 0 || done === of) console.error(`  rated ${done} of ${of} practices`);
}

/** One more school has its figure: its practice is rated again, in a transaction of its own. */
async function timesOfOne(db: Database): Promise<number[]> {
  const { rows } = await sql<{ id: string; urn: string }>`
    select distinct on (practice_id) practice_id as id, school_urn as urn from adoptions order by practice_id limit 60`.execute(
    db,
  );
  const times: number[] = [];
  for (const { id, urn } of rows) {
    await inTransaction(db, async (trx) => {
      await sql`update indicator_values set value = value + 1 where indicator_code = 'ks2_reading_average' and urn = ${urn} and year = 2026`.execute(
        trx,
      );
      const began = performance.now();
      await keepRatings(trx, [id], { at: systemClock.now(), because: "outcome_recorded" });
      times.push(performance.now() - began);
    });
  }
  return times.slice(10);
}

/** In lots: one statement for all would be stopped by the time that a server gives each, and hold them all in memory. */
async function plant(db: Database): Promise<void> {
  for (const step of beginnings) await step.execute(db);
  for (let from = 1; from <= practices; from += lot) {
    const to = Math.min(from + lot - 1, practices);
    for (const step of takenUp(from, to)) await step.execute(db);
    console.error(`  planted ${to} of ${practices} practices`);
  }
  for (const table of ["practices", "adoptions", "adoption_comparators", "indicator_values", "schools"]) {
    await sql`analyze ${sql.table(table)}`.execute(db);
  }
}
