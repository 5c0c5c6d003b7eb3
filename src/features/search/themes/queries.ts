import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { currentThemeSlug, themesInOrder } from "../../practices/index.ts";

/** Who practises a theme, in how many schools of each authority. */
export type Practised = { code: string; name: string; schools: number };

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

/** In how many schools of each authority something of the theme, or of one beneath it, is published; most first. */
export async function practisedIn(db: Database, slug: string): Promise<Practised[]> {
  const { rows } = await sql<Practised>`
    select authorities.code, authorities.name, count(distinct practices.school_urn)::int as schools
    from practice_version_themes chosen
    join themes on themes.slug = chosen.theme_slug and (themes.slug = ${slug} or themes.parent_slug = ${slug})
    join practices on practices.published_version_id = chosen.version_id and practices.status <> 'withdrawn'
    join authorities on authorities.code = practices.authority_code
    group by authorities.code order by schools desc, authorities.name limit 20`.execute(db);
  return rows;
}
