import { loadavg, tmpdir } from "node:os";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { pino } from "pino";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { catchUpIndex, rebuildIndex, search } from "../src/features/search/index.ts";
import { systemClock } from "../src/platform/clock.ts";
import { migrate, openDatabase, type Database, type OpenDatabase } from "../src/platform/database/index.ts";
import { openFiles } from "../src/platform/files/index.ts";
import { dayOf } from "../src/platform/text/dates.ts";
import { nobody } from "../src/policy/index.ts";
import { startPostgresql } from "../test/support/postgresql-server.ts";
import { option, percentile, runBench, type Figure } from "./frame.ts";
import { plantSyntheticAuthority, plantSyntheticPractices, wordsByFrequency } from "./synthetic-practices.ts";

/*
 * Searching 1,000, 10,000 and 100,000 practices: the whole of what is done for one search (matching, the true count, the
 * counts of every facet, ranking, the reasons), for rare, middling and the commonest words, two and five words, and with
 * facets chosen; then the whole page. On the embedded database, and on a PostgreSQL server without any extension for
 * ranking (the tests' own, or --url postgres://...). "fallback" in a figure's name says that the server has none.
 */

const sizes = option("practices", "1000,10000").split(",").map(Number);
const times = Number(option("times", "200"));
const on = option("on", "embedded,server").split(",");
const bars: Record<number, number> = { 1_000: 10, 10_000: 15, 100_000: 40 };
/** What the whole page may take beyond the search. */
const pageBeyond = 5;
const reader = { viewer: nobody, today: dayOf(systemClock.now()) };

await runBench("search", async (add) => {
  const load = loadavg().map((one) => one.toFixed(1));
  console.error(`Load on this machine before: ${load.join(", ")}`);
  for (const size of sizes) {
    if (on.includes("embedded")) {
      await measureOn(`embedded_${size}`, size, await openDatabase({ onNotice: () => undefined }), add);
    }
    if (on.includes("server")) await onServer(size, add);
  }
});

type Add = (figure: Figure) => void;

async function onServer(size: number, add: Add): Promise<void> {
  const given = option("url", "");
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startPostgresql();
  try {
    const database = await openDatabase({ url: server.url, onNotice: () => undefined, mayLoseWrites: true });
    await measureOn(`server_fallback_${size}`, size, database, add);
  } finally {
    await server.stop();
  }
}

async function measureOn(named: string, size: number, database: OpenDatabase, add: Add): Promise<void> {
  const { db } = database;
  try {
    await migrate(database);
    await plantSyntheticAuthority(db);
    await plantSyntheticPractices(db, 0, size * 0.98);
    await measureBuilding(named, db, add);
    // The newest are written into an index that is there already, as they are in life.
    await plantSyntheticPractices(db, size * 0.98, size);
    await catchUpIndex(db);
    for (const [about, queries] of Object.entries(await queriesOf(db))) {
      const taken = await timeEach(queries, (asked) => search(db, asked, reader));
      tell(add, `${named}_${about}`, taken, bars[size]);
    }
    await measurePages(named, size, database, add);
    await measureWhileRebuilding(named, db, add);
  } finally {
    await database.close();
  }
}

function tell(add: Add, named: string, taken: readonly number[], atMost: number | undefined): void {
  add({ name: `${named}_p50`, value: percentile(taken, 0.5), unit: "ms" });
  add({ name: `${named}_p95`, value: percentile(taken, 0.95), unit: "ms", ...(atMost ? { bar: { atMost } } : {}) });
  add({ name: `${named}_max`, value: Math.max(...taken), unit: "ms" });
}

