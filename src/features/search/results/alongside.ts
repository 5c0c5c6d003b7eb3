import type { Database } from "../../../platform/database/index.ts";
import { publishedCollections, type PublishedCollection } from "../../practices/index.ts";
import type { Asked } from "./asked.ts";
import type { FacetKind } from "./facets.ts";
import { search, type Found, type Reader } from "./search.ts";

/*
 * What stands under the practices that were found: collections, and practice from beyond the authority. They have all of
 * the words, so that a word in common does not bring them in; and they are never counted with the practices.
 */

const alongsideKinds = ["collection", "beyond"] as const;
export type AlongsideKind = (typeof alongsideKinds)[number];

export type BeyondCard = { id: string; ref: string; title: string; description: string; source: string };
/** The best of a kind, and how many there are in truth. */
type Some<One> = { total: number; best: One[] };
export type Alongside = { collections: Some<PublishedCollection>; beyond: Some<BeyondCard> };

const atFirst = 3;
const mostShown = 100;
/** By the others only practices can be narrowed. */
const saysSomethingOf = new Set<FacetKind>(["theme", "phase", "area"]);
const none = { total: 0, best: [] };

export function alongsideIn(query: URLSearchParams): AlongsideKind | undefined {
  return alongsideKinds.find((kind) => kind === query.get("all"));
}

/** Nothing where nothing was asked, or something that only a practice has. Of the kind `all` as many as are shown. */
export async function alongside(
  db: Database,
  asked: Asked,
  { found, all, reader }: { found: Found; all: AlongsideKind | undefined; reader: Reader },
): Promise<Alongside> {
  const isAsked = asked.words !== "" || asked.facets.length > 0;
  if (!isAsked || !asked.facets.every(({ kind }) => saysSomethingOf.has(kind)))
    return { collections: none, beyond: none };
  const bestOf = async (kind: AlongsideKind) => {
    const as = { ...asked, kind, page: 1, perPage: all === kind ? mostShown : atFirst, exactly: true, everyWord: true };
    const first = await search(db, as, reader);
    const { total, results } =
      first.total === 0 && found.corrected ? await search(db, { ...as, words: found.corrected.words }, reader) : first;
    return { total, ids: results.map(({ id }) => id) };
  };
  const [collections, beyond] = [await bestOf("collection"), await bestOf("beyond")];
  return {
    collections: { total: collections.total, best: await collectionsOf(db, collections.ids) },
    beyond: { total: beyond.total, best: await beyondCards(db, beyond.ids) },
  };
}

export async function collectionsOf(db: Database, ids: readonly string[]): Promise<PublishedCollection[]> {
  return ids.length === 0 ? [] : inOrderOf(ids, await publishedCollections(db, { ids }));
}

export async function beyondCards(db: Database, ids: readonly string[]): Promise<BeyondCard[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("beyond_practices")
    .select(["id", "ref", "title", "description", "source"])
    .where("id", "in", [...ids])
    .where("retired_at", "is", null)
    .execute();
  return inOrderOf(ids, rows);
}

function inOrderOf<One extends { id: string }>(ids: readonly string[], rows: readonly One[]): One[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
