import type { Asked } from "../results/asked.ts";
import { facetName } from "../results/pages/facet-panel.tsx";
import type { Theme } from "../themes/queries.ts";

/** What a search is called: its words, then what it is narrowed to. */
export function inWords({ words, facets }: Asked, themes: readonly Theme[]): string {
  const narrowed = facets.map((facet) => facetName(facet, themes));
  return [...(words === "" ? [] : [`“${words}”`]), ...narrowed].join(", ");
}
