import type { ComponentChildren } from "preact";
import { SearchBox } from "../../../design-system/index.ts";
import type { Card } from "../results/cards.ts";
import type { FacetCount } from "../results/facets.ts";
import { pageLength } from "../results/search.ts";
import type { Theme } from "./queries.ts";
import { PagesOf } from "../results/pages/pages-of.tsx";
import { PracticeCards } from "../results/pages/practice-cards.tsx";

type ThemesProps = { themes: readonly Theme[]; counts: readonly FacetCount[] };

const countOf = (counts: readonly FacetCount[], slug: string) =>
  counts.find(({ kind, value }) => kind === "theme" && value === slug)?.count ?? 0;

type Keeping = {
  /** Whether this reader keeps the list of themes. */
  mayKeep: boolean;
};

/** Every theme, each beneath the one that it belongs to. */
export function ThemesPage({ themes, counts, mayKeep }: ThemesProps & Keeping) {
  const tops = themes.filter((theme) => theme.parent_slug === null);
  return (
    <>
      <h1 class="govuk-heading-l">Themes</h1>
      {tops.length === 0 ? <p class="waymark-empty">The authority has not set up its themes yet.</p> : null}
      {mayKeep ? <KeepLink href="/theme-list" text="Change the list of themes" /> : null}
      {tops.map((top) => (
        <section>
          <h2 class="govuk-heading-m">
            <a class="govuk-link govuk-link--no-visited-state" href={`/themes/${top.slug}`}>
              {top.name}
            </a>
          </h2>
          <p class="govuk-body">{top.introduction}</p>
          <ThemeLinks themes={themes.filter((theme) => theme.parent_slug === top.slug)} counts={counts} />
        </section>
      ))}
    </>
  );
}

function KeepLink({ href, text }: { href: string; text: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}

function ThemeLinks({ themes, counts }: ThemesProps) {
  if (themes.length === 0) return null;
  return (
    <ul class="waymark-routes">
      {themes.map(({ slug, name }) => {
        const count = countOf(counts, slug);
        return (
          <li class="waymark-routes__route">
            <a class="govuk-link govuk-link--no-visited-state" href={`/themes/${slug}`}>
              {name}
            </a>
            <span class="waymark-routes__count">
              {count}
              <span class="govuk-visually-hidden"> {count === 1 ? "practice" : "practices"}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export type ThemePageProps = Keeping & {
  theme: Theme;
  beneath: readonly Theme[];
  counts: readonly FacetCount[];
  cards: readonly Card[];
  total: number;
  /** Whether their ratings or kitemarks differ, so that they stand in the order of these. */
  graded: boolean;
  page: number;
  today: string;
  /** Who practises it, what is missing, and how to follow it. */
  around: ComponentChildren;
};

function countLine(total: number, graded: boolean): string {
  if (total === 0) return "No practices yet";
  if (total === 1) return "1 practice";
  return `${total.toLocaleString("en-GB")} practices, ${graded ? "best evidenced" : "newest"} first`;
}

export function ThemePage({
  theme,
  beneath,
  counts,
  cards,
  total,
  graded,
  page,
  today,
  mayKeep,
  around,
}: ThemePageProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{theme.name}</h1>
      <p class="govuk-body-l">{theme.introduction}</p>
      <SearchBox action="/practices" label={`Search in ${theme.name}`} hidden={{ theme: theme.slug }} />
      <ThemeLinks themes={beneath} counts={counts} />
      <h2 class="waymark-results__count">{countLine(total, graded)}</h2>
      {total > 1 && graded ? (
        <p class="govuk-body">
          First those with the most benefit that is sure in other schools, by the lower bound of their rating and its
          security; then by kitemark; then the newest.
        </p>
      ) : null}
      {total === 0 ? (
        <p class="waymark-empty">
          Nobody has published a practice on {theme.name.toLowerCase()} yet. If your school has one,{" "}
          <a class="govuk-link" href="/my-work">
            write it up
          </a>
          .
        </p>
      ) : (
        <PracticeCards cards={cards} today={today} headingLevel={3} />
      )}
      <PagesOf
        page={page}
        of={Math.ceil(total / pageLength)}
        href={(number) => (number > 1 ? `/themes/${theme.slug}?page=${number}` : `/themes/${theme.slug}`)}
      />
      {around}
      {mayKeep ? <KeepLink href={`/theme-list/${theme.slug}`} text="Change this theme" /> : null}
    </>
  );
}
