import { CompiledQuery } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import type { PracticeStatus } from "../../../policy/index.ts";
import { contactColumns, leftJson, stillNamed } from "../contacts/queries.ts";
import { figuresBeforeJson } from "../measures/published-figures.ts";
import type { Figure } from "../measures/suppression.ts";
import { mediumColumns } from "../media/of-version.ts";
import { statementQuery, type Statement } from "../consultation/statement.ts";
import type { Medium } from "../media/medium.ts";
import { usedByJson, usesJson, type UsedBlock, type UseOfBlock } from "../blocks/lineage.ts";
import type { HeadlineRating } from "./evidence.ts";
import type { Block, Measure, Theme } from "../write-up.ts";

/* What the public reads of a practice, in one query: it is asked more often than any other. */

export type PublishedPractice = {
  id: string;
  ref: string;
  status: PracticeStatus;
  authority_code: string;
  school_urn: string;
  author_id: string;
  published_version_id: string;
  authority_name: string;
  school_name: string;
  title: string;
  summary: string;
  scale: string | null;
  origin: string | null;
  identified_via: string | null;
  phases: string[];
  key_stages: string[];
  problem: string;
  did_not_work: string;
  cost_band: "none" | "under_10" | "10_to_50" | "50_to_200" | "over_200" | null;
  staff_time: string | null;
  contact_name: string | null;
  contact_role: string | null;
  contact_email: string | null;
  cover_name: string | null;
  cover_role: string | null;
  cover_email: string | null;
  /** The addresses, in small letters, of contacts who have left the school. */
  left: string[];
  offers: string[];
  context_on: string | null;
  context_school_name: string | null;
  context_phase: string | null;
  context_setting: string | null;
  context_roll: number | null;
  context_fsm_percent: number | null;
  context_sen_percent: number | null;
  context_eal_percent: number | null;
  blocks: Block[];
  /** The blocks of other practices that it uses, and the practices that use its own. */
  uses: UsedBlock[];
  used_by: UseOfBlock[];
  /** How many other schools have taken it up, by how far they are; those that get ready are none of these yet. */
  adopters: { preparing: number; delivering: number; sustained: number; stopped: number };
  /** The headline of its living rating: from what other schools saw; null before any has taken it up with an aim. */
  rating: HeadlineRating | null;
  measures: Measure[];
  /** What earlier versions told, oldest first: it may have been kept, so it bears on what may be told now. */
  figures_before: Figure[][];
  themes: Theme[];
  /** Only what may be shown today. */
  media: Medium[];
  /** Who did it, of those who agreed to be named. */
  credits: { name: string; role: string | null }[];
  kitemark: {
    level: "promising" | "good" | "leading";
    awarded_on: string;
    valid_until: string;
    /** Where it was revoked: since when (an instant, as JSON writes it), and why. */
    ended_at: string | null;
    ended_reason: string | null;
  } | null;
  /** Instants, as JSON writes them: of the first publication, and of the version that is shown. */
  published: { first: string; last: string };
  /** What came of the consultation before it was published, where there was one. */
  consultation: Statement | null;
};

/**
 * The version that the public sees, or saw, whatever is being written meanwhile. Written out, and not composed, so that
 * it is prepared once and nothing is built for each reader; and given as one JSON value, because thirty columns cost a
 * quarter more to send and to read.
 */
