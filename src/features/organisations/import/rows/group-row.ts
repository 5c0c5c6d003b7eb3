import { day, text } from "../file/cells.ts";
import type { Form } from "./forms.ts";
import { needed, number, readingRows, type ReadCell } from "./link-row.ts";
import type { Row } from "../file/read-rows.ts";
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

function groupOf(cell: ReadCell): GroupRow {
  return {
    uid: cell("Group UID", number),
    name: cell("Group Name", text) ?? "Not named",
    type: cell("Group Type", needed),
    status: cell("Group Status", needed),
    companies_house_number: cell("Companies House Number", text),
    opened_on: cell("Open date", day),
    closed_on: cell("Closed Date", day),
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
      urn: cell("URN", number),
      joined_on: cell("Joined date", day),
    }),
    form,
  );
}
