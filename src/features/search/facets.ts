import type { Database } from "../../platform/database/index.ts";
import type { Facet } from "./asked.ts";

/*
 * Counting how many of the matches lie under each theme and phase. Each entry carries one character for each of its
 * facets; the database gives those of all matches as one string, and they are counted here. For 10,000 matches that
 * takes a third of the time of grouping them in the embedded database.
 */

export type FacetCount = Facet & { count: number };
export type KnownFacets = ReadonlyMap<number, Facet>;

/** The themes and phases that have a mark, by the character code of it. */
export async function knownFacets(db: Database): Promise<KnownFacets> {
  const rows = await db.selectFrom("search_facets").select(["number", "kind", "value"]).execute();
  return new Map(rows.map(({ number, kind, value }) => [47 + number, { kind, value }]));
}

export function markOf(known: KnownFacets, { kind, value }: Facet): string | undefined {
  for (const [code, facet] of known) if (facet.kind === kind && facet.value === value) return String.fromCharCode(code);
  return undefined;
}

/** How often each mark occurs: how many practices, since none has a mark twice. Only those that occur. */
export function countMarks(known: KnownFacets, marks: string): FacetCount[] {
  const times = new Uint32Array(Math.max(0, ...known.keys()) + 1);
  for (let at = 0; at < marks.length; at++) {
    const code = marks.charCodeAt(at);
    times[code] = (times[code] ?? 0) + 1;
  }
  return [...known].map(([code, facet]) => ({ ...facet, count: times[code] ?? 0 })).filter(({ count }) => count > 0);
}
