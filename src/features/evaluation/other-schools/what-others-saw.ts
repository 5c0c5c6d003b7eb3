import { CompiledQuery } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { BlockInUse } from "../adoptions/variants.ts";
import type { RatingFigures } from "../ratings/queries.ts";

/* What a published practice tells of the schools that took it up, in one query: that page is asked for more often than any other. */

export type NamedAdopter = { id: string; urn: string; name: string };

export type WhatOthersSaw = {
  /** The headline; null where no school has taken it up with an aim. */
  rating: RatingFigures | null;
  /** Each part of which a school that has taken the practice up has said something, in the order of the practice. */
  blocks: BlockInUse[];
  /** The adoptions of the schools that agreed to be named, by name. A school that began twice is there twice. */
  named: NamedAdopter[];
};

const ofReference = "(select id from practices where ref = $1)";

/**
 * Written out, and not composed, so that it is prepared once. Whether an adopter's latest figure was better than before is
 * asked once for each adoption, and not for each part of which it said something.
 */
const saw = `
with latest as (
  select distinct on (o.adoption_id) o.adoption_id,
    bool_or(case when o.better = 'higher' then o.after > o.before else o.after < o.before end) as better
  from adoptions a join outcomes o on o.authority_code = a.authority_code and o.adoption_id = a.id
  where a.practice_id = ${ofReference} and o.after is not null
  group by o.adoption_id, o.year order by o.adoption_id, o.year desc
), taken as materialized (
  select a.id, a.agreed_to_be_named, s.name, s.urn, coalesce(latest.better, false) as better
  from adoptions a
  join schools s on s.urn = a.school_urn
  left join latest on latest.adoption_id = a.id
  where a.practice_id = ${ofReference} and a.agreed_on is not null
), said as (
  select block.number, max(block.title) as title,
    count(*) filter (where b.use = 'kept') as kept,
    count(*) filter (where b.use = 'adapted') as adapted,
    count(*) filter (where b.use = 'dropped') as dropped,
    count(*) filter (where better and b.use = 'kept') as "keptWhereBetter",
    count(*) filter (where better) as "saidWhereBetter",
    coalesce(json_agg(json_build_object('school', name, 'urn', urn, 'use', b.use, 'said', b.said) order by name)
      filter (where agreed_to_be_named and b.use <> 'kept'), '[]') as named
  from taken
  join adoption_blocks b on b.adoption_id = taken.id
  join practice_blocks block on block.id = b.block_id
  group by block.number
)
select
  (select row_to_json(headline) from (
    select r.adopters, r.k, r.stopped, r.independent, r.worked_out,
      i.name as indicator_name, i.short_name as indicator_short_name, i.source as indicator_source,
      i.direction = 'lower' as lower_is_better
    from ratings r join indicators i on i.code = r.indicator_code
    where r.practice_id = ${ofReference} and r.is_current and r.is_headline
  ) headline) as rating,
  coalesce((select json_agg(said order by number) from said), '[]') as blocks,
  coalesce((select json_agg(json_build_object('id', id, 'urn', urn, 'name', name) order by name)
    from taken where agreed_to_be_named), '[]') as named`;

export async function whatOthersSaw(db: Database, ref: string): Promise<WhatOthersSaw> {
  const { rows } = await db.executeQuery<WhatOthersSaw>(CompiledQuery.raw(saw, [ref]));
  return rows[0] ?? { rating: null, blocks: [], named: [] };
}
