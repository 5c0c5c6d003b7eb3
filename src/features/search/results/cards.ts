import { sql, type QueryCreator } from "kysely";
import type { Adopters } from "../../../design-system/index.ts";
import type { Database, Tables } from "../../../platform/database/index.ts";
import type { HeadlineRating } from "../../practices/index.ts";

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
  rating: HeadlineRating | null;
  adopters: Adopters;
  costBand: "none" | "under_10" | "10_to_50" | "50_to_200" | "over_200" | null;
};

/** The practices of a page, as its list for machines has them. */
export const listedIn = (cards: readonly Card[]) =>
  cards.map(({ ref, title }) => ({ name: title, address: `/practices/${ref}` }));

/** The cards of these practices, in their order. */
export async function cardsOf(db: Database, practiceIds: readonly string[]): Promise<Card[]> {
  if (practiceIds.length === 0) return [];
  const rows = await db
    .with(
      (cte) => cte("entry").materialized(),
      (qb) => entriesOf(qb, practiceIds),
    )
    .selectFrom("entry")
    .innerJoin("search_shelves as shelf", (join) =>
      join.onRef("shelf.kind", "=", "entry.kind").onRef("shelf.edition", "=", "entry.edition"),
    )
    .innerJoin("practices", "practices.id", "entry.practice_id")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["practices.id", "practices.ref", "version.title", "version.summary", "version.cost_band"])
    .select(["entry.level", "entry.kitemark_until", "schools.town"])
    .select(
      sql<HeadlineRating | null>`(select json_build_object('effect', effect, 'low', low, 'high', high, 'security', security)
        from ratings where ratings.practice_id = practices.id and is_current and is_headline)`.as("rating"),
    )
    .select(
      sql<Adopters>`(select json_build_object('preparing', count(*) filter (where status in ('explore', 'prepare')),
          'delivering', count(*) filter (where status = 'deliver'), 'sustained', count(*) filter (where status = 'sustain'),
          'stopped', count(*) filter (where status = 'stopped'))
        from adoptions where adoptions.practice_id = practices.id)`.as("adopters"),
    )
    .select(sql<string>`coalesce(version.context_school_name, schools.name)`.as("school"))
    .where("entry.kind", "=", "practice")
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
      rating: row.rating,
      adopters: row.adopters,
      costBand: row.cost_band,
    };
  });
}

/**
 * Their entries, before anything is joined to them: a planner that has no statistics yet would rather go through every
 * entry of the edition.
 */
function entriesOf(db: QueryCreator<Tables>, practiceIds: readonly string[]) {
  return db
    .selectFrom("search_entries")
    .select(["kind", "edition", "practice_id", "level", "kitemark_until"])
    .where(sql<boolean>`practice_id = any(${[...practiceIds]}::uuid[])`);
}

/**
 * What a typed reference means, where the public may read of it: a practice that is published, or withdrawn and saying so;
 * one from beyond the authority, also where it is retired and says so.
 */
export async function findReference(db: Database, reference: string): Promise<string | undefined> {
  const practice = db
    .selectFrom("practices")
    .select("ref")
    .where("ref", "=", reference)
    .where((eb) => eb.or([eb("status", "=", "withdrawn"), eb("published_version_id", "is not", null)]));
  const beyond = db.selectFrom("beyond_practices").select("ref").where("ref", "=", reference);
  const row = await practice.unionAll(beyond).executeTakeFirst();
  return row?.ref ?? undefined;
}

/** The published practices that have this reference, or one with at most two figures more, in the order of their numbers. */
export async function practicesWithReference(db: Database, begun: string, most: number) {
  const rows = await db
    .selectFrom("practices")
    .innerJoin("practice_versions as version", "version.id", "practices.published_version_id")
    .innerJoin("schools", "schools.urn", "practices.school_urn")
    .select(["practices.ref", "version.title"])
    .select(sql<string>`coalesce(version.context_school_name, schools.name)`.as("school"))
    .where("practices.status", "<>", "withdrawn")
    .where(
      "practices.ref",
      "in",
      ["", ...figures, ...figures.flatMap(twoFigures)].map((more) => begun + more),
    )
    .orderBy(sql`length(practices.ref)`)
    .orderBy("practices.ref")
    .limit(most)
    .execute();
  return rows.flatMap(({ ref, title, school }) => (ref === null ? [] : [{ ref, title: title ?? "", school }]));
}

const figures = Array.from({ length: 10 }, (_, figure) => String(figure));
const twoFigures = (first: string) => figures.map((second) => first + second);
