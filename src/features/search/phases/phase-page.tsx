import { SearchBox } from "../../../design-system/index.ts";
import { hrefOf, phaseNames, type Phase } from "../results/asked.ts";
import type { Card } from "../results/cards.ts";
import type { Facet, FacetCount } from "../results/facets.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";
import { inASentence } from "../themes/in-a-sentence.ts";
import type { Theme } from "../themes/queries.ts";

export type PhasePageProps = {
  phase: Phase;
  total: number;
  counts: readonly FacetCount[];
  themes: readonly Theme[];
  cards: readonly Card[];
  today: string;
};

const forWhom: Record<Phase, string> = {
  early_years: "early years",
  primary: "primary schools",
  secondary: "secondary schools",
  post_16: "post-16",
  special: "special and alternative provision",
};

/** Not the phase alone, which may be the name of a theme too. */
export const headingOf = (phase: Phase) => `Practice for ${forWhom[phase]}`;

/** One phase: what there is for it by theme, what is missing, and the practices. */
export function PhasePage({ phase, total, counts, themes, cards, today }: PhasePageProps) {
  const name = phaseNames[phase];
  const byTheme = themes
    .filter(({ parent_slug }) => parent_slug === null)
    .map((theme) => ({ ...theme, count: countOf(counts, theme.slug) }));
  const missing = byTheme.filter(({ count }) => count === 0);
  const facet: Facet = { kind: "phase", value: phase };
  return (
    <>
      <h1 class="govuk-heading-l">{headingOf(phase)}</h1>
      <SearchBox action="/practices" label={`Search in ${name.toLowerCase()}`} hidden={{ phase }} />
      {total === 0 ? (
        <p class="waymark-empty">
          Nobody has published a practice for this phase yet. If your school has one,{" "}
          <a class="govuk-link" href="/my-work">
            write it up
          </a>
          .
        </p>
      ) : null}
      {total > 0 ? (
        <>
          <h2 class="govuk-heading-m">By theme</h2>
          <ul class="waymark-routes">
            {byTheme
              .filter(({ count }) => count > 0)
              .map(({ slug, name: theme, count }) => (
                <li class="waymark-routes__route">
                  <a
                    class="govuk-link govuk-link--no-visited-state"
                    href={hrefOf({ words: "", facets: [{ kind: "theme", value: slug }, facet], page: 1 })}
                  >
                    {theme}
                  </a>
                  <span class="waymark-routes__count">
                    {count}
                    <span class="govuk-visually-hidden"> {count === 1 ? "practice" : "practices"}</span>
                  </span>
                </li>
              ))}
          </ul>
          <Missing themes={missing} />
          <h2 class="waymark-results__count">
            {total === 1 ? "1 practice" : `${total.toLocaleString("en-GB")} practices`}
          </h2>
          <PracticeCards cards={cards} today={today} headingLevel={3} />
        </>
      ) : null}
      {total > cards.length ? (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefOf({ words: "", facets: [facet], page: 1 })}>
            See all {total.toLocaleString("en-GB")} practices
          </a>
        </p>
      ) : null}
    </>
  );
}

const countOf = (counts: readonly FacetCount[], slug: string) =>
  counts.find(({ kind, value }) => kind === "theme" && value === slug)?.count ?? 0;

function Missing({ themes }: { themes: readonly Theme[] }) {
  if (themes.length === 0) return null;
  return (
    <p class="govuk-body">
      Nothing yet on {themes.map(({ name }) => inASentence(name)).join("; ")}. If your school does something there,{" "}
      <a class="govuk-link" href="/my-work">
        write it up
      </a>
      .
    </p>
  );
}
