import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { markEnd, markStart } from "./highlight.tsx";

/** What a card shows of a practice; the marked texts are the same with what was searched for between markers. */
export type Card = {
  ref: string;
  title: string;
  summary: string;
  markedTitle: string;
  markedSummary: string;
  school: string;
  town: string | null;
  level: "promising" | "good" | "leading" | null;
  kitemarkUntil: string | null;
  costBand: "none" | "under_10" | "10_to_50" | "50_to_200" | "over_200" | null;
};

const markers = `StartSel=${markStart}, StopSel=${markEnd}, HighlightAll=true`;

/** The cards of these practices, in their order. `words` are those to be marked, as they were typed. */
export async function cardsOf(db: Database, practiceIds: readonly string[], words = ""): Promise<Card[]> {
  if (practiceIds.length === 0) return [];
  const marked = (column: "version.title" | "version.summary") =>
    words === ""
      ? sql<string>`coalesce(${sql.ref(column)}, '')`
      : sql<string>`ts_headline('english', coalesce(${sql.ref(column)}, ''),
                                websearch_to_tsquery('english', ${words}), ${markers})`;
  const rows = await db
    .selectFrom("search_entries as entry")
    .innerJoin("practices", "practices.id", "entry.practice_id")
    .innerJoin("practice_versions as version", "version.id", "entry.version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["practices.id", "practices.ref", "version.title", "version.summary", "version.cost_band"])
    .select(["entry.level", "entry.kitemark_until", "schools.town"])
    .select(sql<string>`coalesce(version.context_school_name, schools.name)`.as("school"))
    .select([marked("version.title").as("marked_title"), marked("version.summary").as("marked_summary")])
    .where("practices.id", "in", [...practiceIds])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return practiceIds.flatMap((id) => {
    const row = byId.get(id);
    if (!row?.ref) return [];
    return {
      ref: row.ref,
      title: row.title ?? "",
      summary: row.summary ?? "",
      markedTitle: row.marked_title,
      markedSummary: row.marked_summary,
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
