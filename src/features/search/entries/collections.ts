import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { keepEntries } from "./keep-entries.ts";
import type { EntryKind } from "./kinds.ts";
import { isPublic, slugsOfVersion, uuids } from "./practices.ts";

/* Published collections, with what is said of each thing in them; of a practice only while the public may read it. */

type Row = {
  id: string;
  slug: string;
  title: string;
  introduction: string;
  authority_code: string;
  edits: number;
  published_at: Date;
  said: string | null;
  facets: string[];
};

export const collectionEntries: EntryKind = {
  kind: "collection",
  async read(db, ids) {
    const { rows } = await sql<Row>`
      select collections.id, collections.slug, collections.title, introduction, collections.authority_code,
             collections.edits, collections.published_at, inside.said, reached.facets
      from collections
      cross join lateral (${saidInside}) inside
      cross join lateral (${facetsOfPractices}) reached
      where collections.id = any(${uuids(ids)}::uuid[]) and collections.status = 'published'
    `.execute(db);
    return rows.map((row) => ({
      id: row.id,
      audience: "public",
      address: `/collections/${row.slug}`,
      texts: { title: row.title, summary: row.introduction, themes: "", blocks: row.said ?? "", body: "" },
      madeFrom: String(row.edits),
      facets: [...row.facets, `area:${row.authority_code}`],
      publishedAt: row.published_at,
    }));
  },
  async ids(db) {
    const rows = await db
      .selectFrom("collections")
      .select("id")
      .where("status", "=", "published")
      .orderBy("id")
      .execute();
    return rows.map(({ id }) => id);
  },
};

/** What is in the collections that hold these practices hangs on what the public sees of these. */
export async function keepCollectionsWith(trx: Transaction, practiceIds: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom("collection_items")
    .select("collection_id")
    .distinct()
    .where("practice_id", "in", [...practiceIds])
    .execute();
  await keepEntries(
    trx,
    "collection",
    rows.map(({ collection_id }) => collection_id),
  );
}

const saidInside = sql`
  select string_agg(concat_ws(E'\n', item.title, version.title, item.note), E'\n' order by item.position) as said
  from collection_items item
  left join practices on practices.id = item.practice_id
  left join practice_versions as version on version.id = practices.published_version_id
  where item.collection_id = collections.id and (item.practice_id is null or ${isPublic})`;

/** The themes and phases of its practices. */
const facetsOfPractices = sql`
  select coalesce(array_agg(distinct facet order by facet), '{}') as facets
  from collection_items item
  join practices on practices.id = item.practice_id
  join practice_versions as version on version.id = practices.published_version_id
  cross join lateral (${slugsOfVersion}) reached
  cross join lateral (
    select 'theme:' || slug from unnest(reached.slugs) slug
    union all
    select 'phase:' || phase from unnest(version.phases) phase) as one (facet)
  where item.collection_id = collections.id and ${isPublic}`;
