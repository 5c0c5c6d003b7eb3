import type { ComponentChildren } from "preact";
import { Button, InsetText, SummaryList, type SummaryListProps } from "../../../design-system/index.ts";
import { UsesOfOthers } from "../blocks/pages/block-lineage.tsx";
import { nameOf } from "../name-of.ts";
import type { PracticeRecord } from "../queries.ts";
import { isBlankBlock, isBlankMeasure, noMeasure } from "../rules.ts";
import { unitSuffix, wordFor, words } from "../words.ts";
import type { Block, Measure, WriteUp } from "../write-up.ts";

type Props = { record: PracticeRecord; writeUp: WriteUp; nextHref: string };

/** The building blocks, in the order in which they will be read. */
export function BlocksPage({ record, writeUp: { blocks, uses }, nextHref }: Props) {
  const address = `/drafts/${record.id}/blocks`;
  return (
    <ListPage
      practice={nameOf(record)}
      title="What we did"
      address={address}
      add="Add a building block"
      {...{ nextHref }}
    >
      <p class="govuk-body">
        Take what you did apart into building blocks: parts that another school could take up on their own. Most
        practices have between two and four.
      </p>
      {blocks.length === 0 ? (
        <InsetText text="There are no building blocks yet. Begin with the one that mattered most." />
      ) : null}
      {blocks.map((block, index) => (
        <>
          <SummaryList {...blockCard(block, index, address)} />
          {blocks.length > 1 ? (
            <Order address={`${address}/${block.id}/moves`} {...{ index }} last={blocks.length - 1} />
          ) : null}
        </>
      ))}
      <h2 class="govuk-heading-m">Parts that come from other practices</h2>
      <UsesOfOthers uses={uses} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/drafts/${record.id}/used-blocks`}>
          {uses.length === 0 ? "Name a building block of another practice" : "Change which are named"}
        </a>
      </p>
    </ListPage>
  );
}

/** The measures of benefit; without one there is no practice. */
export function MeasuresPage({ record, writeUp: { measures }, nextHref }: Props) {
  const address = `/drafts/${record.id}/measures`;
  return (
    <ListPage
      practice={nameOf(record)}
      title="The benefit to pupils"
      address={address}
      add="Add a measure"
      {...{ nextHref }}
    >
      <p class="govuk-body">
        Say what changed for pupils, and by how much. A rough figure with its source is worth more than a strong claim
        without one.
      </p>
      {measures.every(isBlankMeasure) ? <InsetText text={noMeasure} /> : null}
      {measures.map((measure, index) => (
        <SummaryList {...measureCard(measure, index, address)} />
      ))}
    </ListPage>
  );
}

type ListProps = { practice: string; title: string; address: string; add: string; nextHref: string };

function ListPage({ practice, title, address, add, nextHref, children }: ListProps & { children: ComponentChildren }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{practice}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {children}
        <form method="post" action={address}>
          <Button text={add} classes="govuk-button--secondary" />
        </form>
        <Button text="Continue" href={nextHref} />
      </div>
    </div>
  );
}

function blockCard(block: Block, index: number, address: string): SummaryListProps {
  const title = `Building block ${index + 1}${block.title ? `: ${block.title}` : ""}`;
  const rows = isBlankBlock(block)
    ? [{ key: { text: "Blank" }, value: { text: "Left out when the practice is submitted" } }]
    : [
        row("What you did", block.what),
        row("What makes it work", block.active_ingredients),
        row("What you learned", block.lessons),
      ];
  return { rows, card: { title: { text: title }, actions: actions(`${address}/${block.id}`) } };
}

function measureCard(measure: Measure, index: number, address: string): SummaryListProps {
  const title = `Measure ${index + 1}${measure.indicator ? `: ${measure.indicator}` : ""}`;
  const rows = isBlankMeasure(measure)
    ? [{ key: { text: "Blank" }, value: { text: "Left out when the practice is submitted" } }]
    : measureRows(measure);
  return { rows, card: { title: { text: title }, actions: actions(`${address}/${measure.id}`) } };
}

export function measureRows(measure: Measure) {
  const suffix = measure.unit ? unitSuffix[measure.unit] : "";
  const figure = (value: number | null) => (value === null ? "" : `${value}${suffix}`);
  return [
    row("Before", figure(measure.baseline)),
    row("After", figure(measure.after_value)),
    row("Pupils", measure.cohort_size === null ? "" : String(measure.cohort_size)),
    row("Period", measure.period),
    ...(measure.spread === null ? [] : [row("Standard deviation before", `${measure.spread}${suffix}`)]),
    ...(measure.better === null ? [] : [row("Which way is better", wordFor(words.better, measure.better))]),
    ...(measure.pupils_in_others === null
      ? []
      : [row("In other measures too", wordFor(words.pupilsInOthers, measure.pupils_in_others))]),
    ...(measure.comparator ? [row("Compared with", measure.comparator)] : []),
    row("Source", measure.source),
  ];
}

export function row(key: string, value: string | null) {
  return {
    key: { text: key },
    value: { children: value ? <span class="waymark-prose">{value}</span> : "Not answered yet" },
  };
}

function actions(address: string) {
  return {
    items: [
      { href: address, text: "Change" },
      { href: `${address}/removal`, text: "Remove" },
    ],
  };
}

function Order({ address, index, last }: { address: string; index: number; last: number }) {
  return (
    <form method="post" action={address} class="govuk-!-margin-bottom-6">
      {index > 0 ? <Move by="up" place={index + 1} /> : null}{" "}
      {index < last ? <Move by="down" place={index + 1} /> : null}
    </form>
  );
}

function Move({ by, place }: { by: "up" | "down"; place: number }) {
  return (
    <button type="submit" class="waymark-link-button govuk-!-margin-right-4" name="by" value={by}>
      Move {by}
      <span class="govuk-visually-hidden"> building block {place}</span>
    </button>
  );
}

/** Asks once more, because what is removed is gone. */
export function RemovalPage({ title, action, backHref }: { title: string; action: string; backHref: string }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Remove “{title}”?</h1>
        <p class="govuk-body">What was written there is lost.</p>
        <form method="post" action={action} class="govuk-button-group">
          <Button text="Remove it" classes="govuk-button--warning" />
          <a class="govuk-link" href={backHref}>
            Keep it
          </a>
        </form>
      </div>
    </div>
  );
}
