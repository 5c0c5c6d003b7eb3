import type { Asked } from "../results/asked.ts";
import { facetName, type Names } from "../results/facet-names.ts";

/** What a search is called: its words, then what it is narrowed to. */
export function inWords({ words, facets }: Asked, names: Names): string {
  const narrowed = facets.map((facet) => facetName(facet, names));
  return [...(words === "" ? [] : [`“${words}”`]), ...narrowed].join(", ");
}
