import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { wordFor, words } from "../../practices/index.ts";
import type { Theme } from "../themes/queries.ts";
import { phaseNames, phases, type Asked } from "./asked.ts";
import { findNear } from "./near.ts";
import { withinMiles, type Facet, type FacetKind } from "./facets.ts";

/* What the ways to narrow are called, and in which order they are offered. */

/** The names that are kept in the database. */
export type Names = {
  themes: readonly Theme[];
  areas: readonly { code: string; name: string }[];
  /** From which school miles are measured, where the search names one. */
  near?: string | undefined;
};

/** All in one statement, since every page of results asks. */
export async function facetNames(db: Database | Transaction, { near }: Pick<Asked, "near"> = {}): Promise<Names> {
  const { rows } = await sql<Omit<Names, "near">>`
    select (select json_agg(json_build_object('slug', slug, 'name', name, 'parent_slug', parent_slug, 'introduction', introduction)
              order by case when parent_slug is null then position end nulls last, name) from themes) as themes,
           (select json_agg(json_build_object('code', code, 'name', name) order by name)
              from authorities where served) as areas
  `.execute(db);
  const { themes, areas } = rows[0] ?? {};
  return { themes: themes ?? [], areas: areas ?? [], near: (await findNear(db, near))?.name };
}

export const facetTitles: Record<FacetKind, string> = {
  theme: "Theme",
  phase: "Phase",
  key_stage: "Key stage",
  kitemark: "Kitemark",
  evidence: "Security of evidence",
  cost: "Cost a pupil a year",
  scale: "Scale",
  origin: "Where the idea is from",
  offers: "The school offers",
  area: "Authority",
  school: "Like my school",
  within: "Near my school",
};

const kitemarks = { leading: "Leading practice", good: "Good practice", promising: "Promising", lapsed: "Lapsed" };
const evidence = { 5: "5 of 5", 4: "4 of 5", 3: "3 of 5", 2: "2 of 5", 1: "1 of 5", 0: "0 of 5: rationale only" };
const miles = Object.fromEntries(withinMiles.map((many) => [many, `Within ${many} miles`]));

const fixed: Partial<Record<FacetKind, Readonly<Record<string, string>>>> = {
  phase: phaseNames,
  key_stage: words.keyStages,
  kitemark: kitemarks,
  evidence,
  cost: words.costBands,
  scale: words.scales,
  origin: words.origins,
  offers: words.offers,
  school: { alike: "Schools like mine" },
  within: miles,
};

/** Every value of a kind in the order in which it is offered; of themes, see the panel. */
export function valuesOf(kind: FacetKind, { areas }: Names): string[] {
  if (kind === "phase") return [...phases];
  if (kind === "area") return areas.map(({ code }) => code);
  if (kind === "within") return [...withinMiles];
  if (kind === "evidence") return ["5", "4", "3", "2", "1", "0"];
  return Object.keys(fixed[kind] ?? {});
}

export function facetName({ kind, value }: Facet, { themes, areas, near }: Names): string {
  if (kind === "theme") return themes.find(({ slug }) => slug === value)?.name ?? value;
  if (kind === "area") return areas.find(({ code }) => code === value)?.name ?? value;
  if (kind === "evidence") return `Evidence ${wordFor(evidence, value)}`;
  const name = wordFor(fixed[kind] ?? {}, value);
  return kind === "within" && near !== undefined ? `${name} of ${near}` : name;
}
