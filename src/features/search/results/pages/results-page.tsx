import type { ComponentChildren } from "preact";
import { SearchBox } from "../../../../design-system/index.ts";
import { hrefOf, longestQuery, type Asked } from "../asked.ts";
import type { Alongside } from "../alongside.ts";
import type { Card } from "../cards.ts";
import type { Found } from "../search.ts";
import type { Names } from "../facet-names.ts";
import type { NotPlaced } from "../near.ts";
import { AlongsideResults } from "./alongside-results.tsx";
import { countSentence, pagesOf } from "./count-sentence.ts";
import { ChosenFacets, FacetPanel } from "./facet-panel.tsx";
import { whyNot } from "./near-form.tsx";
import { NamedResults } from "./named-results.tsx";
import { NothingFound, type NothingFoundProps } from "./nothing-found.tsx";
import { OrderLinks } from "./order-links.tsx";
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
} & Pick<NothingFoundProps, "sought" | "school" | "withoutEach">;

export function ResultsPage(props: ResultsPageProps) {
  const { asked, found, cards, names, today } = props;
  const { named } = props.alongside;
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
      {asked.words === "" && asked.facets.length === 0 ? <NotSure /> : null}
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
          <NamedResults asked={asked} named={named} />
          <OrderLinks asked={asked} found={found} />
          {found.total === 0 ? (
            <NothingFound {...props} named={named} />
          ) : (
            <PracticeCards cards={cards} today={today} headingLevel={3} marked={found.marked} why={whyOf(found)} />
          )}
          {props.save}
          <PagesOf page={found.page} of={pagesOf(found.total)} href={(page) => hrefOf({ ...asked, page })} />
          {found.page === 1 ? <AlongsideResults asked={asked} alongside={props.alongside} /> : null}
        </div>
      </div>
    </>
  );
}

function NotSure() {
  return (
    <p class="govuk-body">
      Not sure what to call it?{" "}
      <a class="govuk-link" href="/improve">
        Start from what you want to improve
      </a>
      , or look through{" "}
      <a class="govuk-link" href="/themes">
        every theme
      </a>
      .
    </p>
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
function EveryWord({ asked, found: { total, withEveryWord } }: OfResults) {
  if (asked.words === "" || withEveryWord === total) return null;
  if (withEveryWord === 0) return <p class="govuk-body">No practice has all of them, so these have at least one.</p>;
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
