import { england } from "../../queries.ts";
import {
  absenceColumns,
  censusColumns,
  destinationColumns,
  ks2Columns,
  ks4Columns,
  newerAbsenceColumns,
  newerKs2Columns,
  newerKs4Columns,
  newerWorkforceColumns,
  type ColumnRule,
} from "./columns.ts";
import { isUrn } from "./figures.ts";

/** Of whom a row is: a school, an area (its indicators may have a phase in their code), or nobody whose figures we keep. */
export type Whose = { school: string } | { area: string; phase?: string } | "summary" | { unreadable: string };

type Cell = (header: string) => string;

/** A form with a row for each school or area, and a column for each indicator. */
export type TableForm = {
  name: string;
  title: string;
  /** Recognised where all of these are in the header, with at least one of the columns. */
  marks: string[];
  columns: ColumnRule[];
  whose: (cell: Cell) => Whose;
  /** The column with the authority's code, where rows have one. */
  authority?: string;
  /** Rows shorter than the header are the publication's own. */
  ragged?: true;
  /** The year in the file's name is that of publication: the newest figures are of a year so many before. */
  publishedAfter?: number;
};

const phases: Record<string, string> = { PRI: "primary", SEC: "secondary", SPE: "special" };
const school = (urn: string): Whose =>
  isUrn(urn) ? { school: urn } : { unreadable: `its URN is “${urn.slice(0, 20)}”` };
const area = (code: string): Whose =>
  /^\d{3}$/u.test(code) ? { area: code } : { unreadable: `its authority is “${code.slice(0, 20)}”` };

/** RECTYPE 1 and 2 are schools. England’s row is that of state-funded schools; the one of all schools is left. */
const byRecordType =
  (authorities: string[], state: string[]) =>
  (cell: Cell): Whose => {
    const type = cell("RECTYPE");
    if (type === "1" || type === "2") return school(cell("URN"));
    if (authorities.includes(type)) return area(cell("LEA"));
    return state.includes(type) ? { area: england } : "summary";
  };

const newer = (cell: Cell): Whose => {
  const id = cell("Id");
  if (/^\d{3}$/u.test(id)) return { area: id };
  if (isUrn(id)) return { school: id };
  return id === "National" ? { area: england } : "summary";
};

export const tableForms: TableForm[] = [
  {
    name: "ks2",
    title: "key stage 2 performance",
    marks: ["RECTYPE", "URN"],
    columns: ks2Columns,
    whose: byRecordType(["3"], ["5"]),
    authority: "LEA",
    ragged: true,
  },
  {
    name: "ks4",
    title: "key stage 4 performance",
    marks: ["RECTYPE", "URN"],
    columns: ks4Columns,
    whose: byRecordType(["4"], ["7"]),
    authority: "LEA",
  },
  {
    name: "destinations",
    title: "destinations after key stage 4",
    marks: ["RECTYPE", "URN"],
    columns: destinationColumns,
    whose: byRecordType(["LA"], ["NAT"]),
    authority: "LEA",
  },
  {
    name: "absence",
    title: "absence",
    marks: ["LA", "ESTAB", "URN"],
    columns: absenceColumns,
    whose: (cell) => (cell("LA") === "NAT" ? nation(cell) : school(cell("URN"))),
    authority: "LA",
  },
  {
    name: "census",
    title: "the school census",
    marks: ["URN", "LA", "ESTAB"],
    columns: censusColumns,
    whose: (cell) => (cell("URN") === "NAT" ? nation(cell) : school(cell("URN"))),
    authority: "LA",
  },
  ...newerForms("ks2", "key stage 2 performance (JSON)", newerKs2Columns, 1),
  ...newerForms("ks4", "key stage 4 performance (JSON)", newerKs4Columns, 1),
  ...newerForms("absence", "absence (JSON)", newerAbsenceColumns, 2),
  ...newerForms("workforce", "the school workforce (JSON)", newerWorkforceColumns, 1),
];

function nation(cell: Cell): Whose {
  const phase = phases[cell("ESTAB")];
  return phase === undefined ? "summary" : { area: england, phase };
}

/** The newer files are of schools, of authorities or of England: each is a form of its own. */
function newerForms(name: string, title: string, columns: ColumnRule[], publishedAfter: number): TableForm[] {
  return ["Est", "LA", "Eng"].map((level) => ({
    name: `newer_${name}_${level.toLowerCase()}`,
    title,
    marks: ["Id"],
    columns: columns.filter(({ header }) => header.includes(`_${level}_`)),
    whose: newer,
    publishedAfter,
  }));
}
