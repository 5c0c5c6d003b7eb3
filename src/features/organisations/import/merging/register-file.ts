import { everyColumn, heldSchools, type FoundSchool } from "./held-schools.ts";
import { mergeSchool, type HeldSchool } from "./merge-school.ts";
import { leaseOf, type ImportRun } from "../run.ts";
import type { SchoolColumn } from "../rows/school-columns.ts";
import type { FileReport } from "../report.ts";
import type { SchoolRow } from "../rows/school-row.ts";
import { stage, unstageSchools } from "../stage.ts";
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
    columnsOf(rows),
  );
  const changed: SchoolRow[] = [];
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
    if (outcome !== "unchanged") changed.push(row);
    else if (onlyDays) confirmed.push(school);
  }
  report.confirmed += confirmed.length;
  await stageSchools(run, changed, report.date.on);
  await stageDays(run, confirmed);
}

/** The columns that these rows have; rows of one file have the same. */
function columnsOf(rows: readonly SchoolRow[]): SchoolColumn[] {
  const first = rows[0];
  const said = Object.keys({ ...first?.identity, ...first?.details }) as SchoolColumn[];
  const trustNumber: SchoolColumn[] = said.includes("trust_name") ? ["trust_uid"] : [];
  return [...new Set<SchoolColumn>(["authority_code", ...said, ...trustNumber])];
}

function placeOrRefuse(run: ImportRun, row: SchoolRow, before: FoundSchool | undefined): string | undefined {
  if (before !== undefined && run.authorities.isOfDemonstration(String(before.authority_code)))
    return "this URN is one of the demonstration’s: the register may not write to it";
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

/** Stages whole schools: what is held of each in every column, and over it what the file says. */
async function stageSchools(run: ImportRun, rows: readonly SchoolRow[], date: string): Promise<void> {
  if (rows.length === 0) return;
  const { holder } = await leaseOf(run);
  const urns = rows.map((row) => row.urn);
  const held = await heldSchools(run, urns, everyColumn);
  const again = urns.filter((urn) => run.stagedUrns.has(urn));
  if (again.length > 0) await unstageSchools(run.db, again);
  const schools = rows.map((row) => {
    const before = held.get(row.urn);
    return { ...mergeSchool(before, row, date).school, is_new: before?.is_new ?? true };
  });
  await stage(run.db, holder, "staged_schools", schools);
  for (const urn of urns) run.stagedUrns.add(urn);
  await stageDays(run, schools);
}

async function stageDays(run: ImportRun, schools: readonly HeldSchool[]): Promise<void> {
  if (schools.length === 0) return;
  const { holder } = await leaseOf(run);
  const days = schools.map(({ urn, identity_on, details_on, columns_said }) => ({
    urn,
    identity_on,
    details_on,
    columns_said,
  }));
  await stage(run.db, holder, "staged_school_register_dates", days);
}
