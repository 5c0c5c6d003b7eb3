import type { Database } from "../../../platform/database/index.ts";
import type { WebRequest } from "../../../web/index.ts";
import type { PublishedPractice } from "../../practices/index.ts";
import { listOf } from "../my-list/list.ts";
import { everything } from "../results/asked.ts";
import { cardsOf, type Card } from "../results/cards.ts";
import { readerOf } from "../results/reader.ts";
import { search } from "../results/search.ts";
import { allThemes } from "../themes/queries.ts";

const mostOffered = 6;

async function withThemesAbove(db: Database, { themes }: PublishedPractice): Promise<Set<string>> {
  const known = new Map((await allThemes(db)).map(({ slug, parent_slug }) => [slug, parent_slug]));
  const own = themes.map(({ slug }) => slug);
  return new Set([...own, ...own.flatMap((slug) => known.get(slug) ?? [])]);
}

/**
 * What else may be put beside these: first what is on the reader's own list, then what is of a theme of the first of them,
 * best evidenced first, then what is of the theme above it.
 */
export async function othersBeside(request: WebRequest, chosen: readonly PublishedPractice[]): Promise<Card[]> {
  const [first] = chosen;
  if (!first) return [];
  const { db, viewer } = request;
  const kept = viewer.personId === null ? [] : await listOf(db, viewer);
  const ids = new Set(kept.flatMap(({ practice_id, withdrawn }) => (withdrawn ? [] : [practice_id])));
  const reader = await readerOf(request);
  for (const slug of await withThemesAbove(db, first)) {
    const facets = [{ kind: "theme" as const, value: slug }];
    const { results } = await search(db, { ...everything, facets, order: "evidence" }, reader);
    for (const { id } of results) ids.add(id);
  }
  for (const { id } of chosen) ids.delete(id);
  return cardsOf(db, [...ids].slice(0, mostOffered));
}
