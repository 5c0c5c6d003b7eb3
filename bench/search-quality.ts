import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { sql } from "kysely";
import MiniSearch from "minisearch";
import { addEntryKind, plantSynonyms, rebuildIndex, search } from "../src/features/search/index.ts";
import { migrate, openDatabase, type Database } from "../src/platform/database/index.ts";
import { nobody } from "../src/policy/index.ts";
import { option, runBench } from "./frame.ts";
import { isHeldOut, meanOf, measured, readCollection, type Collection, type Judged } from "./search-collection.ts";

/*
 * How good the order of results is, on a test collection with judgements: Waymark's own search (its index, its words, its
 * ranking: the code that answers /practices), beside plain ts_rank, plain BM25 (pg_textsearch), MiniSearch and Orama, each
 * set up as its documentation shows. The collection is loaded as one more kind of entry. Weights and costs were chosen on
 * half of the queries; the other half, which is printed apart, was never looked at.
 */

type Engine = (words: string) => Promise<string[]> | string[];
const deep = 100;
const folder = option("collection", "../shared/data/search-oak");
const collection = readCollection(folder);

await runBench("search-quality", async (add) => {
  const database = await openDatabase({ onNotice: () => undefined });
  await migrate(database);
  const engines: Record<string, Engine> = {
    ts_rank: await plainTsRank(database.db),
    bm25: await plainBm25(database.db),
    minisearch: miniSearch(),
    orama: await orama(),
    waymark: await waymark(database.db),
  };
  const lists = await listsOf(engines, collection.queries);
  const figure = (engine: string, of: readonly Judged[]) =>
    meanOf(of.map((query) => measured(lists.get(engine)?.get(query.id) ?? [], query.answers)));
  const groups = groupsOf(collection);
  for (const [group, queries] of groups) {
    const bm25 = figure("bm25", queries).ndcg10;
    for (const engine of Object.keys(engines)) {
      const { ndcg10, map, recall100 } = figure(engine, queries);
      const atLeast =
        engine === "waymark"
          ? barOf(group, bm25, figure("minisearch", queries).ndcg10, figure("orama", queries).ndcg10)
          : undefined;
      const bar = atLeast === undefined ? {} : { bar: { atLeast: Math.floor(atLeast * 10_000) / 10_000 } };
      add({ name: `${engine}_ndcg10_${group}`, value: ndcg10, unit: `of 1, ${queries.length} queries`, ...bar });
      add({ name: `${engine}_map_${group}`, value: map, unit: "of 1" });
      add({ name: `${engine}_recall100_${group}`, value: recall100, unit: "of 1" });
    }
  }
  await database.close();
});

/** At least plain BM25 everywhere; .15 above it where words are misspelt; ahead of both libraries over all. */
function barOf(group: string, bm25: number, mini: number, orama: number): number | undefined {
  if (group === "tuned_half" || group === "held_out_half") return undefined;
  if (group.startsWith("imprecise")) return bm25 + 0.15;
  return group === "all" ? Math.max(bm25, mini, orama) : bm25;
}

function groupsOf({ queries }: Collection): Map<string, Judged[]> {
  const groups = new Map([
    ["all", queries],
    ["tuned_half", queries.filter((query) => !isHeldOut(query))],
    ["held_out_half", queries.filter(isHeldOut)],
  ]);
  for (const query of queries) groups.set(query.category, [...(groups.get(query.category) ?? []), query]);
  return groups;
}

async function listsOf(engines: Record<string, Engine>, queries: readonly Judged[]) {
  const lists = new Map<string, Map<string, string[]>>();
  for (const [name, engine] of Object.entries(engines)) {
    const ofEngine = new Map<string, string[]>();
    for (const { id, words } of queries) ofEngine.set(id, await engine(words));
    lists.set(name, ofEngine);
  }
  return lists;
}

async function waymark(db: Database): Promise<Engine> {
  const byId = new Map(collection.documents.map((document) => [document.id, document]));
  addEntryKind({
    kind: "lesson",
    ids: () => Promise.resolve([...byId.keys()]),
    read: (_, ids) =>
      Promise.resolve(
        ids.flatMap((id) => {
          const document = byId.get(id);
          if (!document) return [];
          const texts = { title: document.title, summary: "", themes: "", blocks: "", body: document.text };
          const told = {
            audience: "public" as const,
            address: "/",
            madeFrom: "",
            facets: [],
            publishedAt: new Date(0),
          };
          return [{ id, texts, ...told }];
        }),
      ),
  });
  await plantSynonyms(db, new Date());
  await rebuildIndex(db);
  const reader = { viewer: nobody, today: "2026-11-25" };
  return async (words) => {
    const { results } = await search(db, { words, facets: [], page: 1, perPage: deep, kind: "lesson" }, reader);
    return results.map(({ id }) => id);
  };
}

/** The plain way in PostgreSQL: any of the words, by ts_rank. */
async function plainTsRank(db: Database): Promise<Engine> {
  await sql`create table plain (id text primary key, words text not null, vector tsvector)`.execute(db);
  for (let from = 0; from < collection.documents.length; from += 500) {
    const some = collection.documents.slice(from, from + 500);
    await sql`insert into plain (id, words)
      select * from unnest(${some.map(({ id }) => id)}::text[], ${some.map(({ title, text }) => `${title} ${text}`)}::text[])
    `.execute(db);
  }
  await sql`update plain set vector = to_tsvector('english', words)`.execute(db);
  return async (words) => {
    const { rows } = await sql<{ id: string }>`
      with query as (select replace(plainto_tsquery('english', ${words})::text, ' & ', ' | ')::tsquery as wanted)
      select id from plain, query where vector @@ wanted order by ts_rank(vector, wanted) desc, id limit ${deep}
    `.execute(db);
    return rows.map(({ id }) => id);
  };
}

/** The plain way with pg_textsearch: its BM25 index over title and text. */
async function plainBm25(db: Database): Promise<Engine> {
  await sql`create extension if not exists pg_textsearch`.execute(db);
  await sql`create index plain_bm25 on plain using bm25 (words) with (text_config = 'english')`.execute(db);
  return async (words) => {
    const { rows } = await sql<{ id: string }>`
      select id from plain order by words <@> to_bm25query(${words}, 'plain_bm25') limit ${sql.lit(deep)}`.execute(db);
    return rows.map(({ id }) => id);
  };
}

function miniSearch(): Engine {
  const index = new MiniSearch({
    fields: ["title", "text"],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(collection.documents);
  return (words) =>
    index
      .search(words)
      .slice(0, deep)
      .map(({ id }) => String(id));
}

async function orama(): Promise<Engine> {
  const index = create({ schema: { title: "string", text: "string" }, language: "english" });
  await insertMultiple(index, collection.documents);
  return async (words) => {
    const { hits } = await searchOrama(index, { term: words, boost: { title: 2 }, tolerance: 1, limit: deep });
    return hits.map(({ id }) => id);
  };
}
