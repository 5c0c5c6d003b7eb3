import { hrefOf, isChosen, withFacet, withoutFacet, type Asked } from "../asked.ts";
import { facetName, facetTitles, valuesOf, type Names } from "../facet-names.ts";
import { facetKinds, type Facet, type FacetCount, type FacetKind } from "../facets.ts";
import type { NotPlaced } from "../near.ts";
import { NearForm } from "./near-form.tsx";
import type { Theme } from "../../themes/queries.ts";

type Props = {
  asked: Asked;
  total: number;
  counts: readonly FacetCount[];
  names: Names;
  notPlaced?: NotPlaced | undefined;
};
type Choice = { facet: Facet; count: number; within?: boolean };

const kinds = Object.keys(facetTitles) as FacetKind[];
/** Those that most people narrow by; the others are folded. */
const openAtFirst = new Set<FacetKind>(["theme", "phase"]);

/** Ways to narrow the results, each with the number of practices that it would leave. Links, so they need no script. */
export function FacetPanel({ asked, total, counts, names, notPlaced }: Props) {
  return (
    <div class="waymark-facets">
      <h2 class="govuk-visually-hidden">Ways to narrow these down</h2>
      {kinds.map((kind) => (
        <FacetGroup
          kind={kind}
          asked={asked}
          names={names}
          choices={choicesOf(kind, { asked, total, counts, names })}
          notPlaced={notPlaced}
        />
      ))}
    </div>
  );
}

/** What may be chosen of a kind: what leaves some, and fewer than there are, or stands in place of what is chosen. */
function choicesOf(kind: FacetKind, { asked, total, counts, names }: Props): Choice[] {
  const left = new Map(counts.filter((one) => one.kind === kind).map(({ value, count }) => [value, count]));
  const replaces = facetKinds[kind] === "one" && asked.facets.some((facet) => facet.kind === kind);
  const all =
    kind === "theme"
      ? offeredThemes(names.themes, asked).map(({ slug, parent_slug }) => ({
          value: slug,
          within: parent_slug !== null,
        }))
      : valuesOf(kind, names).map((value) => ({ value }));
  return all
    .map(({ value, ...rest }) => ({ facet: { kind, value }, count: left.get(value) ?? 0, ...rest }))
    .filter(({ facet, count }) => count > 0 && (count < total || replaces) && !isChosen(asked, facet));
}

/** The themes at the top, and those beneath a chosen one, each after the one above it. */
function offeredThemes(themes: readonly Theme[], asked: Asked): Theme[] {
  const chosen = new Set(asked.facets.filter(({ kind }) => kind === "theme").map(({ value }) => value));
  const isOpen = (slug: string) =>
    chosen.has(slug) || themes.some((theme) => theme.parent_slug === slug && chosen.has(theme.slug));
  return themes
    .filter((theme) => theme.parent_slug === null)
    .flatMap((top) => [top, ...(isOpen(top.slug) ? themes.filter((theme) => theme.parent_slug === top.slug) : [])]);
}

type GroupProps = Pick<Props, "asked" | "names" | "notPlaced"> & { kind: FacetKind; choices: readonly Choice[] };

/** How near is offered always, since the school from which it is may be named; the others where they leave something. */
function FacetGroup({ kind, asked, names, choices, notPlaced }: GroupProps) {
  const isNear = kind === "within";
  if (choices.length === 0 && !isNear) return null;
  const isOpen =
    openAtFirst.has(kind) || asked.facets.some((facet) => facet.kind === kind) || (isNear && asked.near !== undefined);
  return (
    <details class="waymark-facet" open={isOpen}>
      <summary class="waymark-facet__summary">
        <h3 class="waymark-facets__title">{isNear ? nearTitle(names, choices) : facetTitles[kind]}</h3>
      </summary>
      {choices.length === 0 ? null : <Choices asked={asked} names={names} choices={choices} />}
      {isNear ? <NearForm asked={asked} name={names.near} notPlaced={notPlaced} /> : null}
    </details>
  );
}

function nearTitle({ near }: Names, choices: readonly Choice[]): string {
  if (near !== undefined) return `Near ${near}`;
  return choices.length > 0 ? facetTitles.within : "Near a school";
}

function Choices({ asked, names, choices }: Pick<GroupProps, "asked" | "names" | "choices">) {
  return (
    <ul class="waymark-facets__list">
      {choices.map(({ facet, count, within }) => (
        <li class={within ? "waymark-facets__choice waymark-facets__choice--within" : "waymark-facets__choice"}>
          <a class="govuk-link govuk-link--no-visited-state" href={hrefOf(withFacet(asked, facet))}>
            {facetName(facet, names)}
          </a>{" "}
          <span class="waymark-facets__count">
            {count}
            <span class="govuk-visually-hidden"> {count === 1 ? "practice" : "practices"}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is chosen, each of it gone with one click. */
export function ChosenFacets({ asked, names }: Pick<Props, "asked" | "names">) {
  if (asked.facets.length === 0) return null;
  return (
    <ul class="waymark-chosen" aria-label="Narrowed to">
      {asked.facets.map((facet) => (
        <li>
          <a class="waymark-chosen__one" href={hrefOf(withoutFacet(asked, facet))}>
            <span class="govuk-visually-hidden">Remove </span>
            {facetName(facet, names)}
            <span aria-hidden="true" class="waymark-chosen__cross">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
