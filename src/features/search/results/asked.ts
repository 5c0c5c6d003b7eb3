/*
 * What is asked of the search: read from the address, which is the whole state of the page, and written back to one.
 */

export const longestQuery = 500;
export const phases = ["early_years", "primary", "secondary", "post_16", "special"] as const;
export type Phase = (typeof phases)[number];

export const phaseNames: Record<Phase, string> = {
  early_years: "Early years",
  primary: "Primary",
  secondary: "Secondary",
  post_16: "Post-16",
  special: "Special and alternative provision",
};

export type Facet = { kind: "theme" | "phase"; value: string };
export type Asked = { words: string; facets: Facet[]; page: number };

/** Every practice, newest first. */
export const everything: Asked = { words: "", facets: [], page: 1 };

const mostPages = 25;
const mostFacets = 10;
const slug = /^[a-z0-9-]{1,80}$/;

/** Reads the query of an address. Whatever cannot be meant is left out rather than refused. */
export function askedIn(query: URLSearchParams): Asked {
  const themes = query.getAll("theme").filter((value) => slug.test(value));
  const chosen = query.getAll("phase").filter((value) => (phases as readonly string[]).includes(value));
  const facets = [
    ...[...new Set(themes)].map((value) => ({ kind: "theme" as const, value })),
    ...[...new Set(chosen)].map((value) => ({ kind: "phase" as const, value })),
  ];
  const page = /^\d{1,3}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1;
  return {
    words: cleaned(query.get("q") ?? ""),
    facets: facets.slice(0, mostFacets),
    page: Math.min(Math.max(page, 1), mostPages),
  };
}

/** The address that asks this. */
export function hrefOf({ words, facets, page }: Asked): string {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  for (const { kind, value } of facets) query.append(kind, value);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/practices?${query.toString()}` : "/practices";
}

export function withFacet(asked: Asked, facet: Facet): Asked {
  return { ...asked, page: 1, facets: [...withoutFacet(asked, facet).facets, facet] };
}

export function withoutFacet(asked: Asked, { kind, value }: Facet): Asked {
  return { ...asked, page: 1, facets: asked.facets.filter((one) => one.kind !== kind || one.value !== value) };
}

export function isChosen(asked: Asked, { kind, value }: Facet): boolean {
  return asked.facets.some((one) => one.kind === kind && one.value === value);
}

/** What was typed, without what no database keeps (control characters, half characters), and no longer than is read. */
export function cleaned(typed: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = typed.toWellFormed().replaceAll(/[\u0000-\u001f\u007f\ufffd\s]+/g, " ");
  return plain
    .trim()
    .slice(0, longestQuery)
    .toWellFormed()
    .replace(/\ufffd$/u, "")
    .trim();
}

/** The reference that was typed, however it was (GP-2047, gp2047, "gp 2047"); undefined where it was something else. */
export function referenceIn(words: string): string | undefined {
  const number = /^gp[\s–-]?(\d{1,9})$/i.exec(words)?.[1];
  return number && `GP-${number}`;
}

/** The words to rank by: those that must not occur are left out, as are quotes. */
export function wordsToRankBy(words: string): string {
  return words
    .replaceAll(/(^|\s)-("[^"]*"?|\S+)/g, " ")
    .replaceAll(/["\s]+/g, " ")
    .trim();
}

/** The same search for any of the words, in the form that websearch_to_tsquery reads; blank where there is only one. */
export function anyOfTheWords(words: string): string {
  const each = wordsToRankBy(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  const distinct = [...new Set(each.map((word) => word.toLowerCase()))].filter((word) => word !== "or");
  return distinct.length > 1 ? distinct.join(" or ") : "";
}
