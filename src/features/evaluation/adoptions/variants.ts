import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";

/* What other schools made of the parts of a practice, as the public may know it (docs/rules/computed.md, adoption). */

/** Fewer schools than this that have said something are not counted out: each could be told from the count. */
export const smallestBase = 3;

export type BlockInUse = {
  number: number;
  title: string;
  kept: number;
  adapted: number;
  dropped: number;
  /** Of the adoptions with an outcome that improved: in how many it was kept, of how many that have said so. */
  keptWhereBetter: number;
  saidWhereBetter: number;
  /** In their own words, of those that agreed to be named alone. */
  named: { school: string; urn: string; use: "adapted" | "dropped"; said: string }[];
};

/** Each part of which a school that has taken the practice up has said something, in the order of the practice. */
export async function blocksInUse(db: Database, practiceId: string): Promise<BlockInUse[]> {
  const { rows } = await sql<BlockInUse>`
    with said as (
      select block.number, block.title, b.use, b.said, a.id, a.agreed_to_be_named, s.name, s.urn,
        exists (
          select from outcomes o
          where o.adoption_id = a.id and o.before is not null and o.after is not null
            and o.year = (select max(last.year) from outcomes last where last.adoption_id = a.id and last.after is not null)
            and case when o.better = 'higher' then o.after > o.before else o.after < o.before end
        ) as better
      from adoptions a
      join adoption_blocks b on b.adoption_id = a.id
      join practice_blocks block on block.id = b.block_id
      join schools s on s.urn = a.school_urn
      where a.practice_id = ${practiceId} and a.agreed_on is not null
    )
    select number, max(title) as title,
      count(*) filter (where use = 'kept')::integer as kept,
      count(*) filter (where use = 'adapted')::integer as adapted,
      count(*) filter (where use = 'dropped')::integer as dropped,
      count(*) filter (where better and use = 'kept')::integer as "keptWhereBetter",
      count(*) filter (where better)::integer as "saidWhereBetter",
      coalesce(json_agg(json_build_object('school', name, 'urn', urn, 'use', use, 'said', said) order by name)
        filter (where agreed_to_be_named and use <> 'kept'), '[]') as named
    from said group by number order by number`.execute(db);
  return rows;
}

/** How many schools a part was said something of. */
export const saidOf = ({ kept, adapted, dropped }: BlockInUse): number => kept + adapted + dropped;

/** "Adapted by 3 of 7 schools, dropped by 1"; undefined below the smallest base, and where all have kept it. */
export function changedInWords(block: BlockInUse): string | undefined {
  const base = saidOf(block);
  if (base < smallestBase || block.adapted + block.dropped === 0) return undefined;
  const adapted = block.adapted > 0 ? `adapted by ${block.adapted} of ${base} schools` : "";
  const dropped = block.dropped > 0 ? `dropped by ${block.dropped}${adapted ? "" : ` of ${base} schools`}` : "";
  const words = [adapted, dropped].filter((part) => part !== "").join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The parts that recur where it worked: kept in more than half of the adoptions whose latest outcome was better than before,
 * where at least three have said so. What recurs may not be what works: it is where to look first.
 */
export function recurring(blocks: readonly BlockInUse[]): BlockInUse[] {
  return blocks
    .filter((one) => one.saidWhereBetter >= smallestBase && one.keptWhereBetter * 2 > one.saidWhereBetter)
    .toSorted((a, b) => b.keptWhereBetter / b.saidWhereBetter - a.keptWhereBetter / a.saidWhereBetter);
}
