import { sql } from "kysely";
import type { Database, Transaction } from "../../../platform/database/index.ts";

/*
 * Which blocks of other practices a practice uses, and who uses its own. A block is named by its practice's reference and
 * its number within that practice: both stay, whatever versions come after.
 */

/** `title` is as it was last published; of a practice that was withdrawn nothing is told but its reference. */
export type UsedBlock = {
  ref: string;
  number: number;
  title: string | null;
  practice: string | null;
  school: string | null;
};

/** A practice whose published version says that it uses this block. */
export type UseOfBlock = { number: number; ref: string; title: string; school: string };

/** A block's title as it was last published, for `source` and `u`. */
const lastTitle = `(select b.title from practice_blocks b join publications pu on pu.version_id = b.version_id
    where pu.practice_id = source.id and b.number = u.source_number order by pu.published_at desc limit 1)`;

/** The blocks that a version uses, as one JSON value; `version` is the SQL of the version's id. */
export const usesJson = (version: string) => `
  coalesce((select json_agg(json_build_object('ref', source.ref, 'number', u.source_number,
      'title', case when source.status <> 'withdrawn' then ${lastTitle} end,
      'practice', case when source.status <> 'withdrawn' then said.title end,
      'school', case when source.status <> 'withdrawn' then at.name end) order by u.position)
    from practice_version_uses u join practices source on source.id = u.source_practice_id
    join practice_versions said on said.id = source.published_version_id
    join schools at on at.urn = source.school_urn
    where u.version_id = ${version}), '[]')`;

/** Who uses the blocks of a practice, as one JSON value; `practice` is the SQL of the practice's id. */
export const usedByJson = (practice: string) => `
  coalesce((select json_agg(json_build_object('number', u.source_number, 'ref', taker.ref, 'title', said.title,
      'school', at.name) order by taker.ref)
    from practice_version_uses u join practices taker on taker.published_version_id = u.version_id
    join practice_versions said on said.id = u.version_id
    join schools at on at.urn = taker.school_urn
    where u.source_practice_id = ${practice} and taker.status <> 'withdrawn'), '[]')`;

export async function usesOf(db: Database | Transaction, versionId: string): Promise<UsedBlock[]> {
  const { rows } = await sql<{ uses: UsedBlock[] }>`
    select ${sql.raw(usesJson("v.id"))} as uses from practice_versions v where v.id = ${versionId}`.execute(db);
  return rows[0]?.uses ?? [];
}

export type PublishedBlock = {
  number: number;
  title: string;
  what: string;
  active_ingredients: string;
  lessons: string;
  /** Whether the version that is read now still has it. */
  is_current: boolean;
};

/** A block as it was last published; undefined where it never was. */
export async function publishedBlock(
  db: Database,
  practice: { id: string; published_version_id: string },
  number: number,
): Promise<PublishedBlock | undefined> {
  const { rows } = await sql<PublishedBlock>`
    select b.number, b.title, b.what, b.active_ingredients, b.lessons,
           b.version_id = ${practice.published_version_id} as is_current
    from practice_blocks b join publications pu on pu.version_id = b.version_id
    where pu.practice_id = ${practice.id} and b.number = ${number}
    order by pu.published_at desc limit 1`.execute(db);
  return rows[0];
}

/** Who uses one block, from `publishedPractice`'s list. */
export function usesOfBlock(usedBy: readonly UseOfBlock[], number: number): UseOfBlock[] {
  return usedBy.filter((use) => use.number === number);
}

export type FoundBlock = { ref: string; number: number; title: string; practice: string; school: string };

const mostFound = 20;

/** Blocks that are published now, by the reference of their practice or by words of their title or of its. */
export async function findBlocks(db: Database, asked: string, notOf: string): Promise<FoundBlock[]> {
  const ref = /^(GP-\d{1,9})(?:\/\d+)?$/i.exec(asked.trim())?.[1]?.toUpperCase() ?? null;
  const matches = ref
    ? sql`p.ref = ${ref}`
    : sql`to_tsvector('english', b.title) @@ websearch_to_tsquery('english', ${asked})`;
  const { rows } = await sql<FoundBlock>`
    select p.ref, b.number, b.title, v.title as practice, s.name as school
    from practice_blocks b
    join practices p on p.published_version_id = b.version_id and p.status <> 'withdrawn'
    join practice_versions v on v.id = b.version_id
    join schools s on s.urn = p.school_urn
    where p.id <> ${notOf} and ${matches}
    order by p.ref, b.position
    limit ${mostFound}`.execute(db);
  return rows;
}
