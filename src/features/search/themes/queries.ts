import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { currentThemeSlug, themesInOrder } from "../../practices/index.ts";
import { markOf } from "../results/facets.ts";
import { pageLength } from "../results/search-practices.ts";

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

/**
 * A page of the theme's practices, highest kitemark first: a lapsed one after every valid one, the newest first among
 * equals. `graded` where they are not all equals. (Adopters' outcomes will come before the level once there are any.)
 */
export async function practicesOfTheme(
  db: Database,
  slug: string,
  page: { number: number; today: string },
): Promise<{ total: number; graded: boolean; practiceIds: string[] }> {
  const { rows } = await sql<{ practice_id: string; total: number; graded: boolean }>`
    with ranked as (
      select practice_id, published_at,
             coalesce(case when kitemark_until >= ${page.today} then 0 when kitemark_until is not null then 3 end
                      + array_position(array['leading', 'good', 'promising'], level), 9) as place
      from search_entries
      where strpos(marks, (${markOf({ kind: "theme", value: slug })})) > 0
    )
    select practice_id, count(*) over ()::int as total, min(place) over () < max(place) over () as graded
    from ranked
    order by place, published_at desc, practice_id
    limit ${pageLength} offset ${(page.number - 1) * pageLength}
  `.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    graded: rows[0]?.graded ?? false,
    practiceIds: rows.map((row) => row.practice_id),
  };
}
