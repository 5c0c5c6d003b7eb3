import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import { markOf } from "./facets.ts";
import { pageLength } from "./search-practices.ts";

export type Theme = { slug: string; name: string; parent_slug: string | null; introduction: string };

/** Every theme, in the order in which they are offered. */
export async function allThemes(db: Database): Promise<Theme[]> {
  return db
    .selectFrom("themes")
    .select(["slug", "name", "parent_slug", "introduction"])
    .orderBy("position")
    .orderBy("slug")
    .execute();
}

export async function findTheme(db: Database, slug: string): Promise<Theme | undefined> {
  return db
    .selectFrom("themes")
    .select(["slug", "name", "parent_slug", "introduction"])
    .where("slug", "=", slug)
    .executeTakeFirst();
}

/**
 * A page of the theme's practices, best evidenced first: by level, a lapsed kitemark after every valid one, the newest
 * first among equals. (Adopters' outcomes will come before the level once there are any: DESIGN 6.5.)
 */
export async function practicesOfTheme(
  db: Database,
  slug: string,
  page: { number: number; today: string },
): Promise<{ total: number; practiceIds: string[] }> {
  const { rows } = await sql<{ practice_id: string; total: number }>`
    select practice_id, count(*) over ()::int as total
    from search_entries
    where strpos(marks, (${markOf({ kind: "theme", value: slug })})) > 0
    order by kitemark_until >= ${page.today} desc nulls last,
             array_position(array['leading', 'good', 'promising'], level), published_at desc, practice_id
    limit ${pageLength} offset ${(page.number - 1) * pageLength}
  `.execute(db);
  return { total: rows[0]?.total ?? 0, practiceIds: rows.map((row) => row.practice_id) };
}
