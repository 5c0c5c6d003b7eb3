import { day, shown, text, UnreadableCell } from "./cells.ts";
import type { Form } from "./forms.ts";
import type { Row } from "./read-rows.ts";
import type { ReadRow } from "./school-row.ts";

/** A predecessor, a successor or another tie between two schools, as seen from the first. */
export type LinkRow = {
  line: number;
  urn: string;
  linked_urn: string;
  link_type: string;
  established_on: string | null;
};

export function linkRowReader(form: Form): (row: Row) => ReadRow<LinkRow> {
  return readingRows((cell, line) => {
    const link = {
      line,
      urn: number(cell("URN"), "URN"),
      linked_urn: number(cell("LinkURN"), "LinkURN"),
      link_type: needed(text(cell("LinkType")), "LinkType"),
      established_on: day(cell("LinkEstablishedDate")),
    };
    return link;
  }, form);
}

type CellOf = (header: string) => string;

/** A reader of the rows of a small form: a blank row is passed over, a cell that cannot be read refuses its row. */
export function readingRows<T>(read: (cell: CellOf, line: number) => T, form: Form): (row: Row) => ReadRow<T> {
  return (row) => {
    if (row.cells.every((cell) => cell.trim() === "")) return { blank: true };
    const cell: CellOf = (header) => row.cells[form.at.get(header) ?? -1] ?? "";
    try {
      if (row.cells.length < form.columns) {
        throw new UnreadableCell(`it has ${row.cells.length} cells where the header has ${form.columns}`);
      }
      return { read: read(cell, row.line) };
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      return { refused: { line: row.line, reason: error.message } };
    }
  };
}

export function number(cell: string, header: string): string {
  const value = cell.trim();
  if (!/^\d{1,7}$/u.test(value)) throw new UnreadableCell(`${header} is “${shown(value)}”, not a number`);
  return value;
}

export function needed(value: string | null, header: string): string {
  if (value === null) throw new UnreadableCell(`${header} is empty`);
  return value;
}
