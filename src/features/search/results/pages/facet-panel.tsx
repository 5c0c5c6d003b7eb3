import { hrefOf, isChosen, phaseNames, phases, withFacet, withoutFacet, type Asked } from "../asked.ts";
import type { Facet, FacetCount } from "../facets.ts";
import type { Theme } from "../../themes/queries.ts";

type Props = { asked: Asked; counts: readonly FacetCount[]; themes: readonly Theme[] };
type Choice = { facet: Facet; name: string; count: number; within?: boolean };

/** Ways to narrow the results, each with the number of practices that it would leave. Links, so they need no script. */
export function FacetPanel({ asked, counts, themes }: Props) {
  const countOf = ({ kind, value }: Facet) =>
    counts.find((one) => one.kind === kind && one.value === value)?.count ?? 0;
  const phaseChoices = phases.map((value) => choice({ kind: "phase", value }, phaseNames[value]));
  const themeChoices = offeredThemes(themes, asked).map((theme) => ({
    ...choice({ kind: "theme", value: theme.slug }, theme.name),
    within: theme.parent_slug !== null,
  }));
  function choice(facet: Facet, name: string): Choice {
    return { facet, name, count: countOf(facet) };
  }
  return (
    <div class="waymark-facets">
      <FacetList title="Phase" asked={asked} choices={phaseChoices} />
      <FacetList title="Theme" asked={asked} choices={themeChoices} />
    </div>
  );
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

function FacetList({ title, asked, choices }: { title: string; asked: Asked; choices: readonly Choice[] }) {
  const offered = choices.filter(({ facet, count }) => count > 0 && !isChosen(asked, facet));
  if (offered.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s waymark-facets__title">{title}</h3>
      <ul class="waymark-facets__list">
        {offered.map(({ facet, name, count, within }) => (
          <li class={within ? "waymark-facets__choice waymark-facets__choice--within" : "waymark-facets__choice"}>
            <a class="govuk-link govuk-link--no-visited-state" href={hrefOf(withFacet(asked, facet))}>
              {name}
            </a>{" "}
            <span class="waymark-facets__count">
              {count}
              <span class="govuk-visually-hidden"> {count === 1 ? "practice" : "practices"}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is chosen, each of it gone with one click. */
export function ChosenFacets({ asked, themes }: Omit<Props, "counts">) {
  if (asked.facets.length === 0) return null;
  return (
    <ul class="waymark-chosen" aria-label="Narrowed to">
      {asked.facets.map((facet) => (
        <li>
          <a class="waymark-chosen__one" href={hrefOf(withoutFacet(asked, facet))}>
            <span class="govuk-visually-hidden">Remove </span>
            {facetName(facet, themes)}
            <span aria-hidden="true" class="waymark-chosen__cross">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function facetName({ kind, value }: Facet, themes: readonly Theme[]): string {
  if (kind === "phase") return phaseNames[value as keyof typeof phaseNames];
  if (kind !== "theme") return value.replaceAll("_", " ");
  return themes.find(({ slug }) => slug === value)?.name ?? value;
}
