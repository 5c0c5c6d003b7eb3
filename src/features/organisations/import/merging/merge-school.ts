import {
  columnBits,
  detailNames,
  hasColumn,
  identityNames,
  type SchoolColumn,
  type Value,
} from "../rows/school-columns.ts";
import type { SchoolRow } from "../rows/school-row.ts";

/** A school as it is held: every column, and from which day's register its identity and its details are. */
export type HeldSchool = { urn: string } & Record<SchoolColumn, Value> & {
    identity_on: string | null;
    details_on: string | null;
    /** Which columns a file has said something of, if only a blank: see columnBits. */
    columns_said: number | null;
  };

export type Merged = {
  outcome: "added" | "changed" | "closed" | "unchanged";
  school: HeldSchool;
  /** Only the days have moved: the register says the same on a later day. */
  confirmed: boolean;
};

/**
 * What is held of a school once a file of `date` has been read. The rule, for identity and details apart:
 * - a file as new as what is held, or newer, replaces the columns that it has; a blank cell empties a column only if it is newer;
 * - an older file fills only columns that are empty and that no file has had before;
 * - a column that the file does not have is left alone.
 * So no order of importing the same files undoes a newer day, and importing a file again changes nothing.
 */
export function mergeSchool(held: HeldSchool | undefined, row: SchoolRow, date: string): Merged {
  if (held === undefined) return { outcome: "added", school: newSchool(row, date), confirmed: false };
  const school = { ...held, columns_said: (held.columns_said ?? 0) | saidBy(row) };
  mergeColumns(school, row.identity, identityNames, date, held.identity_on, held.columns_said ?? 0);
  mergeColumns(school, row.details, detailNames, date, held.details_on, held.columns_said ?? 0);
  dropTrustOfAnotherName(school, held, row);
  school.identity_on = later(held.identity_on, date);
  if (Object.keys(row.details).length > 0) school.details_on = later(held.details_on, date);
  const changed = [...identityNames, ...detailNames].some((name) => school[name] !== held[name]);
  const closes = school.status === "closed" && held.status !== "closed";
  const confirmed = (["identity_on", "details_on", "columns_said"] as const).some(
    (name) => school[name] !== held[name],
  );
  return { outcome: closes ? "closed" : changed ? "changed" : "unchanged", school, confirmed };
}

function newSchool(row: SchoolRow, date: string): HeldSchool {
  const empty = Object.fromEntries([...identityNames, ...detailNames].map((name) => [name, null]));
  const details_on = Object.keys(row.details).length > 0 ? date : null;
  return {
    urn: row.urn,
    ...empty,
    ...row.identity,
    ...row.details,
    identity_on: date,
    details_on,
    columns_said: saidBy(row),
  } as HeldSchool;
}

function mergeColumns(
  school: HeldSchool,
  said: Partial<Record<SchoolColumn, Value>>,
  names: readonly SchoolColumn[],
  date: string,
  heldOn: string | null,
  saidBefore: number,
): void {
  const older = heldOn !== null && date < heldOn;
  const newer = heldOn === null || date > heldOn;
  for (const name of names) {
    const value = said[name];
    if (value === undefined || (value === null && !newer)) continue;
    if (older && (school[name] !== null || hasColumn(saidBefore, name))) continue;
    school[name] = value;
  }
}

/** A form that names the trust without its number must not leave the number of the trust before. */
function dropTrustOfAnotherName(school: HeldSchool, held: HeldSchool, row: SchoolRow): void {
  if (school.trust_name !== held.trust_name && row.details.trust_uid === undefined && held.trust_name !== null) {
    school.trust_uid = null;
  }
}

function saidBy(row: SchoolRow): number {
  return columnBits(Object.keys({ ...row.identity, ...row.details }) as SchoolColumn[]);
}

function later(held: string | null, date: string): string {
  return held === null || date > held ? date : held;
}
