import { sql, type RawBuilder } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { Entry, EntryKind } from "./kinds.ts";

/* Practices, from their published version alone, also while a new one is being written. */

type Row = {
  id: string;
  ref: string;
  version_id: string;
  authority_code: string;
  title: string | null;
  summary: string | null;
  themes: string | null;
  blocks: string | null;
  rest: string;
  theme_slugs: string[];
  phases: string[];
  key_stages: string[];
  scale: string | null;
  origin: string | null;
  cost_band: string | null;
  offers: string[];
  level: string | null;
  valid_until: string | null;
  published_at: Date;
  security: number;
  benefit_low: number | null;
  adopters: number;
  school_phase: string;
  roll: number | null;
  fsm_percent: number | null;
  easting: number | null;
  northing: number | null;
};

export const practiceEntries: EntryKind = {
  kind: "practice",
  async read(db, ids) {
    const { rows } = await sql<Row>`
      select practices.id, practices.ref, version.id as version_id, practices.authority_code, title, summary,
             theme.names as themes, block.said as blocks, (${restOfVersion}) as rest, reached.slugs as theme_slugs,
             version.phases, version.key_stages, version.scale, version.origin, version.cost_band, version.offers,
             kitemark.level, kitemark.valid_until, coalesce(publication.published_at, practices.updated_at) as published_at,
             coalesce((select security from ratings
               where ratings.practice_id = practices.id and is_current and is_headline), 0)::int as security,
             (${lowOfHeadline}) as benefit_low,
             (select count(*) from adoptions
               where adoptions.practice_id = practices.id and adoptions.status in ('deliver', 'sustain'))::int as adopters,
             schools.phase as school_phase, coalesce(version.context_roll, schools.roll) as roll,
             coalesce(version.context_fsm_percent, schools.fsm_percent) as fsm_percent, schools.easting, schools.northing
      from practices
      join practice_versions as version on version.id = practices.published_version_id
      join schools on schools.urn = practices.school_urn
      cross join lateral (${themesOfVersion}) theme
      cross join lateral (${slugsOfVersion}) reached
      cross join lateral (${blocksOfVersion}) block
      left join lateral (
        select level, valid_until from kitemarks
        join decisions on decisions.id = kitemarks.decision_id
        join submissions on submissions.id = decisions.submission_id
        where kitemarks.practice_id = practices.id and submissions.version_id = version.id
          and kitemarks.ended_at is null
        order by valid_until desc, kitemarks.id desc limit 1) kitemark on true
      left join lateral (
        select published_at from publications
        where practice_id = practices.id order by published_at desc limit 1) publication on true
      where practices.id = any(${uuids(ids)}::uuid[]) and ${isPublic}
    `.execute(db);
    return rows.map(entryOf);
  },
  async ids(db) {
    const rows = await db.selectFrom("practices").select("id").where(isPublic).orderBy("id").execute();
    return rows.map(({ id }) => id);
  },
  outOfDate: practicesOutOfDate,
};

/** Published, also while its school writes a new version; the index reads the published version alone. */
export const isPublic = sql<boolean>`practices.published_version_id is not null and practices.status <> 'withdrawn'`;

const lowOfHeadline = sql`
  select low from ratings where ratings.practice_id = practices.id and is_current and is_headline`;

/** Practices that are public and were not read from the version or the rating that is, and entries of such as are public no more. */
async function practicesOutOfDate(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with held as (
      select practice_id, made_from, benefit_low from search_entries
      join search_shelves using (kind, edition) where kind = 'practice')
    select practices.id from practices left join held on held.practice_id = practices.id
    where case when ${isPublic} then held.made_from is distinct from practices.published_version_id::text
            or held.benefit_low is distinct from (${lowOfHeadline})
          else held.practice_id is not null end
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** What is no uuid is nobody's id. */
export const uuids = (ids: readonly string[]) => ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));

function entryOf(row: Row): Entry {
  return {
    id: row.id,
    practiceId: row.id,
    audience: "public",
    address: `/practices/${row.ref}`,
    texts: {
      title: row.title ?? "",
      summary: row.summary ?? "",
      themes: row.themes ?? "",
      blocks: row.blocks ?? "",
      body: row.rest,
    },
    madeFrom: row.version_id,
    facets: facetsOf(row),
    publishedAt: row.published_at,
    level: row.level,
    kitemarkUntil: row.valid_until,
    security: row.security,
    benefitLow: row.benefit_low,
    adopters: row.adopters,
    school: {
      phase: row.school_phase,
      roll: row.roll,
      fsm: row.fsm_percent,
      easting: row.easting,
      northing: row.northing,
    },
  };
}

type Classed = Pick<
  Row,
  "theme_slugs" | "phases" | "key_stages" | "scale" | "origin" | "cost_band" | "offers" | "authority_code"
>;

/** The facets by which a practice is narrowed to; those that hang on the day or on the reader are reckoned as they are asked. */
function facetsOf(row: Classed): string[] {
  return [
    ...row.theme_slugs.map((slug) => `theme:${slug}`),
    ...row.phases.map((phase) => `phase:${phase}`),
    ...row.key_stages.map((stage) => `key_stage:${stage}`),
    ...row.offers.map((offer) => `offers:${offer}`),
    ...(row.scale ? [`scale:${row.scale}`] : []),
    ...(row.origin ? [`origin:${row.origin}`] : []),
    ...(row.cost_band ? [`cost:${row.cost_band}`] : []),
    `area:${row.authority_code}`,
  ];
}

const themesOfVersion: RawBuilder<unknown> = sql`
  select string_agg(themes.name, ', ' order by themes.position, themes.slug) as names
  from practice_version_themes chosen join themes on themes.slug = chosen.theme_slug
  where chosen.version_id = version.id`;

/** What is of a theme is found under the themes above it too. */
export const slugsWithThoseAbove = (chosen: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  with recursive reached (slug) as (
    ${chosen}
    union
    select themes.parent_slug from themes join reached on themes.slug = reached.slug
    where themes.parent_slug is not null
  )
  select coalesce(array_agg(slug order by slug), '{}') as slugs from reached`;

export const slugsOfVersion = slugsWithThoseAbove(sql`
  select theme_slug from practice_version_themes where version_id = version.id`);

const blocksOfVersion: RawBuilder<unknown> = sql`
  select string_agg(concat_ws(E'\n', blocks.title, what, active_ingredients, lessons), E'\n' order by position) as said
  from practice_blocks blocks where blocks.version_id = version.id`;

const restOfVersion: RawBuilder<unknown> = sql`
  select concat_ws(E'\n', problem, did_not_work, staff_time, context_school_name,
    (select string_agg(indicator, E'\n' order by position) from practice_measures where version_id = version.id))`;
