import { sql } from "kysely";

/*
 * When a draft that nobody works on is warned of and deleted. Its author is warned after ten months and after eleven; it goes after
 * twelve, and never sooner than a fortnight after the second warning, so that a server that slept does not delete unwarned.
 */

const longAgo = (now: Date, months: number) => sql`${now}::timestamptz - ${`${months} months`}::interval`;
const fortnightAgo = (now: Date) => sql`${now}::timestamptz - interval '14 days'`;

/** A draft that the authority never had; of a version that was begun beside a published one nothing is removed. */
const isLone = sql<boolean>`p.status in ('draft', 'awaiting_agreement') and p.published_version_id is null
  and not exists (select from submissions s where s.practice_id = p.id)`;

/** A warning counts while nobody has worked on the draft since. */
const warned = (number: 1 | 2, by?: ReturnType<typeof fortnightAgo>) => sql<boolean>`exists (
  select from draft_warnings w where w.practice_id = p.id and w.number = ${sql.lit(number)} and w.sent_at > p.updated_at
    and ${by ? sql`w.sent_at <= ${by}` : sql`true`})`;

export const isToBeWarned = (now: Date) => sql<boolean>`${isLone} and (
  (p.updated_at <= ${longAgo(now, 10)} and not ${warned(1)})
  or (p.updated_at <= ${longAgo(now, 11)} and ${warned(1, fortnightAgo(now))} and not ${warned(2)}))`;

export const isToBeDeleted = (now: Date) =>
  sql<boolean>`${isLone} and p.updated_at <= ${longAgo(now, 12)} and ${warned(2, fortnightAgo(now))}`;
