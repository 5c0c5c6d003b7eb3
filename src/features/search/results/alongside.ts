import type { Database } from "../../../platform/database/index.ts";
import { publishedCollections, type PublishedCollection } from "../../practices/index.ts";
import type { Asked } from "./asked.ts";
import type { FacetKind } from "./facets.ts";
import { search, searchEach, type Found, type Reader } from "./search.ts";

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

/**
 * The practices, and what stands under them: nothing where nothing was asked, or something that only a practice has. Of the
 * kind `all` as many as are shown.
 */
export async function searchWithAlongside(
  db: Database,
  asked: Asked,
  { all, reader }: { all: AlongsideKind | undefined; reader: Reader },
): Promise<{ found: Found; alongside: Alongside }> {
  const isAsked = asked.words !== "" || asked.facets.length > 0;
  if (!isAsked || !asked.facets.every(({ kind }) => saysSomethingOf.has(kind)))
    return { found: await search(db, asked, reader), alongside: { collections: none, beyond: none } };
  const of = (kind: AlongsideKind): Asked => ({
    ...asked,
    kind,
    page: 1,
    perPage: all === kind ? mostShown : atFirst,
    exactly: true,
    everyWord: true,
  });
  const [found, inCollections, inBeyond] = await searchEach(db, [asked, of("collection"), of("beyond")], reader);
  const orPutRight = (kind: AlongsideKind, { total, results }: Found) =>
    total === 0 && found.corrected
      ? search(db, { ...of(kind), words: found.corrected.words }, reader)
      : { total, results };
  const collections = await orPutRight("collection", inCollections);
  const beyond = await orPutRight("beyond", inBeyond);
  return {
    found,
    alongside: {
      collections: { total: collections.total, best: await collectionsOf(db, idsOf(collections)) },
      beyond: { total: beyond.total, best: await beyondCards(db, idsOf(beyond)) },
    },
  };
}

const idsOf = ({ results }: Pick<Found, "results">): string[] => results.map(({ id }) => id);

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
