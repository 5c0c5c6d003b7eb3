import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Selectable } from "kysely";
import type { Medium } from "./media/medium.ts";
import { usesOf, type UsedBlock } from "./blocks/lineage.ts";
import { figuresBefore } from "./measures/published-figures.ts";
import type { Figure } from "./measures/suppression.ts";
import { mediaOf } from "./media/of-version.ts";
import type { Database, Tables, Transaction } from "../../platform/database/index.ts";

/* One version of a practice with all that it says, as the forms, the check and the decision page read it. */

type VersionRow = Selectable<Tables["practice_versions"]>;
export type Block = Pick<
  Selectable<Tables["practice_blocks"]>,
  "id" | "position" | "number" | "title" | "what" | "active_ingredients" | "lessons"
>;
export type Measure = Omit<Selectable<Tables["practice_measures"]>, "version_id">;
export type Theme = { slug: string; name: string };
export type WriteUp = Omit<VersionRow, "section_edits"> & {
  section_edits: Record<string, number>;
  blocks: Block[];
  measures: Measure[];
  themes: Theme[];
  media: Medium[];
  /** The blocks of other practices that it says it uses. */
  uses: UsedBlock[];
  /** What its practice's other versions told, oldest first. */
  figures_before: Figure[][];
};

/** What a version says. Throws where there is no such version. */
export async function writeUpOf(db: Database | Transaction, versionId: string): Promise<WriteUp> {
  const row = await db
    .selectFrom("practice_versions as version")
    .selectAll("version")
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("practice_blocks as block")
          .select([
            "block.id",
            "block.position",
            "block.number",
            "block.title",
            "block.what",
            "block.active_ingredients",
            "block.lessons",
          ])
          .whereRef("block.version_id", "=", "version.id")
          .orderBy("block.position"),
      ).as("blocks"),
      jsonArrayFrom(
        eb
          .selectFrom("practice_measures as measure")
          .select(["measure.id", "measure.position", "measure.indicator", "measure.unit", "measure.cohort_size"])
          .select(["measure.baseline", "measure.after_value", "measure.period", "measure.comparator", "measure.source"])
          .select(["measure.spread", "measure.better", "measure.pupils_in_others"])
          .whereRef("measure.version_id", "=", "version.id")
          .orderBy("measure.position"),
      ).as("measures"),
      jsonArrayFrom(
        eb
          .selectFrom("practice_version_themes as chosen")
          .innerJoin("themes as theme", "theme.slug", "chosen.theme_slug")
          .select(["theme.slug", "theme.name"])
          .whereRef("chosen.version_id", "=", "version.id")
          .orderBy("theme.position"),
      ).as("themes"),
    ])
    .where("version.id", "=", versionId)
    .executeTakeFirstOrThrow();
  const media = await mediaOf(db, versionId);
  const uses = await usesOf(db, versionId);
  const figures_before = await figuresBefore(db, versionId);
  return { ...row, media, uses, figures_before, section_edits: row.section_edits as Record<string, number> };
}
