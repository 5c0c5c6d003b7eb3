import type { Database } from "../../../platform/database/index.ts";
import type { RecordFacts } from "../../../policy/index.ts";
import { isReference, publicStatus } from "../../practices/index.ts";

export type ShownPractice = NonNullable<Awaited<ReturnType<typeof findShownPractice>>>;

/** A practice that the public sees, or saw, by its reference. */
export async function findShownPractice(db: Database, ref: string) {
  if (!isReference(ref)) return undefined;
  return db
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .select(["practices.id", "practices.ref", "practices.status", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.published_version_id", "version.title"])
    .where("practices.ref", "=", ref)
    .executeTakeFirst();
}

/** Withdrawing asks how the practice stands to the public, whatever is being written meanwhile. */
export function shownFacts(practice: ShownPractice): RecordFacts {
  const { authority_code, school_urn, author_id } = practice;
  return { authority_code, school_urn, author_id, status: publicStatus(practice) };
}
