import { attributesOf, classes, type Attributes } from "../attributes.ts";
import { contentOf, isPresent, type Content, type Maybe } from "../content.ts";

export interface TableCell extends Content {
  format?: "numeric";
  classes?: string;
  colspan?: number;
  rowspan?: number;
  attributes?: Attributes;
}

export interface TableProps {
  rows: Maybe<TableCell[]>[];
  head?: TableCell[];
  caption?: string;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: Attributes;
}

export function Table(props: TableProps) {
  return (
    <table {...attributesOf(props.attributes)} class={classes("govuk-table", props.classes)}>
      {props.caption ? (
        <caption class={classes("govuk-table__caption", props.captionClasses)}>{props.caption}</caption>
      ) : null}
      {props.head ? (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{props.head.map(headCell)}</tr>
        </thead>
      ) : null}
      <tbody class="govuk-table__body">
        {props.rows.filter(isPresent).map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) => (index === 0 && props.firstCellIsHeader ? rowHeader(cell) : bodyCell(cell)))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spans(cell: TableCell) {
  return { ...attributesOf(cell.attributes), colSpan: cell.colspan || undefined, rowSpan: cell.rowspan || undefined };
}

function headCell(cell: TableCell) {
  const format = cell.format && `govuk-table__header--${cell.format}`;
  return (
    <th {...spans(cell)} scope="col" class={classes("govuk-table__header", format, cell.classes)}>
      {contentOf(cell)}
    </th>
  );
}

function rowHeader(cell: TableCell) {
  return (
    <th {...spans(cell)} scope="row" class={classes("govuk-table__header", cell.classes)}>
      {contentOf(cell)}
    </th>
  );
}

function bodyCell(cell: TableCell) {
  const format = cell.format && `govuk-table__cell--${cell.format}`;
  return (
    <td {...spans(cell)} class={classes("govuk-table__cell", format, cell.classes)}>
      {contentOf(cell)}
    </td>
  );
}
