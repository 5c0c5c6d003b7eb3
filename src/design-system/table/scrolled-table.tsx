import { Table, type TableProps } from "./table.tsx";

/**
 * A table that may be wider than a telephone: it scrolls sideways by itself, by keyboard too, and is named for those who
 * come to it so. The name is its caption, not shown a second time.
 */
export function ScrolledTable(props: TableProps & { caption: string }) {
  return (
    <div class="waymark-scroll" role="region" aria-label={props.caption} tabIndex={0}>
      <Table {...props} captionClasses="govuk-visually-hidden" />
    </div>
  );
}
