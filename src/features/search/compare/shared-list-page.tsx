import type { Card } from "../results/cards.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";
import { compareHref, mostCompared } from "./chosen.ts";

type Props = { cards: readonly Card[]; withdrawn: readonly string[]; today: string };

/** A list that somebody shared: the practices, and nothing of who picked them or why. */
export function SharedListPage({ cards, withdrawn, today }: Props) {
  const refs = cards.map(({ ref }) => ref);
  return (
    <>
      <h1 class="govuk-heading-l">
        {cards.length === 1 ? "A list of 1 practice" : `A list of ${cards.length} practices`}
      </h1>
      {cards.length === 0 ? <NothingListed /> : <PracticeCards cards={cards} today={today} />}
      {withdrawn.map((ref) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`/practices/${ref}`}>
            {ref}
          </a>{" "}
          was on this list and has been withdrawn.
        </p>
      ))}
      {cards.length >= 2 && cards.length <= mostCompared ? (
        <p class="govuk-body">
          <a class="govuk-link" href={compareHref(refs)}>
            Compare these side by side
          </a>
        </p>
      ) : null}
    </>
  );
}

function NothingListed() {
  return (
    <p class="waymark-empty">
      A list that somebody shares with you appears here, with the practices that they picked out. To make one,{" "}
      <a class="govuk-link" href="/practices">
        find practice
      </a>{" "}
      and add what you want to keep to your list.
    </p>
  );
}
