import type { Database, Transaction } from "../../../platform/database/index.ts";
import type { ThemeWords } from "./rules.ts";

export type KeptTheme = {
  slug: string;
  name: string;
  parent_slug: string | null;
  introduction: string;
  position: number;
  edits: number;
};

/** Every theme: those at the top in their order, then those beneath by name. */
export async function themesInOrder(db: Database | Transaction): Promise<KeptTheme[]> {
  return db
    .selectFrom("themes")
    .select(["slug", "name", "parent_slug", "introduction", "position", "edits"])
    .orderBy(
      (eb) => eb.case().when("parent_slug", "is", null).then(eb.ref("position")).end(),
      (at) => at.nullsLast(),
    )
    .orderBy("name")
    .execute();
}

/** The theme that was at this address once; undefined where none was. */
export async function currentSlug(db: Database | Transaction, oldSlug: string): Promise<string | undefined> {
  const move = await db.selectFrom("theme_moves").select("new_slug").where("old_slug", "=", oldSlug).executeTakeFirst();
  return move?.new_slug;
}

/** Where every old address leads. */
export async function themeMoves(db: Database | Transaction): Promise<ReadonlyMap<string, string>> {
  const moves = await db.selectFrom("theme_moves").select(["old_slug", "new_slug"]).execute();
  return new Map(moves.map(({ old_slug, new_slug }) => [old_slug, new_slug]));
}

/** The words of every theme, by its slug. */
export async function wordsOfThemes(db: Database | Transaction): Promise<ReadonlyMap<string, ThemeWords>> {
  const rows = await db.selectFrom("theme_words").select(["theme_slug", "word", "kind"]).orderBy("word").execute();
  const words = new Map<string, ThemeWords>();
  for (const { theme_slug, word, kind } of rows) {
    const known = words.get(theme_slug) ?? { synonyms: [], abbreviations: [] };
    (kind === "synonym" ? known.synonyms : known.abbreviations).push(word);
    words.set(theme_slug, known);
  }
  return words;
}

/** How many practices name each theme in a version that is read or written now. */
export async function usesOfThemes(db: Database | Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("practice_version_themes as chosen")
    .innerJoin("practices", (join) =>
      join.on((eb) =>
        eb.or([
          eb("practices.working_version_id", "=", eb.ref("chosen.version_id")),
          eb("practices.published_version_id", "=", eb.ref("chosen.version_id")),
        ]),
      ),
    )
    .select(["chosen.theme_slug"])
    .select((eb) => eb.fn.count<number>("practices.id").distinct().as("uses"))
    .groupBy("chosen.theme_slug")
    .execute();
  return new Map(rows.map(({ theme_slug, uses }) => [theme_slug, uses]));
}

/** What was done to the list lately, newest first. */
export async function lateChanges(db: Database, limit = 10) {
  return db
    .selectFrom("events")
    .leftJoin("people", "people.id", "events.person_id")
    .select(["events.type", "events.facts", "events.happened_at", "people.name as by"])
    .where("events.subject_type", "=", "theme")
    .orderBy("events.happened_at", "desc")
    .orderBy("events.sequence", "desc")
    .limit(limit)
    .execute();
}