const published = `
select row_to_json(q) as practice from (
select p.id, p.ref, p.status, p.authority_code, p.school_urn, p.author_id, p.published_version_id,
  a.name as authority_name, s.name as school_name,
  v.title, v.summary, v.scale, v.origin, v.identified_via, v.phases, v.key_stages, v.problem, v.did_not_work, v.cost_band,
  v.staff_time, ${contactColumns}, v.offers, v.context_on, v.context_school_name,
  v.context_phase, v.context_setting, v.context_roll, v.context_fsm_percent, v.context_sen_percent,
  v.context_eal_percent,
  coalesce((select json_agg(json_build_object('id', b.id, 'number', b.number, 'title', b.title, 'what', b.what,
      'active_ingredients', b.active_ingredients, 'lessons', b.lessons) order by b.position)
    from practice_blocks b where b.version_id = v.id), '[]') as blocks,
  ${usesJson("v.id")} as uses,
  ${usedByJson("p.id")} as used_by,
  (select json_build_object('preparing', count(*) filter (where ad.status in ('explore', 'prepare')),
      'delivering', count(*) filter (where ad.status = 'deliver'),
      'sustained', count(*) filter (where ad.status = 'sustain'),
      'stopped', count(*) filter (where ad.status = 'stopped'))
    from adoptions ad where ad.practice_id = p.id) as adopters,
  (select json_build_object('effect', r.effect, 'low', r.low, 'high', r.high, 'security', r.security)
    from ratings r where r.practice_id = p.id and r.is_current and r.is_headline) as rating,
  coalesce((select json_agg(json_build_object('id', m.id, 'position', m.position, 'indicator', m.indicator,
      'unit', m.unit, 'cohort_size', m.cohort_size, 'baseline', m.baseline, 'after_value', m.after_value,
      'period', m.period, 'comparator', m.comparator, 'source', m.source,
      'spread', m.spread, 'better', m.better, 'pupils_in_others', m.pupils_in_others) order by m.position)
    from practice_measures m where m.version_id = v.id), '[]') as measures,
  ${figuresBeforeJson("p.id", "p.published_version_id")} as figures_before,
  coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.position)
    from practice_version_themes c join themes t on t.slug = c.theme_slug where c.version_id = v.id), '[]') as themes,
  coalesce((select json_agg(row_to_json(shown)) from (select ${mediumColumns}
    from practice_version_media link join media m on m.id = link.media_id left join stored_files f on f.hash = m.hash
    where link.version_id = v.id and m.withdrawn_at is null and m.scan in ('none', 'clean')
      and link.taken_down_at is null and (link.consent_until is null or link.consent_until >= $2)
    order by link.position, m.id) shown), '[]') as media,
  coalesce((select json_agg(json_build_object('name', c.name, 'role', c.role) order by c.added_at, c.id)
    from practice_credits c where c.practice_id = p.id and c.agreed_on is not null), '[]') as credits,
  ${leftJson("p.id")} as left,
  (select json_build_object('level', k.level, 'awarded_on', k.awarded_on, 'valid_until', k.valid_until,
      'ended_at', k.ended_at, 'ended_reason', k.ended_reason)
    from kitemarks k join decisions d on d.id = k.decision_id join submissions su on su.id = d.submission_id
    where k.practice_id = p.id and su.version_id = v.id
    order by (k.ended_at is null) desc, k.valid_until desc, k.id desc limit 1) as kitemark,
  (select json_build_object('first', min(pu.published_at), 'last', max(pu.published_at))
    from publications pu where pu.practice_id = p.id) as published,
  (select row_to_json(stated) from (${statementQuery("n.practice_id = p.id")}) stated) as consultation
from practices p
join practice_versions v on v.id = p.published_version_id
join authorities a on a.code = p.authority_code
join schools s on s.urn = p.school_urn
left join practice_contacts c on c.practice_id = p.id and ${stillNamed}
where p.ref = $1) q`;

/** What was published under this reference, with what may be shown of it on this day; undefined where nothing ever was. */
export async function publishedPractice(
  db: Database,
  ref: string,
  today: string,
): Promise<PublishedPractice | undefined> {
  const { rows } = await db.executeQuery<{ practice: PublishedPractice }>(CompiledQuery.raw(published, [ref, today]));
  return rows[0]?.practice;
}

/** When and why a practice was withdrawn. */
export async function withdrawalOf(db: Database, practiceId: string) {
  return db
    .selectFrom("withdrawals")
    .select(["reason", "withdrawn_at"])
    .where("practice_id", "=", practiceId)
    .executeTakeFirst();
}

export type Withdrawal = Awaited<ReturnType<typeof withdrawalOf>>;
