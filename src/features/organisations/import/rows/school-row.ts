import { namingColumn, shown, UnreadableCell } from "../file/cells.ts";
import type { Form } from "./forms.ts";
import type { Row } from "../file/read-rows.ts";
import {
  detailColumns,
  identityColumns,
  phases,
  statuses,
  type DetailColumn,
  type IdentityColumn,
  type Value,
} from "./school-columns.ts";

/** What a row says of its authority; the form may give a code, a name or both. */
export type NamedAuthority = {
  code: string | null;
  name: string | null;
  gssCode: string | null;
  region: string | null;
};

/** What a row says of one school: only the columns that its file has. */
export type SchoolRow = {
  line: number;
  urn: string;
  authority: NamedAuthority;
  identity: Partial<Record<IdentityColumn, Value>>;
  details: Partial<Record<DetailColumn, Value>>;
};

export type RefusedRow = { line: number; urn?: string; reason: string };

export type ReadRow<T> = { read: T } | { refused: RefusedRow } | { blank: true };

type Reader = { column: string; header: string; index: number; read: (cell: string) => Value };

/** A reader of rows of one register file: made once for its header. Pure. */
export function schoolRowReader(form: Form): (row: Row) => ReadRow<SchoolRow> {
  const identity = readersFor(form, identityColumns);
  const details = readersFor(form, detailColumns);
  const urnAt = form.at.get("URN") ?? 0;
  return (row) => {
    if (row.cells.every((cell) => cell.trim() === "")) return { blank: true };
    const urn = row.cells[urnAt]?.trim() ?? "";
    try {
      if (!/^\d{5,7}$/u.test(urn)) throw new UnreadableCell(`its URN is “${shown(urn)}”, not five to seven figures`);
      if (row.cells.length < form.columns) {
        throw new UnreadableCell(`it has ${row.cells.length} cells where the header has ${form.columns}`);
      }
      return { read: schoolOf(row, urn, form, identity, details) };
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      return { refused: { line: row.line, urn, reason: error.message } };
    }
  };
}

function schoolOf(row: Row, urn: string, form: Form, identity: Reader[], details: Reader[]): SchoolRow {
  const said = valuesOf(row.cells, identity) as Partial<Record<IdentityColumn, Value>>;
  if (said.name === null) throw new UnreadableCell("it has no name");
  said.status = ours(statuses, said.status, "EstablishmentStatus (name)");
  said.phase = ours(phases, said.phase, "PhaseOfEducation (name)");
  const found = (header: string): string | null => row.cells[form.at.get(header) ?? -1]?.trim() || null;
  const authority = {
    code: found("LA (code)"),
    name: found("LA (name)"),
    gssCode: found("GSSLACode (name)"),
    region: found("GOR (name)"),
  };
  return { line: row.line, urn, authority, identity: said, details: valuesOf(row.cells, details) };
}

function readersFor(
  form: Form,
  columns: Record<string, { headers: string[]; read: (cell: string) => Value }>,
): Reader[] {
  return Object.entries(columns).flatMap(([column, { headers, read }]) => {
    const header = headers.find((name) => form.at.has(name));
    const index = header === undefined ? undefined : form.at.get(header);
    return header === undefined || index === undefined ? [] : [{ column, header, index, read }];
  });
}

function valuesOf(cells: readonly string[], readers: readonly Reader[]): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const { column, header, index, read } of readers) {
    values[column] = namingColumn(header, () => read(cells[index] ?? ""));
  }
  return values;
}

function ours(words: Readonly<Record<string, string>>, said: Value | undefined, header: string): string {
  const word = typeof said === "string" ? words[said.toLowerCase()] : undefined;
  if (word === undefined) throw new UnreadableCell(`${header} is “${shown(String(said ?? ""))}”, which we do not know`);
  return word;
}
