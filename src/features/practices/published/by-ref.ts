import type { Database } from "../../../platform/database/index.ts";
import { publicStatus } from "../move-to.ts";
import { isReference } from "../queries.ts";

export type Published = { id: string; ref: string; authority_code: string; title: string | null };

/** A practice that everybody can read, by its reference. */
export async function publishedByRef(db: Database, ref: string): Promise<Published | undefined> {
  if (!isReference(ref)) return undefined;
  const practice = await db
    .selectFrom("practices")
    .innerJoin("practice_versions as v", "v.id", "practices.published_version_id")
    .select(["practices.id", "practices.ref", "practices.authority_code", "practices.status", "v.title"])
    .select("practices.published_version_id")
    .where("practices.ref", "=", ref.toUpperCase())
    .executeTakeFirst();
  if (!practice?.ref || publicStatus(practice) !== "published") return undefined;
  return { ...practice, ref: practice.ref };
}
