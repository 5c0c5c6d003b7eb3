import { sql } from "kysely";
import { isPublic, slugsOfVersion, uuids } from "./practices.ts";
import type { EntryKind } from "./kinds.ts";

/* The building blocks of published versions, each an entry of its own that leads into its practice. */

type Row = {
  id: string;
  practice_id: string;
  version_id: string;
  ref: string;
  number: number;
  title: string;
  said: string;
  practice_title: string | null;
  theme_names: string | null;
  theme_slugs: string[];
  phases: string[];
  authority_code: string;
  published_at: Date;
};

export const blockEntries: EntryKind = {
  kind: "block",
  async read(db, ids) {
    const { rows } = await sql<Row>`
      select blocks.id, practices.id as practice_id, version.id as version_id, practices.ref, blocks.number,
             blocks.title, concat_ws(E'\n', what, active_ingredients, lessons) as said, version.title as practice_title,
             reached.slugs as theme_slugs, version.phases, practices.authority_code, practices.updated_at as published_at,
             (select string_agg(themes.name, ', ' order by themes.position, themes.slug)
              from practice_version_themes chosen join themes on themes.slug = chosen.theme_slug
              where chosen.version_id = version.id) as theme_names
      from practice_blocks blocks
      join practice_versions as version on version.id = blocks.version_id
      join practices on practices.published_version_id = version.id
      cross join lateral (${slugsOfVersion}) reached
      where blocks.id = any(${uuids(ids)}::uuid[]) and ${isPublic}
    `.execute(db);
    return rows.map((row) => ({
      id: row.id,
      practiceId: row.practice_id,
      audience: "public",
      address: `/practices/${row.ref}#block-${row.number}`,
      texts: { title: row.title, summary: "", themes: row.theme_names ?? "", blocks: row.said, body: "" },
      madeFrom: row.version_id,
      facets: [
        ...row.theme_slugs.map((slug) => `theme:${slug}`),
        ...row.phases.map((phase) => `phase:${phase}`),
        `area:${row.authority_code}`,
      ],
      publishedAt: row.published_at,
    }));
  },
  async ids(db) {
    const { rows } = await sql<{ id: string }>`
      select blocks.id from practice_blocks blocks join practices on practices.published_version_id = blocks.version_id
      where ${isPublic} order by blocks.id`.execute(db);
    return rows.map(({ id }) => id);
  },
  async outOfDate(db) {
    const { rows } = await sql<{ id: string }>`
      with held as (
        select id::uuid as id from search_entries join search_shelves using (kind, edition) where kind = 'block'),
      there as (
        select blocks.id from practice_blocks blocks join practices on practices.published_version_id = blocks.version_id
        where ${isPublic})
      select coalesce(held.id, there.id)::text as id from held full join there on there.id = held.id
      where held.id is null or there.id is null`.execute(db);
    return rows.map(({ id }) => id);
  },
};
