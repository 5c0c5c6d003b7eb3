import { day, text } from "./cells.ts";
import type { Form } from "./forms.ts";
import { needed, number, readingRows } from "./link-row.ts";
import type { Row } from "./read-rows.ts";
import type { ReadRow } from "./school-row.ts";

/** A trust, a federation, a sponsor. */
export type GroupRow = {
  uid: string;
  name: string;
  type: string;
  status: string;
  companies_house_number: string | null;
  opened_on: string | null;
  closed_on: string | null;
};
export type GroupLinkRow = { group: GroupRow; urn: string; joined_on: string | null };

type CellOf = (header: string) => string;

function groupOf(cell: CellOf): GroupRow {
  return {
    uid: number(cell("Group UID"), "Group UID"),
    name: text(cell("Group Name")) ?? "Not named",
    type: needed(text(cell("Group Type")), "Group Type"),
    status: needed(text(cell("Group Status")), "Group Status"),
    companies_house_number: text(cell("Companies House Number")),
    opened_on: day(cell("Open date")),
    closed_on: day(cell("Closed Date")),
  };
}

export function groupRowReader(form: Form): (row: Row) => ReadRow<{ line: number } & GroupRow> {
  return readingRows((cell, line) => ({ line, ...groupOf(cell) }), form);
}

/** Which school belongs to which group, since when. The row tells of the group too. */
export function groupLinkRowReader(form: Form): (row: Row) => ReadRow<{ line: number } & GroupLinkRow> {
  return readingRows(
    (cell, line) => ({
      line,
      group: groupOf(cell),
      urn: number(cell("URN"), "URN"),
      joined_on: day(cell("Joined date")),
    }),
    form,
  );
}
