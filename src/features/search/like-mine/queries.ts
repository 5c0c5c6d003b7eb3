import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { Viewer } from "../../../policy/index.ts";

export type OwnSchool = { urn: string; name: string; phase: string; roll: number; fsm: number };
export type LikeMine = { id: string; roll: number; fsm: number; school: string };

const mostShown = 20;

/** The reader's first school of which the register gives phase, roll and free school meals. */
export async function ownSchool(db: Database, viewer: Viewer): Promise<OwnSchool | undefined> {
  const urns = viewer.memberships.flatMap(({ schoolUrn }) => schoolUrn ?? []);
  if (urns.length === 0) return undefined;
  const row = await db
    .selectFrom("schools")
    .select(["urn", "name", "phase", "roll", "fsm_percent as fsm"])
    .where("urn", "in", urns)
    .where("phase", "is not", null)
    .where("roll", ">", 0)
    .where("fsm_percent", "is not", null)
    .orderBy("urn")
    .executeTakeFirst();
  if (!row?.phase || row.roll === null || row.fsm === null) return undefined;
  return { urn: row.urn, name: row.name, phase: row.phase, roll: row.roll, fsm: row.fsm };
}

/**
 * What other schools of the same phase have published, those nearest in size and in free school meals first: the sum of
 * the difference of the logarithms of the rolls and of the difference in percentage points divided by 10, so that half or
 * twice as many pupils weigh as much as 7 points (docs/rules/computed.md, schools like mine).
 */
export async function practicesLikeMine(db: Database, own: OwnSchool): Promise<LikeMine[]> {
  const { rows } = await sql<LikeMine>`
    select practices.id, schools.roll, schools.fsm_percent::float8 as fsm, schools.name as school
    from practices join schools on schools.urn = practices.school_urn
    where practices.published_version_id is not null and practices.status <> 'withdrawn'
      and schools.phase = ${own.phase} and schools.urn <> ${own.urn}
      and schools.roll > 0 and schools.fsm_percent is not null
    order by abs(ln(schools.roll::float8 / ${own.roll}::float8)) + abs(schools.fsm_percent::float8 - ${own.fsm}::float8) / 10,
             practices.id
    limit ${mostShown}`.execute(db);
  return rows;
}
