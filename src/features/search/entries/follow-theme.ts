import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { inBatches, indexPractices } from "./entries.ts";

/**
 * Follows a theme that was renamed, moved or merged: its facet keeps its number under the new address, that of a theme that
 * is gone goes, and every practice of the theme or of those beneath it gets its entry again.
 */
export async function followTheme(
  trx: Transaction,
  { change, slug, oldSlug }: { change: "added" | "changed" | "merged"; slug: string; oldSlug: string },
): Promise<void> {
  if (change === "added") return;
  const ofOld = trx.updateTable("search_facets").set({ value: slug }).where("kind", "=", "theme");
  if (change === "changed") await ofOld.where("value", "=", oldSlug).execute();
  else await trx.deleteFrom("search_facets").where("kind", "=", "theme").where("value", "=", oldSlug).execute();
  for (const ids of inBatches(await practicesOf(trx, slug))) await indexPractices(trx, ids);
}

async function practicesOf(trx: Transaction, slug: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct practices.id
    from themes
    join practice_version_themes chosen on chosen.theme_slug = themes.slug
    join practices on practices.published_version_id = chosen.version_id
    where themes.slug = ${slug} or themes.parent_slug = ${slug}`.execute(trx);
  return rows.map(({ id }) => id);
}
