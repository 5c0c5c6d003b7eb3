import type { Database, Transaction } from "../../../platform/database/index.ts";
import {
  measuredBy,
  nearest,
  similarityMethods,
  type MethodName,
  type SimilarityMethod,
} from "../../../platform/similarity/index.ts";
import { groupName, measuredSchools, type MeasuredGroup } from "./measured-schools.ts";
import type { PhaseGroup } from "./phase-groups.ts";

export type SimilarAsked = {
  method?: MethodName;
  /** How many; the method’s own number where it is not said. */
  count?: number;
  /** Other weights for some of the method’s variables, in its own terms; 0 leaves one out. */
  weights?: Readonly<Record<string, number>>;
  /** Variables that are left out. */
  exclude?: readonly string[];
  /** Nobody farther than this. */
  maxDistance?: number;
  /** URNs that are not to be among them. */
  without?: ReadonlySet<string>;
  /** Where it is given, nobody else is to be among them. */
  only?: ReadonlySet<string>;
};

export type SimilarSchool = { urn: string; rank: number; distance: number; values: readonly number[] };

export type SimilarSchools = {
  method: SimilarityMethod;
  group: PhaseGroup;
  /** How many schools the group has besides this one. */
  among: number;
  /** This school’s own values, in the order of the method’s variables; NaN for what is not known. */
  own: readonly number[];
  /** Nearest first, ties by URN. */
  schools: SimilarSchool[];
};

/**
 * The schools most like this one, among open schools of its phase group (DESIGN 6.3; docs/rules/computed.md). Undefined where the school
 * is not open, or the method has no values of it; an empty set where nothing that counts tells the group’s schools apart.
 */
export async function similarSchoolsOf(
  db: Database | Transaction,
  urn: string,
  asked: SimilarAsked = {},
): Promise<SimilarSchools | undefined> {
  const method = similarityMethods[asked.method ?? "waymark"];
  const schools = await measuredSchools(db);
  const group = schools.groupOf.get(urn);
  if (group === undefined) return undefined;
  const found = [false, true]
    .map((demonstration) => schools.groups.get(groupName(method.name, group, demonstration)))
    .find((one) => one?.row.has(urn));
  const row = found?.row.get(urn);
  if (found === undefined || row === undefined) return undefined;
  const among = found.matrix.ids.length - 1;
  return { method, group, among, own: valuesAt(found, row), schools: nearestOf(found, row, method, asked) };
}

function nearestOf(group: MeasuredGroup, row: number, method: SimilarityMethod, asked: SimilarAsked): SimilarSchool[] {
  const left = Object.fromEntries((asked.exclude ?? []).map((column) => [column, 0]));
  const weights = { ...asked.weights, ...left };
  if (!tellsApart(group, method, weights)) return [];
  const measured = measuredBy(method, group.matrix, weights, group.deviations);
  const { count = method.count, maxDistance = Infinity, without = new Set<string>(), only } = asked;
  return nearest(measured, row, { count, maxDistance, without, ...(only ? { only } : {}) }).map(
    ({ id, distance }, index) => ({
      urn: id,
      rank: index + 1,
      distance,
      values: valuesAt(group, group.row.get(id) ?? 0),
    }),
  );
}

/** A group of one school, or one whose schools are all the same on what counts, has nobody nearer than anybody else. */
function tellsApart(
  { deviations }: MeasuredGroup,
  method: SimilarityMethod,
  weights: Readonly<Record<string, number>>,
) {
  return method.variables.some(
    ({ column, weight }, index) =>
      (weights[column] ?? weight) > 0 && (!method.standardised || (deviations[index] ?? 0) > 0),
  );
}

function valuesAt({ matrix }: MeasuredGroup, row: number): number[] {
  const width = matrix.columns.length;
  return [...matrix.values.subarray(row * width, (row + 1) * width)];
}

export type Membership = { stayed: SimilarSchool[]; came: SimilarSchool[]; left: SimilarSchool[] };

/** Who is in a changed set, against the one before: who stayed, who came in and who left. Pure. */
export function membershipAgainst(before: readonly SimilarSchool[], now: readonly SimilarSchool[]): Membership {
  const were = new Set(before.map(({ urn }) => urn));
  const are = new Set(now.map(({ urn }) => urn));
  return {
    stayed: now.filter(({ urn }) => were.has(urn)),
    came: now.filter(({ urn }) => !were.has(urn)),
    left: before.filter(({ urn }) => !are.has(urn)),
  };
}
