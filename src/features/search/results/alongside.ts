import type { Database } from "../../../platform/database/index.ts";
import { publishedCollections, type PublishedCollection } from "../../practices/index.ts";
import type { Theme } from "../themes/queries.ts";
import type { Asked } from "./asked.ts";
import type { FacetKind } from "./facets.ts";
import { namedBy, namedOncePutRight, noneNamed, searchesForNamed, type Named } from "./named.ts";
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
export type Alongside = { collections: Some<PublishedCollection>; beyond: Some<BeyondCard>; named: Named };

const atFirst = 3;
const mostShown = 100;
/** By the others only practices can be narrowed. */
const saysSomethingOf = new Set<FacetKind>(["theme", "phase", "area"]);
const none = { total: 0, best: [] };
const nothingBeside: Alongside = { collections: none, beyond: none, named: noneNamed };

export function alongsideIn(query: URLSearchParams): AlongsideKind | undefined {
  return alongsideKinds.find((kind) => kind === query.get("all"));
}

/**
 * The practices, and what stands under them: nothing where nothing was asked, or something that only a practice has. Of the
 * kind `all` as many as are shown.
 */
export async function searchWithAlongside(db: Database, asked: Asked, from: From): Promise<FoundWithAlongside> {
  const { all, reader } = from;
  const isAsked = asked.words !== "" || asked.facets.length > 0;
  if (!isAsked || !asked.facets.every(({ kind }) => saysSomethingOf.has(kind)))
    return { found: await search(db, asked, reader), alongside: nothingBeside };
  const of = (kind: AlongsideKind): Asked => ({
    ...asked,
    kind,
    page: 1,
    perPage: all === kind ? mostShown : atFirst,
    exactly: true,
    everyWord: true,
  });
  const searches = [asked, of("collection"), of("beyond"), ...searchesForNamed(asked)] as const;
  const [found, inCollections, inBeyond, whole, part, schools] = await searchEach(db, searches, reader);
  const orPutRight = (kind: AlongsideKind, { total, results }: Found) =>
    total === 0 && found.corrected
      ? search(db, { ...of(kind), words: found.corrected.words }, reader)
      : { total, results };
  const collections = await orPutRight("collection", inCollections);
  const beyond = await orPutRight("beyond", inBeyond);
  const answers = { practices: found, whole, part, schools };
  return {
    found,
    alongside: {
      collections: { total: collections.total, best: await collectionsOf(db, idsOf(collections)) },
      beyond: { total: beyond.total, best: await beyondCards(db, idsOf(beyond)) },
      named: namesNothing(asked) ? noneNamed : await named(db, asked, answers, from),
    },
  };
}

type From = { all: AlongsideKind | undefined; reader: Reader; themes: readonly Theme[] };
type FoundWithAlongside = { found: Found; alongside: Alongside };

/** Without words there is no name; and whoever has narrowed or turned the page is not on the way elsewhere. */
const namesNothing = ({ words, facets, page }: Asked) => words === "" || facets.length > 0 || page > 1;

async function named(db: Database, asked: Asked, answers: Parameters<typeof namedBy>[1], from: From): Promise<Named> {
  const asTyped = await namedBy(db, answers, from.themes);
  if (asTyped.themes.length > 0 || asTyped.schools.total > 0) return asTyped;
  return namedOncePutRight(db, asked, { practices: answers.practices, ...from });
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
