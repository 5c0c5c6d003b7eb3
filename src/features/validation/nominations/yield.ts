import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { scope, type NominationStatus, type SignedInViewer } from "../../../policy/index.ts";
import type { SchoolYear } from "../days/school-year.ts";
import { stages, stagesReached, standingOf, type Stage } from "./rules.ts";
import { routeKeys, type Route } from "./words.ts";

/** How many nominations of one route reached each stage; `nominated` is the base of the others. */
export type RouteYield = { route: Route; reached: Record<Stage, number> };

type Counted = {
  route: string;
  kept_status: NominationStatus;
  was_invited: boolean;
  was_submitted: boolean;
  was_published: boolean;
  count: number;
};

/**
 * What came of the nominations of a school year, by the route on which each came to notice. A merged nomination counts on
 * its own route, and as far as the twin got: both routes found the practice.
 */
export async function yieldOf(db: Database, viewer: SignedInViewer, year: SchoolYear): Promise<RouteYield[]> {
  const { rows } = await sql<Counted>`
    select route, kept_status, was_invited, was_submitted, was_published, count(*)::int as count from (
      select nominations.route, kept.status as kept_status,
        exists (select from nomination_answers a where a.nomination_id = kept.id and a.answer = 'invited') as was_invited,
        exists (select from submissions s where s.practice_id = kept.practice_id) as was_submitted,
        coalesce(practices.published_version_id is not null, false) as was_published
      from nominations
      join nominations kept on kept.id = coalesce(nominations.merged_into, nominations.id)
      left join practices on practices.id = kept.practice_id
      where nominations.nominated_at >= ${year.begins} and nominations.nominated_at < ${year.ends}
        and ${scope(viewer, "nomination.read_queue", "nominations")}) each
    group by route, kept_status, was_invited, was_submitted, was_published`.execute(db);
  return routeKeys.map((route) => ({ route, reached: reachedBy(rows.filter((row) => row.route === route)) }));
}

function reachedBy(rows: readonly Counted[]): Record<Stage, number> {
  const reached = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  for (const row of rows) for (const stage of stagesReached(standingOf(row))) reached[stage] += row.count;
  return reached;
}
