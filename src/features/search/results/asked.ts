import { facetKinds, type Facet, type FacetKind } from "./facets.ts";

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

export type Asked = {
  words: string;
  facets: Facet[];
  page: number;
  /** From which school miles are measured: a URN, or what was typed for one. The reader's own where absent. */
  near?: string;
  /** The kind of entry that is looked for; practices where absent. */
  kind?: string;
  /** The words as they stand, even where nothing has them. */
  exactly?: boolean;
  /** Only what has all of the words. */
  everyWord?: boolean;
  perPage?: number;
  /** Best first where absent; without words, the newest. */
  order?: "newest" | "evidence";
};

/** Every practice, newest first. */
export const everything: Asked = { words: "", facets: [], page: 1 };

const mostPages = 25;
const mostFacets = 10;
const longestNear = 100;
const facetValue = /^[a-z0-9_-]{1,80}$/;
const kindsOfFacet = Object.keys(facetKinds) as FacetKind[];

/** Reads the query of an address. Whatever cannot be meant is left out rather than refused. */
export function askedIn(query: URLSearchParams): Asked {
  const facets = kindsOfFacet.flatMap((kind) => {
    const values = [...new Set(query.getAll(kind))].filter((value) => isValueOf(kind, value));
    return (facetKinds[kind] === "one" ? values.slice(-1) : values).map((value) => ({ kind, value }));
  });
  const page = /^\d{1,3}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1;
  return {
    words: cleaned(query.get("q") ?? ""),
    facets: facets.slice(0, mostFacets),
    page: Math.min(Math.max(page, 1), mostPages),
    ...(query.get("exactly") === "1" ? { exactly: true } : {}),
    ...nearIn(query),
    ...orderIn(query),
  };
}

/** The newest come first anyway where there are no words. */
function orderIn(query: URLSearchParams): Pick<Asked, "order"> {
  const order = query.get("order");
  const hasWords = cleaned(query.get("q") ?? "") !== "";
  return order === "evidence" || (order === "newest" && hasWords) ? { order } : {};
}

function nearIn(query: URLSearchParams): { near?: string } {
  const near = cleaned(query.get("near") ?? "").slice(0, longestNear);
  return near === "" ? {} : { near };
}

function isValueOf(kind: FacetKind, value: string): boolean {
  return kind === "phase" ? (phases as readonly string[]).includes(value) : facetValue.test(value);
}

/** The address that asks this. */
export function hrefOf({ words, facets, page, exactly, near, order }: Asked): string {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  for (const { kind, value } of facets) query.append(kind, value);
  if (near) query.set("near", near);
  if (exactly) query.set("exactly", "1");
  if (order) query.set("order", order);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/practices?${query.toString()}` : "/practices";
}

/** The same in this order, from its first page; in the usual one where none is named. */
export function inOrder({ ...asked }: Asked, order?: Asked["order"]): Asked {
  delete asked.order;
  return { ...asked, page: 1, ...(order ? { order } : {}) };
}

/** Chooses it; of a kind of which only one can be chosen, in place of the other. */
export function withFacet(asked: Asked, facet: Facet): Asked {
  const kept = withoutFacet(asked, facet).facets;
  const others = facetKinds[facet.kind] === "one" ? kept.filter(({ kind }) => kind !== facet.kind) : kept;
  return { ...asked, page: 1, facets: [...others, facet] };
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

/**
 * The reference that was typed, however it was (GP-2047, gp2047, "gp 2047", "nr - 1001"): of a practice, or of one from
 * beyond the authority; undefined where it was something else.
 */
export function referenceIn(words: string): string | undefined {
  const [, letters = "", number] = /^(gp|nr) ?[‐–-]? ?(\d{1,9})$/i.exec(words) ?? [];
  return number && `${letters.toUpperCase()}-${number}`;
}
