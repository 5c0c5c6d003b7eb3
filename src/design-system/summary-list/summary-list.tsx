import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, isPresent, type Content, type Maybe } from "../content.ts";
import { actionLink, SummaryCard, type SummaryActions, type SummaryCardProps } from "./summary-card.tsx";

export interface SummaryRow {
  key: Content & { classes?: string };
  value?: Content & { classes?: string };
  actions?: SummaryActions;
  classes?: string;
}

export interface SummaryListProps {
  rows: Maybe<SummaryRow>[];
  card?: SummaryCardProps;
  classes?: string;
  attributes?: Attributes;
}

export function SummaryList(props: SummaryListProps) {
  const rows = props.rows.filter(isPresent);
  const anyRowHasActions = rows.some((row) => row.actions?.items?.length);
  const list = (
    <dl {...attributesOf(props.attributes)} class={classes("govuk-summary-list", props.classes)}>
      {rows.map((row) => summaryRow(row, anyRowHasActions, props.card))}
    </dl>
  );
  return props.card ? <SummaryCard {...props.card}>{list}</SummaryCard> : list;
}

function summaryRow(row: SummaryRow, anyRowHasActions: boolean, card: SummaryCardProps | undefined) {
  const noActions = anyRowHasActions && !row.actions?.items && "govuk-summary-list__row--no-actions";
  return (
    <div class={classes("govuk-summary-list__row", noActions, row.classes)}>
      <dt class={classes("govuk-summary-list__key", row.key.classes)}>{contentOf(row.key)}</dt>
      <dd class={classes("govuk-summary-list__value", row.value?.classes)}>{contentOf(row.value)}</dd>
      {row.actions?.items?.length ? rowActions(row.actions, card) : null}
    </div>
  );
}

function rowActions({ items = [], classes: given }: SummaryActions, card: SummaryCardProps | undefined) {
  const links = items.map((action) => actionLink(action, card?.title));
  return (
    <dd class={classes("govuk-summary-list__actions", given)}>
      {links.length === 1 ? (
        links
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {links.map((link) => (
            <li class="govuk-summary-list__actions-list-item">{link}</li>
          ))}
        </ul>
      )}
    </dd>
  );
}
