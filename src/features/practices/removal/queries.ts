import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { isUuid } from "../../../platform/ids.ts";
import type { RecordFacts } from "../../../policy/index.ts";
import type { DraftDeleted } from "./events.ts";

/** Whether the authority ever had this practice. */
export async function wasSubmitted(db: Database | Transaction, practiceId: string): Promise<boolean> {
  const row = await db
    .selectFrom("submissions")
    .select("id")
    .where("practice_id", "=", practiceId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type Going = Awaited<ReturnType<typeof whatGoes>>;

/** How much would go with a version, and with the practice where it goes whole. */
export async function whatGoes(db: Database, { id, working_version_id }: { id: string; working_version_id: string }) {
  const { rows } = await sql<{
    blocks: number;
    measures: number;
    uses: number;
    files: number;
    names: number;
    nominated: boolean;
  }>`
    select
      (select count(*)::int from practice_blocks where version_id = ${working_version_id}) as blocks,
      (select count(*)::int from practice_measures where version_id = ${working_version_id}) as measures,
      (select count(*)::int from practice_version_uses where version_id = ${working_version_id}) as uses,
      (select count(*)::int from practice_version_media link where link.version_id = ${working_version_id}
        and not exists (select from practice_version_media other
          where other.media_id = link.media_id and other.version_id <> link.version_id)) as files,
      (select count(*)::int from practice_credits where practice_id = ${id}) as names,
      exists (select from nominations where practice_id = ${id}) as nominated`.execute(db);
  const [going] = rows;
  if (!going) throw new Error("A count always has a row");
  return going;
}

export type Deleted = { deleted: { by: string | null; at: Date }; facts: RecordFacts };

/** A draft that is gone: who deleted it and when, with what the policy asks about; undefined where there was none. */
export async function findDeleted(db: Database, id: string): Promise<Deleted | undefined> {
  if (!isUuid(id)) return undefined;
  const event = await db
    .selectFrom("events")
    .leftJoin("people", "people.id", "events.person_id")
    .select(["events.facts", "events.authority_code", "events.happened_at", "people.name"])
    .where("events.subject_type", "=", "practice")
    .where("events.subject_id", "=", id)
    .where("events.type", "=", "draft_deleted")
    .executeTakeFirst();
  if (!event) return undefined;
  const { authorId: author_id, schoolUrn: school_urn, status } = event.facts as DraftDeleted;
  return {
    deleted: { by: event.name, at: event.happened_at },
    facts: { authority_code: event.authority_code, author_id, school_urn, status },
  };
}
