import type { Database } from "../../../platform/database/index.ts";

/*
 * Practices that were picked out by their references in an address: to be compared, or as a list that somebody shares.
 * The address says which they are and nothing of who picked them.
 */

export const mostCompared = 4;
export const mostShared = 50;

/** The references in an address, each once, in their order; whatever is none is left out. */
export function refsIn(query: URLSearchParams, most: number): string[] {
  const said = query.getAll("ref").map((ref) => ref.trim().toUpperCase());
  return [...new Set(said)].filter((ref) => /^GP-\d{1,9}$/.test(ref)).slice(0, most);
}

export const compareHref = (refs: readonly string[]) => hrefWith("/compare", refs);
export const sharedListHref = (refs: readonly string[]) => hrefWith("/lists", refs);

function hrefWith(path: string, refs: readonly string[]): string {
  return refs.length === 0 ? path : `${path}?${refs.map((ref) => `ref=${ref}`).join("&")}`;
}

export type Chosen = { id: string; ref: string; withdrawn: boolean };

/** Those of them that the public may read of: published, or withdrawn and saying so; in the order asked for. */
export async function chosenPractices(db: Database, refs: readonly string[]): Promise<Chosen[]> {
  if (refs.length === 0) return [];
  const rows = await db
    .selectFrom("practices")
    .select(["id", "ref", "status"])
    .where("ref", "in", [...refs])
    .where((eb) => eb.or([eb("status", "=", "withdrawn"), eb("published_version_id", "is not", null)]))
    .execute();
  const byRef = new Map(rows.map(({ id, ref, status }) => [ref, { id, withdrawn: status === "withdrawn" }]));
  return refs.flatMap((ref) => {
    const found = byRef.get(ref);
    return found ? [{ ref, ...found }] : [];
  });
}
