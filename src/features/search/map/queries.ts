import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";

/* Which schools practise something that is published, within one authority: as many as are drawn and listed. */

export type Area = { code: string; name: string };
export type Practising = {
  urn: string;
  name: string;
  town: string | null;
  phase: string | null;
  easting: number | null;
  northing: number | null;
  practices: number;
};
export type Dot = { easting: number; northing: number };

/** The authorities from which something is published, by name. */
export async function areasWithPractice(db: Database): Promise<Area[]> {
  return db
    .selectFrom("authorities")
    .select(["code", "name"])
    .where(
      sql<boolean>`exists (select from practices where practices.authority_code = authorities.code
        and practices.published_version_id is not null and practices.status <> 'withdrawn')`,
    )
    .orderBy("name")
    .execute();
}

/** The schools of an authority with something published, of a theme (or one beneath it) where one is given; by name. */
export async function practisingSchools(db: Database, code: string, theme?: string): Promise<Practising[]> {
  const ofTheme = theme
    ? sql<boolean>`exists (select from practice_version_themes chosen join themes on themes.slug = chosen.theme_slug
        where chosen.version_id = practices.published_version_id
          and (themes.slug = ${theme} or themes.parent_slug = ${theme}))`
    : sql<boolean>`true`;
  const { rows } = await sql<Practising>`
    select schools.urn, schools.name, schools.town, schools.phase, schools.easting, schools.northing,
           count(*)::int as practices
    from practices join schools on schools.urn = practices.school_urn
    where practices.authority_code = ${code} and practices.published_version_id is not null
      and practices.status <> 'withdrawn' and ${ofTheme}
    group by schools.urn order by schools.name, schools.urn`.execute(db);
  return rows;
}

/** Where the open schools of an authority are. */
export async function openSchools(db: Database, code: string): Promise<Dot[]> {
  const { rows } = await sql<Dot>`
    select easting, northing from schools
    where authority_code = ${code} and status <> 'closed' and easting is not null and northing is not null
    order by urn`.execute(db);
  return rows;
}
