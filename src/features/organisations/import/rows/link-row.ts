import { day, namingColumn, shown, text, UnreadableCell } from "../file/cells.ts";
import type { Form } from "./forms.ts";
import type { Row } from "../file/read-rows.ts";
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
  return readingRows(
    (cell, line) => ({
      line,
      urn: cell("URN", number),
      linked_urn: cell("LinkURN", number),
      link_type: cell("LinkType", needed),
      established_on: cell("LinkEstablishedDate", day),
    }),
    form,
  );
}

/** Reads the cell under a header; what is wrong with it is told with the header's name. */
export type ReadCell = <V>(header: string, read: (cell: string) => V) => V;

/** A reader of the rows of a small form: a blank row is passed over, a cell that cannot be read refuses its row. */
export function readingRows<T>(read: (cell: ReadCell, line: number) => T, form: Form): (row: Row) => ReadRow<T> {
  return (row) => {
    if (row.cells.every((cell) => cell.trim() === "")) return { blank: true };
    const cell: ReadCell = (header, readValue) =>
      namingColumn(header, () => readValue(row.cells[form.at.get(header) ?? -1] ?? ""));
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

export function number(cell: string): string {
  const value = cell.trim();
  if (!/^\d{1,7}$/u.test(value)) throw new UnreadableCell(`is “${shown(value)}”, not a number`);
  return value;
}

export function needed(cell: string): string {
  const value = text(cell);
  if (value === null) throw new UnreadableCell("is empty");
  return value;
}
