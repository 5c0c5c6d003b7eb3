import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { sql } from "kysely";
import MiniSearch from "minisearch";
import { addEntryKind, plantSynonyms, rebuildIndex, search } from "../src/features/search/index.ts";
import { migrate, openDatabase, type Database } from "../src/platform/database/index.ts";
import { nobody } from "../src/policy/index.ts";
import { option, runBench } from "./frame.ts";
import {
  isHeldOut,
  meanOf,
  measured,
  readCollection,
  type Collection,
  type Document,
  type Judged,
} from "./search-collection.ts";

/*
 * How good the order of results is, on a test collection with judgements: Waymark's own search (its index, its words, its
 * ranking: the code that answers /practices), beside plain ts_rank, plain BM25 (pg_textsearch), MiniSearch and Orama, each
 * set up as its documentation shows. The collection is loaded as one more kind of entry. Weights and costs were chosen on
 * half of the queries; the other half, which is printed apart, was never looked at.
 *
 * Titles are short, so that many documents answer equally well, and the order of equals is that in which an engine was given
 * them. That says nothing of the engine, and moves a kind of query by as much as two engines differ: so each is given the
 * documents in both orders, and the mean is told (McSherry and Najork, Computing information retrieval performance measures
 * efficiently in the presence of tied scores, 2008, reckon the mean over every order).
 */

type Engine = (words: string) => Promise<string[]> | string[];
type Given = { name: string; documents: readonly Document[] };
const deep = 100;
const folder = option("collection", "../shared/data/search-oak");
const collection = readCollection(folder);

/** The documents in both orders, numbered so that their ids have that order too. */
const numbered = (documents: readonly Document[]) =>
  documents.map((document, at) => ({ ...document, id: `${String(at).padStart(6, "0")} ${document.id}` }));
const given: Given[] = [
  { name: "forwards", documents: numbered(collection.documents) },
  { name: "backwards", documents: numbered(collection.documents.toReversed()) },
];

await runBench("search-quality", async (add) => {
  const database = await openDatabase({ onNotice: () => undefined });
  await migrate(database);
  await indexAll(database.db);
  const lists = new Map<string, Map<string, string[][]>>();
  for (const one of given) {
    for (const [name, engine] of Object.entries(await enginesOf(database.db, one))) {
      lists.set(name, await withListsOf(engine, lists.get(name) ?? new Map<string, string[][]>()));
    }
  }
  const figure = (engine: string, of: readonly Judged[]) =>
    meanOf(
      of.flatMap(({ id, answers }) => (lists.get(engine)?.get(id) ?? []).map((found) => measured(found, answers))),
    );
  const groups = groupsOf(collection);
  for (const [group, queries] of groups) {
    const bm25 = figure("bm25", queries).ndcg10;
    for (const engine of lists.keys()) {
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

/** What the engine finds for each query, beside what it has found before. */
async function withListsOf(engine: Engine, before: ReadonlyMap<string, string[][]>): Promise<Map<string, string[][]>> {
  const lists = new Map<string, string[][]>();
  for (const { id, words } of collection.queries) {
    const found = (await engine(words)).map((numberAndId) => numberAndId.slice(numberAndId.indexOf(" ") + 1));
    lists.set(id, [...(before.get(id) ?? []), found]);
  }
  return lists;
}

async function enginesOf(db: Database, one: Given): Promise<Record<string, Engine>> {
  return {
    ts_rank: await plainTsRank(db, one),
    bm25: await plainBm25(db, one),
    minisearch: miniSearch(one),
    orama: await orama(one),
    waymark: waymark(db, one),
  };
}

async function indexAll(db: Database): Promise<void> {
  for (const { name, documents } of given) {
    const byId = new Map(documents.map((document) => [document.id, document]));
    addEntryKind({
      kind: `lesson_${name}`,
      ids: () => Promise.resolve([...byId.keys()]),
      read: (_, ids) => Promise.resolve(ids.flatMap((id) => byId.get(id) ?? []).map(entryOf)),
    });
  }
  await plantSynonyms(db, new Date());
  await rebuildIndex(db);
}

function entryOf({ id, title, text }: Document) {
  const texts = { title, summary: "", themes: "", blocks: "", body: text };
  return { id, texts, audience: "public" as const, address: "/", madeFrom: "", facets: [], publishedAt: new Date(0) };
}

function waymark(db: Database, { name }: Given): Engine {
  const reader = { viewer: nobody, today: "2026-11-25" };
  return async (words) => {
    const asked = { words, facets: [], page: 1, perPage: deep, kind: `lesson_${name}` };
    const { results } = await search(db, asked, reader);
    return results.map(({ id }) => id);
  };
}

/** The plain way in PostgreSQL: any of the words, by ts_rank. */
async function plainTsRank(db: Database, { name, documents }: Given): Promise<Engine> {
  const plain = sql.table(`plain_${name}`);
  await sql`create table ${plain} (id text primary key, words text not null, vector tsvector)`.execute(db);
  for (let from = 0; from < documents.length; from += 500) {
    const some = documents.slice(from, from + 500);
    await sql`insert into ${plain} (id, words)
      select * from unnest(${some.map(({ id }) => id)}::text[], ${some.map(({ title, text }) => `${title} ${text}`)}::text[])
    `.execute(db);
  }
  await sql`update ${plain} set vector = to_tsvector('english', words)`.execute(db);
  return async (words) => {
    const { rows } = await sql<{ id: string }>`
      with query as (select replace(plainto_tsquery('english', ${words})::text, ' & ', ' | ')::tsquery as wanted)
      select id from ${plain}, query where vector @@ wanted order by ts_rank(vector, wanted) desc, id limit ${deep}
    `.execute(db);
    return rows.map(({ id }) => id);
  };
}

/** The plain way with pg_textsearch: its BM25 index over title and text. */
async function plainBm25(db: Database, { name }: Given): Promise<Engine> {
  const index = `bm25_${name}`;
  await sql`create extension if not exists pg_textsearch`.execute(db);
  await sql`create index ${sql.ref(index)} on ${sql.table(`plain_${name}`)} using bm25 (words)
    with (text_config = 'english')`.execute(db);
  return async (words) => {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(`plain_${name}`)} order by words <@> to_bm25query(${words}, ${index})
      limit ${sql.lit(deep)}`.execute(db);
    return rows.map(({ id }) => id);
  };
}

function miniSearch({ documents }: Given): Engine {
  const index = new MiniSearch({
    fields: ["title", "text"],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(documents);
  return (words) =>
    index
      .search(words)
      .slice(0, deep)
      .map(({ id }) => String(id));
}

async function orama({ documents }: Given): Promise<Engine> {
  const index = create({ schema: { title: "string", text: "string" }, language: "english" });
  await insertMultiple(index, [...documents]);
  return async (words) => {
    const { hits } = await searchOrama(index, { term: words, boost: { title: 2 }, tolerance: 1, limit: deep });
    return hits.map(({ id }) => id);
  };
}
