import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";

/** What a card shows of a practice. */
export type Card = {
  id: string;
  ref: string;
  title: string;
  summary: string;
  school: string;
  town: string | null;
  level: "promising" | "good" | "leading" | null;
  kitemarkUntil: string | null;
  costBand: "none" | "under_10" | "10_to_50" | "50_to_200" | "over_200" | null;
};

/** The cards of these practices, in their order. */
export async function cardsOf(db: Database, practiceIds: readonly string[]): Promise<Card[]> {
  if (practiceIds.length === 0) return [];
  const rows = await db
    .selectFrom("search_entries as entry")
    .innerJoin("search_shelves as shelf", (join) =>
      join.onRef("shelf.kind", "=", "entry.kind").onRef("shelf.edition", "=", "entry.edition"),
    )
    .innerJoin("practices", "practices.id", "entry.practice_id")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["practices.id", "practices.ref", "version.title", "version.summary", "version.cost_band"])
    .select(["entry.level", "entry.kitemark_until", "schools.town"])
    .select(sql<string>`coalesce(version.context_school_name, schools.name)`.as("school"))
    .where("entry.kind", "=", "practice")
    .where("entry.practice_id", "in", [...practiceIds])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return practiceIds.flatMap((id) => {
    const row = byId.get(id);
    if (!row?.ref) return [];
    return {
      id,
      ref: row.ref,
      title: row.title ?? "",
      summary: row.summary ?? "",
      school: row.school,
      town: row.town,
      level: row.level as Card["level"],
      kitemarkUntil: row.kitemark_until,
      costBand: row.cost_band,
    };
  });
}

/** The practice that a typed reference means, where the public may read of it: published, or withdrawn and saying so. */
export async function findReference(db: Database, reference: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("practices")
    .select("ref")
    .where("ref", "=", reference)
    .where((eb) => eb.or([eb("status", "=", "withdrawn"), eb("published_version_id", "is not", null)]))
    .executeTakeFirst();
  return row?.ref ?? undefined;
}
