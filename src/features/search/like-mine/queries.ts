import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { Viewer } from "../../../policy/index.ts";
import { similarSchoolsOf } from "../../organisations/index.ts";

/** What is measured of a school here; null where it is not known. */
type Figures = { roll: number | null; fsm: number | null };
export type OwnSchool = Figures & { urn: string; name: string };
/** A practice, how far its school is from the reader's, and what that school's figures are. */
export type LikeMine = Figures & { id: string; distance: number };
export type SchoolsLikeMine = { own: OwnSchool; schools: Map<string, Figures & { distance: number }> };

const mostShown = 20;

/**
 * Of the schools that have published, those most like the reader's: their first one of which enough is known to compare it
 * with any; undefined where there is none.
 */
export async function schoolsLikeMine(db: Database, viewer: Viewer): Promise<SchoolsLikeMine | undefined> {
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  if (urns.length === 0) return undefined;
  const only = await schoolsThatPublished(db);
  for (const urn of urns.toSorted()) {
    const found = await similarSchoolsOf(db, urn, { only, count: mostShown });
    if (!found) continue;
    const columns = found.method.variables.map(({ column }) => column);
    const own = figuresOf(columns, found.own);
    // Without both too little of the weight is left to compare by.
    if (own.roll === null && own.fsm === null) continue;
    const { name } = await db.selectFrom("schools").select("name").where("urn", "=", urn).executeTakeFirstOrThrow();
    const schools = found.schools.map(
      ({ urn: other, distance, values }) => [other, { distance, ...figuresOf(columns, values) }] as const,
    );
    return { own: { urn, name, ...own }, schools: new Map(schools) };
  }
  return undefined;
}

async function schoolsThatPublished(db: Database): Promise<Set<string>> {
  const { rows } = await sql<{ urn: string }>`
    select distinct school_urn as urn from practices
    where published_version_id is not null and status <> 'withdrawn'`.execute(db);
  return new Set(rows.map(({ urn }) => urn));
}

/** The method holds the number of pupils as its base-2 logarithm. */
function figuresOf(columns: readonly string[], values: readonly number[]): Figures {
  const of = (column: string) => values[columns.indexOf(column)] ?? Number.NaN;
  const [roll, fsm] = [of("log_roll"), of("fsm_percent")];
  return { roll: Number.isNaN(roll) ? null : Math.round(2 ** roll), fsm: Number.isNaN(fsm) ? null : fsm };
}

/** What these schools have published, the likest school first. */
export async function practicesLikeMine(db: Database, { schools }: SchoolsLikeMine): Promise<LikeMine[]> {
  const { rows } = await sql<{ id: string; urn: string }>`
    select id, school_urn as urn from practices
    where school_urn = any(${[...schools.keys()]}) and published_version_id is not null and status <> 'withdrawn'
    order by id`.execute(db);
  return rows
    .flatMap(({ id, urn }) => {
      const school = schools.get(urn);
      return school ? [{ id, ...school }] : [];
    })
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, mostShown);
}
