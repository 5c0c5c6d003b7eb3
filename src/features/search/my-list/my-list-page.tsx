import { Button, Checkboxes, ErrorSummary, Textarea } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { mostCompared, sharedListHref } from "../compare/chosen.ts";
import type { Card } from "../results/cards.ts";
import { PracticeCards } from "../results/pages/practice-cards.tsx";
import type { ListItem } from "./list.ts";

/** A note that could not be kept: whose, what was typed, and why. */
export type AnsweredNote = { ref: string; note: string; error: string; asksAgain: boolean };

export type MyListPageProps = {
  items: readonly ListItem[];
  cards: readonly Card[];
  today: string;
  /** Where this is, for whoever has it on paper. */
  home: string;
  answered: AnsweredNote | undefined;
};

/** What somebody keeps, in their order: each with its note, and folded away what can be done with it. */
export function MyListPage({ items, cards, today, home, answered }: MyListPageProps) {
  const published = items.filter(({ withdrawn }) => !withdrawn);
  return (
    <>
      {answered ? (
        <ErrorSummary
          titleText="There is a problem"
          errorList={[{ text: answered.error, href: `#note-${answered.ref}` }]}
        />
      ) : null}
      <h1 class="govuk-heading-l">My list</h1>
      {items.length === 0 ? <NothingListed /> : null}
      <p class="waymark-printonly">
        Printed on {date(today)} from {home}
      </p>
      <ol class="waymark-list">
        {items.map((item, at) => (
          <li class="waymark-list__item">
            <PracticeCards cards={cards.filter(({ ref }) => ref === item.ref)} today={today} />
            {item.withdrawn ? <Withdrawn item={item} /> : null}
            {item.note ? <p class="waymark-list__note">{item.note}</p> : null}
            <Change item={item} first={at === 0} last={at === items.length - 1} answered={answered} />
          </li>
        ))}
      </ol>
      {published.length > 1 ? <CompareThem /> : null}
      {published.length > 0 ? <PrintAndShare refs={published.map(({ ref }) => ref)} /> : null}
    </>
  );
}

function NothingListed() {
  return (
    <p class="waymark-empty">
      The practices that you want to come back to stand here, in your order, each with a note to yourself. To begin,{" "}
      <a class="govuk-link" href="/practices">
        find practice
      </a>
      , open one and choose “Add to my list”.
    </p>
  );
}

function Withdrawn({ item: { ref, title } }: { item: ListItem }) {
  return (
    <p class="govuk-body">
      {ref} {title} has been withdrawn.{" "}
      <a class="govuk-link" href={`/practices/${ref}`}>
        Read why
      </a>
    </p>
  );
}

type ChangeProps = { item: ListItem; first: boolean; last: boolean; answered: AnsweredNote | undefined };

function Change({ item, first, last, answered }: ChangeProps) {
  const { ref, title, withdrawn } = item;
  const address = `/my-list/practices/${ref}`;
  const here = answered?.ref === ref ? answered : undefined;
  return (
    <>
      {withdrawn ? null : (
        <div class="govuk-checkboxes govuk-checkboxes--small waymark-noprint">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`ref-${ref}`}
              type="checkbox"
              name="ref"
              value={ref}
              form="compare"
            />
            <label class="govuk-label govuk-checkboxes__label" for={`ref-${ref}`}>
              Compare<span class="govuk-visually-hidden"> {title}</span>
            </label>
          </div>
        </div>
      )}
      <details class="waymark-list__change waymark-noprint" open={here !== undefined}>
        <summary class="waymark-list__summary">
          Note, move or remove<span class="govuk-visually-hidden"> {title}</span>
        </summary>
        <NoteForm item={item} address={address} answered={here} />
        <div class="govuk-button-group">
          {first ? null : <Move address={address} direction="up" title={title} />}
          {last ? null : <Move address={address} direction="down" title={title} />}
          <form method="post" action={`${address}/removals`}>
            <Button text="Remove from my list" classes="govuk-button--secondary" preventDoubleClick />
          </form>
        </div>
      </details>
    </>
  );
}

function NoteForm({
  item,
  address,
  answered,
}: {
  item: ListItem;
  address: string;
  answered: AnsweredNote | undefined;
}) {
  return (
    <form method="post" action={`${address}/notes`} novalidate>
      <Textarea
        id={`note-${item.ref}`}
        name="note"
        rows={3}
        label={{ text: "A note to yourself" }}
        hint={{ text: "Nobody else reads it. Write nothing that could tell who a pupil is." }}
        value={answered?.note ?? item.note ?? ""}
        {...(answered ? { errorMessage: { text: answered.error } } : {})}
      />
      {answered?.asksAgain ? (
        <Checkboxes
          idPrefix={`no-pupil-${item.ref}`}
          name="no_pupil"
          classes="govuk-checkboxes--small"
          items={[{ value: "yes", text: "I have looked again: this is about no pupil" }]}
        />
      ) : null}
      <Button text="Keep the note" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}

function Move({ address, direction, title }: { address: string; direction: "up" | "down"; title: string }) {
  return (
    <form method="post" action={`${address}/moves`}>
      <input type="hidden" name="direction" value={direction} />
      <Button classes="govuk-button--secondary">
        Move {direction}
        <span class="govuk-visually-hidden"> {title}</span>
      </Button>
    </form>
  );
}

function CompareThem() {
  return (
    <form id="compare" class="waymark-noprint" action="/compare" method="get">
      <p class="govuk-body">Tick up to {mostCompared} of them to see them side by side.</p>
      <Button text="Compare those ticked" classes="govuk-button--secondary" />
    </form>
  );
}

function PrintAndShare({ refs }: { refs: readonly string[] }) {
  return (
    <section class="waymark-noprint" aria-labelledby="share">
      <h2 class="govuk-heading-m" id="share">
        Print or share it
      </h2>
      <p class="govuk-body">
        It prints as it stands, with your notes. To share it, send the address of{" "}
        <a class="govuk-link" href={sharedListHref(refs)}>
          this list without your notes
        </a>
        . Whoever has the address sees these practices as they are in it now, and neither your notes nor your name.
      </p>
    </section>
  );
}
