import { sql, type RawBuilder } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";
import { inTransaction } from "../../../platform/database/index.ts";
import { firstMark } from "../results/facets.ts";

/*
 * How a practice becomes an entry of the index: from its published version alone, in one statement for one practice or
 * for many. What weighs more is repeated in `words` for BM25: the title three times, summary and themes twice.
 */

/** Writes the entries of those among these practices that are published; leaves the others as they are. */
export async function indexPractices(trx: Transaction, practiceIds: readonly string[]): Promise<void> {
  if (practiceIds.length === 0) return;
  await keepFacets(trx);
  await sql`
    insert into search_entries
      (practice_id, version_id, authority_code, level, kitemark_until, published_at, marks, words, vector)
    select practices.id, version.id, practices.authority_code, kitemark.level, kitemark.valid_until,
           coalesce(publication.published_at, practices.updated_at), marks.marks,
           concat_ws(E'\n', title, title, title, summary, summary, theme.names, theme.names, block.titles, block.said, other.rest),
           setweight(to_tsvector('english', coalesce(title, '')), 'A')
             || setweight(to_tsvector('english', concat_ws(E'\n', summary, theme.names)), 'B')
             || setweight(to_tsvector('english', concat_ws(E'\n', block.titles, block.said)), 'C')
             || setweight(to_tsvector('english', other.rest), 'D')
    from practices
    join practice_versions as version on version.id = practices.published_version_id
    cross join lateral (${themesOfVersion}) theme
    cross join lateral (${blocksOfVersion}) block
    cross join lateral (${marksOfVersion}) marks
    cross join lateral (${restOfVersion}) other(rest)
    left join lateral (
      select level, valid_until from kitemarks
      join decisions on decisions.id = kitemarks.decision_id
      join submissions on submissions.id = decisions.submission_id
      where kitemarks.practice_id = practices.id and submissions.version_id = version.id limit 1) kitemark on true
    left join lateral (
      select published_at from publications
      where practice_id = practices.id order by published_at desc limit 1) publication on true
    where practices.id = any(${[...practiceIds]}::uuid[]) and ${isPublic}
    on conflict (practice_id) do update set
      version_id = excluded.version_id, level = excluded.level, kitemark_until = excluded.kitemark_until,
      published_at = excluded.published_at, marks = excluded.marks, words = excluded.words, vector = excluded.vector
    where search_entries is distinct from excluded
  `.execute(trx);
}

export async function forgetPractice(trx: Transaction, practiceId: string): Promise<void> {
  await trx.deleteFrom("search_entries").where("practice_id", "=", practiceId).execute();
}

/** Indexes what is published and not yet indexed: after a demonstration was planted, a backup restored, an upgrade. */
export async function catchUpIndex(db: Database): Promise<void> {
  const missing = await db
    .selectFrom("practices")
    .leftJoin("search_entries as entry", "entry.practice_id", "practices.id")
    .select("practices.id")
    .where(isPublic)
    .where(sql<boolean>`entry.version_id is distinct from practices.published_version_id`)
    .execute();
  for (const ids of inBatches(missing.map(({ id }) => id))) {
    await inTransaction(db, (trx) => indexPractices(trx, ids));
  }
}

/** Makes every entry again, a batch at a time, while the old ones are found; writes those that have changed. */
export async function rebuildIndex(
  db: Database,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const published = await db.selectFrom("practices").select("id").where(isPublic).execute();
  await sql`
    delete from search_entries where practice_id not in (select id from practices where ${isPublic})
  `.execute(db);
  let done = 0;
  for (const ids of inBatches(published.map(({ id }) => id))) {
    await inTransaction(db, (trx) => indexPractices(trx, ids));
    onProgress((done += ids.length), published.length);
  }
  return done;
}

/** Published, also while its school writes a new version; the index reads the published version alone. */
const isPublic = sql<boolean>`practices.published_version_id is not null and practices.status <> 'withdrawn'`;

/** So many at a time that one statement stays quick. */
export function inBatches(ids: readonly string[], size = 200): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));
}

/** Gives every theme and phase its number, once: a mark in an entry means the same for ever. */
async function keepFacets(trx: Transaction): Promise<void> {
  await sql`
    insert into search_facets (kind, value)
    select kind, value from (
      select 'theme' as kind, slug as value from themes
      union all
      select 'phase', unnest(array['early_years', 'primary', 'secondary', 'post_16', 'special'])) known
    where not exists (select from search_facets held where held.kind = known.kind and held.value = known.value)
    on conflict do nothing
  `.execute(trx);
}

const themesOfVersion: RawBuilder<unknown> = sql`
  select string_agg(themes.name, ', ' order by themes.position) as names
  from practice_version_themes chosen join themes on themes.slug = chosen.theme_slug
  where chosen.version_id = version.id`;

const blocksOfVersion: RawBuilder<unknown> = sql`
  select string_agg(blocks.title, E'\n' order by position) as titles,
         string_agg(concat_ws(E'\n', what, active_ingredients, lessons), E'\n' order by position) as said
  from practice_blocks blocks where blocks.version_id = version.id`;

const restOfVersion: RawBuilder<unknown> = sql`
  select concat_ws(E'\n', problem, did_not_work, staff_time, context_school_name,
    (select string_agg(indicator, E'\n') from practice_measures where version_id = version.id))`;

/** A practice of a theme is found under the themes above it too. */
const marksOfVersion: RawBuilder<unknown> = sql`
  with recursive reached (slug) as (
    select theme_slug from practice_version_themes where version_id = version.id
    union
    select themes.parent_slug from themes join reached on themes.slug = reached.slug
    where themes.parent_slug is not null
  )
  select coalesce(string_agg(chr(${firstMark} + number), '' order by number), '') as marks
  from search_facets
  where (kind = 'theme' and value in (select slug from reached))
     or (kind = 'phase' and value = any(version.phases))`;
