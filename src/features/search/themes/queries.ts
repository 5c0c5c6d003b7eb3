import type { Database } from "../../../platform/database/index.ts";
import { currentThemeSlug, themesInOrder } from "../../practices/index.ts";

export type Theme = { slug: string; name: string; parent_slug: string | null; introduction: string };

/** Every theme, in the order in which they are offered. */
export async function allThemes(db: Database): Promise<Theme[]> {
  return themesInOrder(db);
}

export async function findTheme(db: Database, slug: string): Promise<Theme | undefined> {
  return db
    .selectFrom("themes")
    .select(["slug", "name", "parent_slug", "introduction"])
    .where("slug", "=", slug)
    .executeTakeFirst();
}

/** The theme that was at this address before it was renamed or merged. */
export async function findMovedTheme(db: Database, oldSlug: string): Promise<Theme | undefined> {
  const slug = await currentThemeSlug(db, oldSlug);
  return slug === undefined ? undefined : findTheme(db, slug);
}
