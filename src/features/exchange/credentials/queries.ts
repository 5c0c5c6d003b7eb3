import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { RecordFacts } from "../../../policy/index.ts";
import { isReference, publicStatus } from "../../practices/index.ts";
import type { StatusList } from "./status-list.ts";
import { takenAway } from "./standing.ts";

export type ShownKitemark = NonNullable<Awaited<ReturnType<typeof findKitemark>>>;

/** The kitemark of what the public sees, or saw, under this reference; of several, the one that holds and lasts longest. */
export async function findKitemark(db: Database, ref: string) {
  if (!isReference(ref)) return undefined;
  const row = await db
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("submissions", "submissions.version_id", "version.id")
    .innerJoin("decisions", "decisions.submission_id", "submissions.id")
    .innerJoin("kitemarks", "kitemarks.decision_id", "decisions.id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .innerJoin("authorities", "authorities.code", "practices.authority_code")
    .select(["practices.id", "practices.ref", "practices.status", "practices.published_version_id"])
    .select(["practices.authority_code", "practices.school_urn", "practices.author_id", "version.title"])
    .select(["authorities.name as authority_name", "kitemarks.id as kitemark_id", "kitemarks.level"])
    .select(["kitemarks.awarded_on", "kitemarks.valid_until"])
    .select(sql<string>`coalesce(version.context_school_name, schools.name)`.as("school_name"))
    .where("practices.ref", "=", ref.toUpperCase())
    .orderBy(sql`(kitemarks.ended_at is null)`, "desc")
    .orderBy("kitemarks.valid_until", "desc")
    .orderBy("kitemarks.id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row?.ref || row.title === null) return undefined;
  return { ...row, ref: row.ref, title: row.title };
}

export function kitemarkFacts(kitemark: ShownKitemark): RecordFacts {
  const { authority_code, school_urn, author_id } = kitemark;
  return { authority_code, school_urn, author_id, status: publicStatus(kitemark) };
}

/** An authority that this installation serves: who can issue. */
export async function findIssuer(db: Database, code: string) {
  return db
    .selectFrom("authorities")
    .select(["code", "name"])
    .where("code", "=", code)
    .where("served", "=", true)
    .executeTakeFirst();
}

/** One list with the places of what was taken away, by its name, such as "909-1". */
export async function findStatusList(db: Database, name: string): Promise<StatusList | undefined> {
  const [, code, number] = /^(\d{3})-([1-9]\d{0,5})$/.exec(name) ?? [];
  if (code === undefined) return undefined;
  const list = await db
    .selectFrom("status_lists")
    .innerJoin("authorities", "authorities.code", "status_lists.authority_code")
    .select(["authorities.code", "authorities.name"])
    .where("status_lists.authority_code", "=", code)
    .where("status_lists.number", "=", Number(number))
    .executeTakeFirst();
  if (!list) return undefined;
  const taken = await db
    .selectFrom("credentials")
    .innerJoin("kitemarks", "kitemarks.id", "credentials.kitemark_id")
    .select("credentials.list_index")
    .where("credentials.authority_code", "=", code)
    .where("credentials.list_number", "=", Number(number))
    .where(takenAway)
    .execute();
  return { authority: list, number: Number(number), takenAway: taken.map(({ list_index }) => list_index) };
}
