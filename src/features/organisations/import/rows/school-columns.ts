import { day, gridMetres, percentage, postcode, said, text, wholeNumber } from "../file/cells.ts";

export type Value = string | number | null;

/** Which column of the register fills which of ours, and how it is read. The first of several headers that a file has is taken. */
type Reading = { headers: string[]; read: (cell: string) => Value };

const column = (headers: string | string[], read: (cell: string) => Value): Reading => ({
  headers: [headers].flat(),
  read,
});

/** What a school is. Every form of the register has these, but for gender. */
export const identityColumns = {
  name: column("EstablishmentName", text),
  status: column("EstablishmentStatus (name)", text),
  phase: column("PhaseOfEducation (name)", text),
  gender: column("Gender (name)", said),
} as const satisfies Record<string, Reading>;

/** What else a fuller form says of it. */
export const detailColumns = {
  establishment_number: column(["EstablishmentNumber", "DfENumber"], (cell) => text(cell.replace(/^\d{3}\//u, ""))),
  type: column("TypeOfEstablishment (name)", said),
  type_group: column("EstablishmentTypeGroup (name)", said),
  religious_character: column("ReligiousCharacter (name)", said),
  low_age: column("StatutoryLowAge", (cell) => wholeNumber(cell, 99)),
  high_age: column("StatutoryHighAge", (cell) => wholeNumber(cell, 99)),
  roll: column("NumberOfPupils", (cell) => wholeNumber(cell, 99_999)),
  fsm_percent: column("PercentageFSM", percentage),
  street: column("Street", text),
  locality: column("Locality", text),
  town: column("Town", text),
  county: column("County (name)", said),
  postcode: column("Postcode", postcode),
  urban_rural: column("UrbanRural (name)", said),
  easting: column("Easting", gridMetres),
  northing: column("Northing", gridMetres),
  website: column("SchoolWebsite", text),
  ukprn: column("UKPRN", text),
  trust_uid: column(["TrustGroupUID", "Trusts (code)"], said),
  trust_name: column("Trusts (name)", said),
  opened_on: column("OpenDate", day),
  closed_on: column("CloseDate", day),
} as const satisfies Record<string, Reading>;

export type IdentityColumn = keyof typeof identityColumns | "authority_code";
export type DetailColumn = keyof typeof detailColumns;
export type SchoolColumn = IdentityColumn | DetailColumn;

export const identityNames = ["authority_code", ...Object.keys(identityColumns)] as IdentityColumn[];
export const detailNames = Object.keys(detailColumns) as DetailColumn[];
export const schoolColumnNames: readonly SchoolColumn[] = [...identityNames, ...detailNames];

/** The register's words for where a school stands in its life, and ours. */
export const statuses: Readonly<Record<string, string>> = {
  open: "open",
  closed: "closed",
  "open, but proposed to close": "open_proposed_to_close",
  "proposed to open": "proposed_to_open",
};

export const phases: Readonly<Record<string, string>> = {
  nursery: "nursery",
  primary: "primary",
  "middle deemed primary": "middle_deemed_primary",
  "middle deemed secondary": "middle_deemed_secondary",
  secondary: "secondary",
  "all-through": "all_through",
  "all through": "all_through",
  "16 plus": "sixteen_plus",
  "not applicable": "not_applicable",
};

/**
 * Which columns the files read so far have had, as one number: a bit for each, in this order, so a new column goes at the end. An
 * older file may fill a column that no file has had; one that a newer file left blank, it may not.
 */
export function columnBits(names: readonly SchoolColumn[]): number {
  return names.reduce((bits, name) => bits | (1 << bitOrder.indexOf(name)), 0);
}

const bitOrder: readonly SchoolColumn[] = schoolColumnNames;

export function hasColumn(bits: number, name: SchoolColumn): boolean {
  return (bits & (1 << bitOrder.indexOf(name))) !== 0;
}