async function measureBuilding(named: string, db: Database, add: Add): Promise<void> {
  const began = performance.now();
  await rebuildIndex(db);
  add({ name: `${named}_index_s`, value: (performance.now() - began) / 1000, unit: "s" });
  const { rows } = await sql<{ bytes: number }>`
    select sum(pg_total_relation_size(oid))::bigint as bytes from pg_class
    where relkind = 'r' and relname in ('search_entries', 'search_postings', 'search_words', 'search_segments')
  `.execute(db);
  add({ name: `${named}_index_mb`, value: (rows[0]?.bytes ?? 0) / 1_000_000, unit: "MB" });
}

type Asked = Parameters<typeof search>[1];

function asking(words: string, ...facets: Asked["facets"]): Asked {
  return { words, facets, page: 1 };
}

/** Eight searches of each kind, so that no figure is that of one lucky word. */
async function queriesOf(db: Database): Promise<Record<string, Asked[]>> {
  const { common, middling, rare } = await wordsByFrequency(db, 8);
  return {
    rare: rare.map((word) => asking(word)),
    middling: middling.map((word) => asking(word)),
    common: common.map((word) => asking(word)),
    two_words: common.map((word, at) => asking(`${word} ${middling[at]}`)),
    five_words: common.map((word, at) => asking(`${word} ${middling[at]} ${rare[at]} ${common[(at + 1) % 8]} reading`)),
    in_quotes: common.map((word, at) => asking(`"${word} ${common[(at + 1) % 8]}"`)),
    facets_chosen: common.map((word) =>
      asking(word, { kind: "theme", value: "reading" }, { kind: "phase", value: "primary" }),
    ),
    misspelt: ["fonics", "behavoir", "disleksia", "techneeques"].map((word) => asking(word)),
    no_words: [asking("")],
  };
}

async function timeEach<T>(asked: readonly T[], act: (one: T) => Promise<unknown>): Promise<number[]> {
  for (let warming = 0; warming < 40; warming++) await act(asked[warming % asked.length] as T);
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const one = asked[time % asked.length];
    if (one === undefined) continue;
    const began = performance.now();
    await act(one);
    taken.push(performance.now() - began);
  }
  return taken;
}

/** The whole page for the commonest words, beside the search alone of the same words: search and page take turns. */
async function measurePages(named: string, size: number, database: OpenDatabase, add: Add): Promise<void> {
  const { common } = await wordsByFrequency(database.db, 8);
  const app = createApp({
    config: { ...readConfig({}), demonstration: false },
    database,
    clock: systemClock,
    log: pino({ level: "silent" }),
    assets: { stylesheet: "/s", script: "/j", favicon: "/f", font: "/w", file: () => undefined },
    files: openFiles({ dataFolder: tmpdir(), s3: undefined, clamavSocket: undefined }),
  });
  const alone: number[] = [];
  const pages = await timeEach(common, async (words) => {
    const began = performance.now();
    await search(database.db, asking(words), reader);
    alone.push(performance.now() - began);
    const response = await app.request(`http://localhost:3000/practices?q=${words}`);
    if (response.status !== 200) throw new Error(`The page answered ${response.status}`);
    return response.text();
  });
  const beyond = percentile(pages, 0.95) - 2 * percentile(alone.slice(-times), 0.95);
  tell(add, `${named}_page_and_search`, pages, undefined);
  add({
    name: `${named}_page_beyond_p95`,
    value: beyond,
    unit: "ms",
    ...(bars[size] ? { bar: { atMost: pageBeyond } } : {}),
  });
}

/** Searches for the commonest words while the index is made again. */
async function measureWhileRebuilding(named: string, db: Database, add: Add): Promise<void> {
  const { common } = await wordsByFrequency(db, 8);
  const state = { made: false };
  const making = rebuildIndex(db).finally(() => (state.made = true));
  const taken: number[] = [];
  for (let time = 0; !state.made; time++) {
    const began = performance.now();
    const { total } = await search(db, asking(common[time % 8] ?? ""), reader);
    taken.push(performance.now() - began);
    if (total === 0) throw new Error("A search found nothing while the index was made again");
  }
  await making;
  tell(add, `${named}_while_rebuilding`, taken, undefined);
}
