import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { keepEntries } from "./keep-entries.ts";
import type { EntryKind } from "./kinds.ts";
import { slugsWithThoseAbove, uuids } from "./practices.ts";

/* Practice from beyond the authority, until it is retired. A kind of its own, so that it never stands among what was validated. */

type Row = {
  id: string;
  ref: string;
  title: string;
  description: string;
  source: string;
  edits: number;
  added_at: Date;
  phases: string[];
  theme_names: string | null;
  theme_slugs: string[];
};

export const beyondEntries: EntryKind = {
  kind: "beyond",
  async read(db, ids) {
    const { rows } = await sql<Row>`
      select beyond.id, ref, title, description, source, edits, added_at, phases, reached.slugs as theme_slugs,
             (select string_agg(themes.name, ', ' order by themes.position, themes.slug)
              from beyond_practice_themes chosen join themes on themes.slug = chosen.theme_slug
              where chosen.beyond_id = beyond.id) as theme_names
      from beyond_practices beyond
      cross join lateral (${slugsOfBeyond}) reached
      where beyond.id = any(${uuids(ids)}::uuid[]) and retired_at is null
    `.execute(db);
    return rows.map((row) => ({
      id: row.id,
      audience: "public",
      address: `/practices/${row.ref}`,
      texts: {
        title: row.title,
        summary: row.description,
        themes: row.theme_names ?? "",
        blocks: "",
        body: row.source,
      },
      madeFrom: String(row.edits),
      facets: [...row.theme_slugs.map((slug) => `theme:${slug}`), ...row.phases.map((phase) => `phase:${phase}`)],
      publishedAt: row.added_at,
    }));
  },
  async ids(db) {
    const rows = await db
      .selectFrom("beyond_practices")
      .select("id")
      .where("retired_at", "is", null)
      .orderBy("id")
      .execute();
    return rows.map(({ id }) => id);
  },
  async outOfDate(db) {
    const { rows } = await sql<{ id: string }>`
      with held as (
        select id::uuid as id, made_from from search_entries
        join search_shelves using (kind, edition) where kind = 'beyond')
      select beyond.id::text as id from beyond_practices beyond left join held on held.id = beyond.id
      where case when retired_at is null then held.made_from is distinct from edits::text
            else held.id is not null end`.execute(db);
    return rows.map(({ id }) => id);
  },
};

/** Those of a theme, or of one beneath it, are found under its address of today. */
export async function keepBeyondOfTheme(trx: Transaction, slug: string): Promise<void> {
  const rows = await trx
    .selectFrom("beyond_practice_themes as chosen")
    .innerJoin("themes", "themes.slug", "chosen.theme_slug")
    .select("chosen.beyond_id")
    .distinct()
    .where((eb) => eb.or([eb("themes.slug", "=", slug), eb("themes.parent_slug", "=", slug)]))
    .execute();
  await keepEntries(
    trx,
    "beyond",
    rows.map(({ beyond_id }) => beyond_id),
  );
}

const slugsOfBeyond = slugsWithThoseAbove(sql`
  select theme_slug from beyond_practice_themes where beyond_id = beyond.id`);
