import type { ComponentChildren } from "preact";
import { SearchBox } from "../../../../design-system/index.ts";
import { hrefOf, longestQuery, phaseNames, phases, type Asked } from "../asked.ts";
import type { Card } from "../cards.ts";
import { pageLength, type Found } from "../search-practices.ts";
import type { Theme } from "../../themes/queries.ts";
import { ChosenFacets, FacetPanel } from "./facet-panel.tsx";
import { PagesOf } from "./pages-of.tsx";
import { PracticeCards } from "./practice-cards.tsx";

export type ResultsPageProps = {
  asked: Asked;
  found: Found;
  cards: readonly Card[];
  themes: readonly Theme[];
  today: string;
  /** How to be told of what is new. */
  save: ComponentChildren;
  /** Where nothing was found: the search that was perhaps meant, and whether a school was perhaps looked for. */
  meant?: Asked | undefined;
  school?: boolean;
};

export function ResultsPage(props: ResultsPageProps) {
  const { asked, found, cards, themes, today } = props;
  const pages = Math.min(Math.ceil(found.total / pageLength), 25);
  return (
    <>
      <h1 class="govuk-heading-l">Find practice</h1>
      <SearchBox
        action="/practices"
        label="What do you want to get better at?"
        value={asked.words}
        attributes={{ "data-longest": String(longestQuery) }}
      />
      <ChosenFacets asked={asked} themes={themes} />
      <div class="waymark-results">
        <div class="waymark-results__facets">
          <NarrowDown {...props} />
        </div>
        <div>
          <h2 class="waymark-results__count">{countSentence(asked, found)}</h2>
          {found.anyWord ? <AnyWord asked={asked} /> : null}
          {found.total === 0 ? (
            <NothingFound {...props} />
          ) : (
            <PracticeCards cards={cards} today={today} headingLevel={3} />
          )}
          {props.save}
          <PagesOf page={found.page} of={pages} href={(page) => hrefOf({ ...asked, page })} />
        </div>
      </div>
    </>
  );
}

function NarrowDown({ asked, found, themes }: ResultsPageProps) {
  if (found.total === 0) return null;
  return (
    <details class="waymark-narrow">
      <summary class="waymark-narrow__summary">Narrow these down</summary>
      <FacetPanel asked={asked} counts={found.counts} themes={themes} />
    </details>
  );
}

/** The true number, always: of the matches, not of those that fit on the page. */
export function countSentence(asked: Asked, { total, anyWord }: Pick<Found, "total" | "anyWord">): string {
  const number = total.toLocaleString("en-GB");
  const practices = total === 1 ? "1 practice" : total === 0 ? "No practices" : `${number} practices`;
  if (asked.words === "") return asked.facets.length > 0 ? practices : `${practices}, newest first`;
  return anyWord ? `${practices} with some of these words` : `${practices} for “${asked.words}”`;
}

function AnyWord({ asked }: { asked: Asked }) {
  return <p class="govuk-body">Nothing has all of the words “{asked.words}”, so these have at least one of them.</p>;
}

/** What the words were perhaps for: another spelling, or a school. Nobody is sent there unasked. */
function PerhapsMeant({ asked, meant, school }: ResultsPageProps) {
  return (
    <>
      {meant ? (
        <p class="govuk-body">
          Did you mean{" "}
          <a class="govuk-link" href={hrefOf(meant)}>
            {meant.words}
          </a>
          ?
        </p>
      ) : null}
      {school ? (
        <p class="govuk-body">
          Looking for a school?{" "}
          <a class="govuk-link" href={`/schools?q=${encodeURIComponent(asked.words)}`}>
            Find “{asked.words}” among schools
          </a>
        </p>
      ) : null}
    </>
  );
}

function NothingFound(props: ResultsPageProps) {
  const { asked, themes } = props;
  const narrowed = asked.facets.length > 0;
  return (
    <div class="waymark-empty">
      <PerhapsMeant {...props} />
      {narrowed && asked.words !== "" ? (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefOf({ ...asked, facets: [], page: 1 })}>
            Search for “{asked.words}” in every theme and phase
          </a>
        </p>
      ) : null}
      {asked.words !== "" ? (
        <>
          <p class="govuk-body">You could try:</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>fewer words, or a plainer word for the same thing</li>
            <li>checking the spelling</li>
            <li>a theme below, or a phase</li>
          </ul>
        </>
      ) : (
        <p class="govuk-body">Practices appear here as soon as an authority publishes them.</p>
      )}
      {asked.words !== "" && !narrowed ? (
        <p class="govuk-body">
          What was looked for and not found is counted, without who looked, so that schools can be asked for it.
        </p>
      ) : null}
      <Routes themes={themes} />
    </div>
  );
}

function Routes({ themes }: { themes: readonly Theme[] }) {
  const links = [
    ...themes.filter((theme) => theme.parent_slug === null).map(({ slug, name }) => [`/themes/${slug}`, name]),
    ...phases.map((phase) => [`/practices?phase=${phase}`, phaseNames[phase]]),
  ];
  return (
    <ul class="waymark-empty__routes">
      {links.map(([href, name]) => (
        <li>
          <a class="govuk-link" href={href}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
