import type { ComponentChildren } from "preact";
import { SearchBox } from "../../../../design-system/index.ts";
import { hrefOf, longestQuery, phaseNames, phases, type Asked } from "../asked.ts";
import type { Alongside } from "../alongside.ts";
import type { Card } from "../cards.ts";
import { pageLength, type Found } from "../search.ts";
import type { Names } from "../facet-names.ts";
import type { NotPlaced } from "../near.ts";
import { AlongsideResults } from "./alongside-results.tsx";
import { ChosenFacets, FacetPanel } from "./facet-panel.tsx";
import { whyNot } from "./near-form.tsx";
import { PagesOf } from "./pages-of.tsx";
import { PracticeCards } from "./practice-cards.tsx";

export type ResultsPageProps = {
  asked: Asked;
  found: Found;
  cards: readonly Card[];
  /** What else was found; on the first page alone. */
  alongside: Alongside;
  names: Names;
  today: string;
  /** How to be told of what is new. */
  save: ComponentChildren;
  /** What was typed for a school from which to measure miles, where it is none that is known. */
  notPlaced?: NotPlaced;
  /** Where nothing was found: whether a school was perhaps looked for. */
  school?: boolean;
};

export function ResultsPage(props: ResultsPageProps) {
  const { asked, found, cards, names, today } = props;
  const pages = Math.min(Math.ceil(found.total / pageLength), 25);
  return (
    <>
      <h1 class="govuk-heading-l">Find practice</h1>
      <SearchBox
        action="/practices"
        label="What do you want to get better at?"
        value={asked.words}
        suggestionsUrl="/suggestions"
        attributes={{ "data-longest": String(longestQuery) }}
      />
      {props.notPlaced ? <NotMeasured asked={asked} notPlaced={props.notPlaced} /> : null}
      <ChosenFacets asked={asked} names={names} />
      <div class="waymark-results">
        <div class="waymark-results__facets">
          <NarrowDown {...props} />
        </div>
        <div>
          <h2 class="waymark-results__count">{countSentence(asked, found)}</h2>
          <PutRight asked={asked} found={found} />
          <EveryWord asked={asked} found={found} />
          {found.total === 0 ? (
            <NothingFound {...props} />
          ) : (
            <PracticeCards cards={cards} today={today} headingLevel={3} marked={found.marked} why={whyOf(found)} />
          )}
          {props.save}
          <PagesOf page={found.page} of={pages} href={(page) => hrefOf({ ...asked, page })} />
          {found.page === 1 ? <AlongsideResults asked={asked} alongside={props.alongside} /> : null}
        </div>
      </div>
    </>
  );
}

/** Said at the top too, since on a telephone the way to narrow is folded. */
function NotMeasured({ asked, notPlaced }: { asked: Asked; notPlaced: NotPlaced }) {
  const { near, ...without } = asked;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {whyNot(notPlaced)}. Until then nothing is measured from “{near}”.
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        <a class="govuk-link" href={hrefOf({ ...without, page: 1 })}>
          Search without it
        </a>
      </p>
    </div>
  );
}

function NarrowDown({ asked, found, names, notPlaced }: ResultsPageProps) {
  if (found.total === 0) return null;
  return (
    <details class="waymark-narrow" open={notPlaced !== undefined}>
      <summary class="waymark-narrow__summary">Narrow these down</summary>
      <FacetPanel asked={asked} total={found.total} counts={found.counts} names={names} notPlaced={notPlaced} />
    </details>
  );
}

/** The true number, always: of the matches, not of those that fit on the page. */
export function countSentence(asked: Asked, { total, withEveryWord, corrected }: Counted): string {
  const number = total.toLocaleString("en-GB");
  const practices = total === 1 ? "1 practice" : total === 0 ? "No practices" : `${number} practices`;
  if (asked.words === "") return asked.facets.length > 0 ? practices : `${practices}, newest first`;
  const isPart = total > 0 && withEveryWord === 0;
  return isPart ? `${practices} with some of these words` : `${practices} for “${corrected?.words ?? asked.words}”`;
}

type Counted = Pick<Found, "total" | "withEveryWord" | "corrected">;
type OfResults = Pick<ResultsPageProps, "asked" | "found">;

/** Says what was put right, and leads back to what was typed. */
function PutRight({ asked, found: { corrected } }: OfResults) {
  if (!corrected) return null;
  return (
    <p class="govuk-body">
      Showing results for <strong>{corrected.words}</strong>. Search instead for{" "}
      <a class="govuk-link" href={hrefOf({ ...asked, page: 1, exactly: true })}>
        {corrected.insteadOf}
      </a>
      .
    </p>
  );
}

/** How many have all of the words, where some have only part of them. */
function EveryWord({ asked, found: { total, withEveryWord, corrected } }: OfResults) {
  if (asked.words === "" || withEveryWord === total) return null;
  const words = corrected?.words ?? asked.words;
  if (withEveryWord === 0) {
    return <p class="govuk-body">Nothing has all of the words “{words}”, so these have at least one of them.</p>;
  }
  const number = withEveryWord.toLocaleString("en-GB");
  return (
    <p class="govuk-body">
      {withEveryWord === 1 ? "1 of these has" : `${number} of these have`} all of the words. The others have some of
      them.
    </p>
  );
}

const whyOf = (found: Found): ReadonlyMap<string, readonly string[]> =>
  new Map(found.results.map(({ id, why }) => [id, why]));

/** What the words were perhaps for: a school. Nobody is sent there unasked. */
function PerhapsMeant({ asked, school }: ResultsPageProps) {
  return (
    <>
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
  const { asked, names } = props;
  const narrowed = asked.facets.length > 0;
  return (
    <div class="waymark-empty">
      <PerhapsMeant {...props} />
      {narrowed && asked.words !== "" ? (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefOf({ ...asked, facets: [], page: 1 })}>
            Search for “{asked.words}” without narrowing it
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
        <p class="govuk-body">
          {narrowed
            ? "No practice has all that you chose. Remove one of your choices above."
            : "Practices appear here as soon as an authority publishes them."}
        </p>
      )}
      {asked.words !== "" && !narrowed ? (
        <p class="govuk-body">
          What was looked for and not found is counted, without who looked, so that schools can be asked for it.
        </p>
      ) : null}
      <Routes {...names} />
    </div>
  );
}

function Routes({ themes }: Names) {
  const links = [
    ...themes.filter((theme) => theme.parent_slug === null).map(({ slug, name }) => [`/themes/${slug}`, name]),
    ...phases.map((phase) => [`/phases/${phase}`, phaseNames[phase]]),
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
