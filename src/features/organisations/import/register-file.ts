import { heldSchools, type FoundSchool } from "./held-schools.ts";
import { mergeSchool, type HeldSchool } from "./merge-school.ts";
import { leaseOf, type ImportRun } from "./run.ts";
import type { FileReport } from "./report.ts";
import type { SchoolRow } from "./school-row.ts";
import { stage, unstageSchools } from "./stage.ts";
import type { Scope } from "./vanished.ts";

/** Weighs a few hundred rows of a register against what is held, stages what differs, and counts. */
export async function takeSchoolRows(
  run: ImportRun,
  report: FileReport,
  scope: Scope,
  rows: readonly SchoolRow[],
): Promise<void> {
  const held = await heldSchools(
    run,
    rows.map((row) => row.urn),
  );
  const changed: (HeldSchool & { is_new: boolean })[] = [];
  const confirmed: HeldSchool[] = [];
  for (const row of rows) {
    const before = held.get(row.urn);
    const refusal = placeOrRefuse(run, row, before);
    if (refusal !== undefined) {
      report.refused += 1;
      report.refusedRows.push({ line: row.line, urn: row.urn, reason: refusal });
      continue;
    }
    const { outcome, school, confirmed: onlyDays } = mergeSchool(before, row, report.date.on);
    report[outcome] += 1;
    noteScope(scope, school, row);
    if (outcome !== "unchanged") changed.push(stagedRow(school, before));
    else if (onlyDays) confirmed.push(school);
  }
  report.confirmed += confirmed.length;
  await stageSchools(run, changed, [...changed, ...confirmed], held);
}

function placeOrRefuse(run: ImportRun, row: SchoolRow, before: FoundSchool | undefined): string | undefined {
  if (before?.demonstration === true) return "this URN is one of the demonstration's: the register may not write to it";
  const placed = run.authorities.place(row.authority);
  if ("reason" in placed) return placed.reason;
  row.identity.authority_code = placed.code;
  return undefined;
}

function noteScope(scope: Scope, school: HeldSchool, row: SchoolRow): void {
  scope.phases.add(String(row.identity.phase));
  scope.authorities.add(String(row.identity.authority_code));
  if (typeof row.details.type === "string") scope.types.add(row.details.type);
  else if (row.details.type === undefined) scope.everyType = true;
  scope.seen.add(school.urn);
}

function stagedRow(school: HeldSchool, before: FoundSchool | undefined): HeldSchool & { is_new: boolean } {
  const { sen_percent = null, eal_percent = null } = before ?? {};
  return { ...school, sen_percent, eal_percent, is_new: before?.is_new ?? true } as HeldSchool & { is_new: boolean };
}

async function stageSchools(
  run: ImportRun,
  changed: readonly (HeldSchool & { is_new: boolean })[],
  dated: readonly HeldSchool[],
  held: ReadonlyMap<string, FoundSchool>,
): Promise<void> {
  if (dated.length === 0) return;
  const { holder } = await leaseOf(run);
  const again = dated.map((school) => school.urn).filter((urn) => run.stagedUrns.has(urn));
  if (again.length > 0) await unstageSchools(run.db, again);
  // A school that an earlier file staged and this one only confirms must stay staged.
  const kept = dated.filter((school) => again.includes(school.urn) && !changed.some(({ urn }) => urn === school.urn));
  const schools = [...changed, ...kept.map((school) => stagedRow(school, held.get(school.urn)))];
  for (const { urn } of schools) run.stagedUrns.add(urn);
  await stage(run.db, holder, "staged_schools", schools);
  const days = dated.map(({ urn, identity_on, details_on }) => ({ urn, identity_on, details_on }));
  await stage(run.db, holder, "staged_school_register_dates", days);
}
