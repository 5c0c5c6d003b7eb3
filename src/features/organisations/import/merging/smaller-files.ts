import { sql } from "kysely";
import type { GroupLinkRow, GroupRow } from "../rows/group-row.ts";
import type { LinkRow } from "../rows/link-row.ts";
import type { FileReport } from "../report.ts";
import { leaseOf, type ImportRun } from "../run.ts";
import { stage, type StagingTable } from "../stage.ts";
import type { Vanished } from "./vanished.ts";

/* The links, groups and group links of the register: each row weighed against what is held, staged where it differs, counted. */

export async function takeLinkRows(run: ImportRun, report: FileReport, rows: readonly LinkRow[]): Promise<void> {
  const urns = [...new Set(rows.map((row) => row.urn))];
  const held = await sql<Omit<LinkRow, "line">>`
    select urn, linked_urn, link_type, established_on from school_links where urn = any(${urns})`.execute(run.db);
  const heldOn = new Map(held.rows.map((link) => [linkKey(link), link.established_on]));
  const differing = rows.filter((row) => {
    const before = heldOn.get(linkKey(row));
    const same = before !== undefined && (row.established_on === null || before === row.established_on);
    report[same ? "unchanged" : before === undefined ? "added" : "changed"] += 1;
    return !same;
  });
  await stageWithoutLine(run, "staged_school_links", differing);
}

export function linkKey({ urn, linked_urn, link_type }: Omit<LinkRow, "line" | "established_on">): string {
  return `${urn} ${linked_urn} ${link_type}`;
}

export async function takeGroupRows(
  run: ImportRun,
  report: FileReport,
  rows: readonly ({ line: number } & GroupRow)[],
): Promise<void> {
  const held = await heldGroups(run, rows);
  const differing = rows.filter((row) => {
    const before = held.get(row.uid);
    const { line: _, ...group } = row;
    const same =
      before !== undefined && Object.entries(group).every(([name, value]) => before[name as keyof GroupRow] === value);
    const closes = !same && before !== undefined && row.status === "Closed" && before.status !== "Closed";
    report[same ? "unchanged" : before === undefined ? "added" : closes ? "closed" : "changed"] += 1;
    return !same;
  });
  await stageWithoutLine(run, "staged_school_groups", differing);
}

/** Which groups and memberships a file of group links names. */
export type GroupScope = { groups: Set<string>; seen: Set<string> };

/** A membership tells of its group too, but only a group that we do not hold is taken from it: the groups file knows better. */
export async function takeGroupLinkRows(
  run: ImportRun,
  report: FileReport,
  scope: GroupScope,
  rows: readonly ({ line: number } & GroupLinkRow)[],
): Promise<void> {
  const groups = await heldGroups(
    run,
    rows.map((row) => row.group),
  );
  const newGroups = new Map<string, GroupRow>();
  for (const { group } of rows) {
    if (!groups.has(group.uid) && !scope.groups.has(group.uid)) newGroups.set(group.uid, group);
  }
  await stageWithoutLine(run, "staged_school_groups", [...newGroups.values()]);
  const held = await sql<{ group_uid: string; urn: string; joined_on: string | null; left_on: string | null }>`
    select group_uid, urn, joined_on, left_on from school_group_members
    where urn = any(${[...new Set(rows.map((row) => row.urn))]})`.execute(run.db);
  const before = new Map(held.rows.map((member) => [`${member.group_uid} ${member.urn}`, member]));
  const differing = rows.filter(({ group, urn, joined_on }) => {
    scope.groups.add(group.uid);
    scope.seen.add(`${group.uid} ${urn}`);
    const member = before.get(`${group.uid} ${urn}`);
    const same =
      member !== undefined && member.left_on === null && (joined_on ?? member.joined_on) === member.joined_on;
    report[same ? "unchanged" : member === undefined ? "added" : "changed"] += 1;
    return !same;
  });
  const members = differing.map(({ group, urn, joined_on }) => ({
    group_uid: group.uid,
    urn,
    joined_on,
    left_on: null,
  }));
  await stageWithoutLine(run, "staged_school_group_members", members);
}

/** Memberships of the file's groups that it no longer names: they have ended. */
export async function endedMemberships(run: ImportRun, scope: GroupScope): Promise<Vanished & { urns: string[][] }> {
  const { rows } = await sql<{ group_uid: string; urn: string; name: string }>`
    select m.group_uid, m.urn, coalesce(s.name, m.urn) as name
    from school_group_members m left join schools s on s.urn = m.urn
    where m.left_on is null and m.group_uid = any(${[...scope.groups]})`.execute(run.db);
  const missing = rows.filter(({ group_uid, urn }) => !scope.seen.has(`${group_uid} ${urn}`));
  return { expected: rows.length, missing, urns: missing.map(({ group_uid, urn }) => [group_uid, urn]) };
}

export async function stageEnded(run: ImportRun, ended: readonly string[][], date: string): Promise<void> {
  const members = ended.map(([group_uid, urn]) => ({ group_uid, urn, joined_on: null, left_on: date }));
  await stageWithoutLine(run, "staged_school_group_members", members);
}

async function heldGroups(run: ImportRun, rows: readonly { uid: string }[]): Promise<Map<string, GroupRow>> {
  const uids = [...new Set(rows.map((row) => row.uid))];
  const { rows: held } = await sql<GroupRow>`
    select uid, name, type, status, companies_house_number, opened_on, closed_on
    from school_groups where uid = any(${uids})`.execute(run.db);
  return new Map(held.map((group) => [group.uid, group]));
}

async function stageWithoutLine(run: ImportRun, table: StagingTable, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { holder } = await leaseOf(run);
  const bare = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== "line")));
  await stage(run.db, holder, table, bare);
}
