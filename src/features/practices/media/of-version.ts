import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { Medium } from "./medium.ts";

/** The columns of a Medium, from `link`, `m` and `f`. */
export const mediumColumns = `m.id, m.kind, m.hash, f.size, m.width, m.height, m.small_hash, m.small_width,
  m.small_height, m.address, m.form, m.findings, m.findings_confirmed_at is not null as is_confirmed, m.scan,
  m.withdrawn_at is not null as is_withdrawn, link.caption, link.alternative, link.consent, link.consent_reference,
  link.consent_until, link.taken_down_at is not null as is_taken_down`;

/** Everything that a version shows besides its words, in its order. */
export async function mediaOf(db: Database | Transaction, versionId: string): Promise<Medium[]> {
  const { rows } = await sql<Medium>`
    select ${sql.raw(mediumColumns)} from practice_version_media link join media m on m.id = link.media_id
    left join stored_files f on f.hash = m.hash
    where link.version_id = ${versionId} order by link.position, m.id`.execute(db);
  return rows;
}
