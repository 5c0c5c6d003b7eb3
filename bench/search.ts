import { loadavg, tmpdir } from "node:os";
import { performance } from "node:perf_hooks";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { cardsOf, catchUpIndex, prepareRanking, rebuildIndex, searchPractices } from "../src/features/search/index.ts";
import { systemClock } from "../src/platform/clock.ts";
import { openFiles } from "../src/platform/files/index.ts";
import { migrate, openDatabase, type Database, type OpenDatabase } from "../src/platform/database/index.ts";
import { pino } from "pino";
import { option, percentile, runBench, type Figure } from "./frame.ts";
import { plantSyntheticAuthority, plantSyntheticPractices, wordsByFrequency } from "./synthetic-practices.ts";

/*
 * Searching 1,000 and 10,000 practices: the whole of what the database does for one page (matching, the true count,
 * the counts of every theme and phase, ranking), for rare, middling and the commonest words, two words, and with a theme
 * chosen; then the whole page. On the embedded database, and with --url postgres://... on that server as well.
 */

const sizes = option("practices", "1000,10000").split(",").map(Number);
const times = Number(option("times", "200"));
const url = option("url", "");
const bars: Record<number, number> = { 1_000: 10, 10_000: 15, 100_000: 40 };

await runBench("search", async (add) => {
  console.error(
    `Load on this machine before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}`,
  );
  for (const size of sizes) {
    await measureOn("embedded", size, await openDatabase({ onNotice: () => undefined }), add);
    if (url) await measureOn("server", size, await openDatabase({ url, onNotice: () => undefined }), add);
  }
});

type Add = (figure: Figure) => void;

async function measureOn(kind: string, size: number, database: OpenDatabase, add: Add): Promise<void> {
  const { db } = database;
  try {
    await migrate(database);
    await plantSyntheticAuthority(db);
    await plantSyntheticPractices(db, 0, size * 0.98);
    const began = performance.now();
    await rebuildIndex(db);
    const kindOfRanking = await prepareRanking(database);
    const named = `${kind}${kindOfRanking === "bm25" ? "" : "_fallback"}_${size}`;
    add({ name: `${named}_index_s`, value: (performance.now() - began) / 1000, unit: "s" });
    // The newest are written into an index that is there already, as they are in life.
    await plantSyntheticPractices(db, size * 0.98, size);
    await catchUpIndex(db);
    for (const [about, queries] of Object.entries(await queriesOf(db))) {
      const taken = await timeEach(queries, (asked) => searchPractices(db, asked));
      // The bars are for the embedded database; the fallback's come with the next deepening of search.
      const bar = bars[size] && kind === "embedded" ? { bar: { atMost: bars[size] } } : {};
      add({ name: `${named}_${about}_p50`, value: percentile(taken, 0.5), unit: "ms" });
      add({ name: `${named}_${about}_p95`, value: percentile(taken, 0.95), unit: "ms", ...bar });
      add({ name: `${named}_${about}_max`, value: Math.max(...taken), unit: "ms" });
    }
    await measurePages(named, database, add);
  } finally {
    await database.close();
  }
}

type Asked = Parameters<typeof searchPractices>[1];

function asking(words: string, theme?: string): Asked {
  return { words, facets: theme ? [{ kind: "theme", value: theme }] : [], page: 1 };
}

/** Eight searches of each kind, so that no figure is that of one lucky word. */
async function queriesOf(db: Database): Promise<Record<string, Asked[]>> {
  const { common, middling, rare } = await wordsByFrequency(db, 8);
  return {
    rare: rare.map((word) => asking(word)),
    middling: middling.map((word) => asking(word)),
    common: common.map((word) => asking(word)),
    two_words: common.map((word, at) => asking(`${word} ${middling[at]}`)),
    theme_chosen: common.map((word) => asking(word, "reading")),
    no_words: [asking("")],
  };
}

async function timeEach<T>(asked: readonly T[], search: (one: T) => Promise<unknown>): Promise<number[]> {
  for (let warming = 0; warming < 40; warming++) await search(asked[warming % asked.length] as T);
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const one = asked[time % asked.length];
    if (one === undefined) continue;
    const began = performance.now();
    await search(one);
    taken.push(performance.now() - began);
  }
  return taken;
}

/** The whole page for the commonest words: search, the cards with what was searched for marked, and the HTML. */
async function measurePages(named: string, database: OpenDatabase, add: Add): Promise<void> {
  const { common } = await wordsByFrequency(database.db, 8);
  const cards = await timeEach(common, async (words) => {
    const { practiceIds } = await searchPractices(database.db, asking(words));
    return cardsOf(database.db, practiceIds, words);
  });
  const app = createApp({
    config: { ...readConfig({}), demonstration: false },
    database,
    clock: systemClock,
    log: pino({ level: "silent" }),
    assets: { stylesheet: "/s", script: "/j", favicon: "/f", font: "/w", file: () => undefined },
    files: openFiles({ dataFolder: tmpdir(), s3: undefined, clamavSocket: undefined }),
  });
  const pages = await timeEach(common, async (words) => {
    const response = await app.request(`http://localhost:3000/practices?q=${words}`);
    if (response.status !== 200) throw new Error(`The page answered ${response.status}`);
    return response.text();
  });
  add({ name: `${named}_common_with_cards_p95`, value: percentile(cards, 0.95), unit: "ms" });
  add({ name: `${named}_common_page_p50`, value: percentile(pages, 0.5), unit: "ms" });
  add({ name: `${named}_common_page_p95`, value: percentile(pages, 0.95), unit: "ms" });
}
