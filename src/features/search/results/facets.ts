import { both, countOfBoth, emptyBitmap, setBit, type Bitmap } from "../postings/bitmap.ts";
import type { SchoolFacts, Shelf } from "../postings/shelf.ts";
import { kmBetween, likeness, oncePerSchool, type Point } from "../ranking/likeness.ts";
import { ofDay } from "./of-day.ts";

/*
 * Narrowing and counting by facets. Most are marks of the entries; a kitemark hangs on the day, and nearness on the
 * reader. Of a kind of which an entry may have several, each chosen one narrows further; of the others one is chosen at a
 * time. So the count beside a facet is always what choosing it shows.
 */

/** How many of a kind can be chosen. */
export const facetKinds = {
  theme: "several",
  phase: "several",
  key_stage: "several",
  offers: "several",
  kitemark: "one",
  evidence: "one",
  cost: "one",
  scale: "one",
  origin: "one",
  area: "one",
  school: "one",
  within: "one",
} as const;
export type FacetKind = keyof typeof facetKinds;
export type Facet = { kind: FacetKind; value: string };
export type FacetCount = Facet & { count: number };

/** Where the reader is, and what their school is like, where that is known. */
export type Place = { point: Point | null; school: SchoolFacts | null };

export const withinMiles = ["5", "10", "25", "50"] as const;
/** As like as counts for "like my school". */
export const alikeFrom = 0.7;
const kmInAMile = 1.609_344;

const withoutPlace = ofDay((shelf, today) => new Map([...shelf.facets, ...evidenceOn(shelf, today)]));

/** Every facet that some entry of the shelf has on a day, for a reader at a place. */
export function facetsOn(shelf: Shelf, today: string, place: Place): Map<string, Bitmap> {
  const facets = withoutPlace(shelf, today);
  return place.point || place.school ? new Map([...facets, ...nearby(shelf, place)]) : facets;
}

function evidenceOn({ standing, size }: Shelf, today: string): Map<string, Bitmap> {
  const facets = new Map<string, Bitmap>();
  standing.forEach((one, number) => {
    if (!one) return;
    const { level, kitemarkUntil, security } = one;
    if (level !== null) {
      put(facets, `kitemark:${kitemarkUntil !== null && kitemarkUntil >= today ? level : "lapsed"}`, number, size);
    }
    put(facets, `evidence:${security}`, number, size);
  });
  return facets;
}

function nearby({ standing, size }: Shelf, place: Place): Map<string, Bitmap> {
  const facets = new Map<string, Bitmap>();
  const facetsOf = oncePerSchool((theirs) => facetsAt(theirs, place));
  standing.forEach((one, number) => {
    if (!one?.school) return;
    for (const facet of facetsOf(one.school)) put(facets, facet, number, size);
  });
  return facets;
}

function facetsAt(theirs: SchoolFacts, { point, school }: Place): string[] {
  const km = point ? kmBetween(theirs, point) : undefined;
  const within = km === undefined ? [] : withinMiles.filter((miles) => km <= Number(miles) * kmInAMile);
  return [
    ...(school && likeness(theirs, school) >= alikeFrom ? ["school:alike"] : []),
    ...within.map((miles) => `within:${miles}`),
  ];
}

function put(facets: Map<string, Bitmap>, facet: string, number: number, size: number): void {
  const bits = facets.get(facet) ?? emptyBitmap(size);
  setBit(bits, number);
  facets.set(facet, bits);
}

export const keyOfFacet = ({ kind, value }: Facet) => `${kind}:${value}`;

/** Of these, the entries that have every chosen facet; one that nothing has leaves nothing. */
export function narrowed(matches: Bitmap, chosen: readonly Facet[], facets: ReadonlyMap<string, Bitmap>): Bitmap {
  return chosen.reduce((left, facet) => both(left, facets.get(keyOfFacet(facet)) ?? emptyBitmap(1)), matches);
}

/** How many entries each facet would leave if it were chosen; only those that would leave any. */
export function countFacets(
  matches: Bitmap,
  chosen: readonly Facet[],
  facets: ReadonlyMap<string, Bitmap>,
): FacetCount[] {
  const left = new Map<string, Bitmap>();
  const leftWithout = (kind: FacetKind) => {
    const others = facetKinds[kind] === "one" ? chosen.filter((facet) => facet.kind !== kind) : chosen;
    const key = others.map(keyOfFacet).join(" ");
    const known = left.get(key) ?? narrowed(matches, others, facets);
    left.set(key, known);
    return known;
  };
  return [...facets].flatMap(([facet, bits]) => {
    const kind = facet.slice(0, facet.indexOf(":")) as FacetKind;
    const count = countOfBoth(leftWithout(kind), bits);
    return count > 0 ? [{ kind, value: facet.slice(kind.length + 1), count }] : [];
  });
}
