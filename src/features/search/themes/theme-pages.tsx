import type { ComponentChildren } from "preact";
import { SearchBox } from "../../../design-system/index.ts";
import type { Card } from "../results/cards.ts";
import type { FacetCount } from "../results/facets.ts";
import { pageLength } from "../results/search.ts";
import { inASentence } from "./in-a-sentence.ts";
import type { Theme } from "./queries.ts";
import { PagesOf } from "../results/pages/pages-of.tsx";
import { PracticeCards } from "../results/pages/practice-cards.tsx";

type ThemesProps = { themes: readonly Theme[]; counts: readonly FacetCount[] };

const countOf = (counts: readonly FacetCount[], slug: string) =>
  counts.find(({ kind, value }) => kind === "theme" && value === slug)?.count ?? 0;

function howMany(count: number): string {
  if (count === 0) return "No practice yet.";
  return count === 1 ? "1 practice." : `${count.toLocaleString("en-GB")} practices.`;
}

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
          <p class="govuk-body">
            {top.introduction} {howMany(countOf(counts, top.slug))}
          </p>
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

/** Those on which there is practice, with how much; then, in a line, those that wait for some. */
function ThemeLinks({ themes, counts }: ThemesProps) {
  const held = themes.filter(({ slug }) => countOf(counts, slug) > 0);
  const waiting = themes.filter(({ slug }) => countOf(counts, slug) === 0);
  return (
    <>
      {held.length > 0 ? <HeldThemes themes={held} counts={counts} /> : null}
      {waiting.length > 0 ? (
        <p class="govuk-body-s waymark-waiting">
          No practice yet on{" "}
          {waiting.map(({ slug, name }, at) => (
            <>
              {at > 0 ? "; " : ""}
              <a class="govuk-link govuk-link--no-visited-state" href={`/themes/${slug}`}>
                {inASentence(name)}
              </a>
            </>
          ))}
        </p>
      ) : null}
    </>
  );
}

function HeldThemes({ themes, counts }: ThemesProps) {
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
  above: Theme | undefined;
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

/** Where somebody who found nothing in a theme looks next. */
function Above({ slug, name }: Theme) {
  return (
    <>
      {" "}
      Until then, see{" "}
      <a class="govuk-link" href={`/themes/${slug}`}>
        {name}
      </a>
      , to which it belongs.
    </>
  );
}

function countLine(total: number, graded: boolean): string {
  if (total === 0) return "No practices yet";
  if (total === 1) return "1 practice";
  return `${total.toLocaleString("en-GB")} practices, ${graded ? "best evidenced" : "newest"} first`;
}

export function ThemePage({
  theme,
  above,
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
      {total > 0 ? (
        <SearchBox action="/practices" label={`Search in ${inASentence(theme.name)}`} hidden={{ theme: theme.slug }} />
      ) : null}
      <ThemeLinks themes={beneath} counts={counts} />
      <h2 class="waymark-results__count">{countLine(total, graded)}</h2>
      {total > 1 && graded ? (
        <p class="govuk-body">
          First comes what has most surely helped pupils in other schools, by the low end of its range and its security;
          then the higher kitemark; then the newest.
        </p>
      ) : null}
      {total === 0 ? (
        <p class="waymark-empty">
          Nobody has published a practice on {inASentence(theme.name)} yet. If your school has one,{" "}
          <a class="govuk-link" href="/my-work">
            write it up
          </a>
          .{above ? <Above {...above} /> : null}
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
