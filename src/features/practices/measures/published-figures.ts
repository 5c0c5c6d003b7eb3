import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Figure } from "./suppression.ts";

/** The figures of every version that was published but this one, oldest first, as one JSON value; both are SQL of ids. */
export const figuresBeforeJson = (practice: string, version: string) => `
  coalesce((select json_agg((select coalesce(json_agg(json_build_object('id', f.id, 'indicator', f.indicator,
      'unit', f.unit, 'period', f.period, 'cohort_size', f.cohort_size, 'baseline', f.baseline,
      'after_value', f.after_value, 'pupils_in_others', f.pupils_in_others) order by f.position), '[]')
      from practice_measures f where f.version_id = pb.version_id) order by pb.published_at)
    from publications pb where pb.practice_id = ${practice} and pb.version_id is distinct from ${version}), '[]')`;

/** The same for a version that is being written. */
export async function figuresBefore(db: Database | Transaction, versionId: string): Promise<Figure[][]> {
  const { rows } = await sql<{ figures: Figure[][] }>`
    select ${sql.raw(figuresBeforeJson("v.practice_id", "v.id"))} as figures
    from practice_versions v where v.id = ${versionId}`.execute(db);
  return rows[0]?.figures ?? [];
}
