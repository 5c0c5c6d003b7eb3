import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { synonymsChanged } from "../words/synonyms.ts";
import { keepBeyondOfTheme } from "./beyond.ts";
import { keepEntries } from "./keep-entries.ts";
import { keepPractices } from "./keep-practices.ts";
import { inBatches } from "./rebuild.ts";

/**
 * Follows a theme that was renamed, moved or merged: its entry, what else it is called, and everything of the theme
 * or of those beneath it, which is found under its address of today.
 */
export async function followTheme(
  trx: Transaction,
  { slug, oldSlug }: { slug: string; oldSlug: string },
): Promise<void> {
  await keepEntries(trx, "theme", [...new Set([slug, oldSlug])]);
  await synonymsChanged(trx);
  for (const ids of inBatches(await practicesOf(trx, slug))) await keepPractices(trx, ids);
  await keepBeyondOfTheme(trx, slug);
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
