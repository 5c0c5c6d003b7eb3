import { sql } from "kysely";

/*
 * When an account is warned of and closed. Used means that they signed in or did something. Warned after 22 months and after 23;
 * closed after 24, and never sooner than a fortnight after the second warning.
 */

const longAgo = (now: Date, months: number) => sql`${now}::timestamptz - ${`${months} months`}::interval`;

export const lastUsed = sql<Date>`greatest(p.created_at,
  (select max(e.happened_at) from events e where e.person_id = p.id),
  (select max(s.updated_at) from sessions s where s.person_id = p.id))`;

/**
 * Neither closed before nor one of the demonstration's people; and not the only lead of an authority, without whom nobody
 * there could invite anybody.
 */
const mayBeClosed = (now: Date) => sql<boolean>`p.closed_at is null and p.persona_sentence is null
  and p.created_at < ${longAgo(now, 22)}
  and not exists (select from memberships m where m.person_id = p.id and m.role = 'authority_lead'
    and (m.until_on is null or m.until_on > ${now}::date)
    and not exists (select from memberships o where o.role = 'authority_lead' and o.person_id <> p.id
      and o.authority_code = m.authority_code and (o.until_on is null or o.until_on > ${now}::date)))`;

/** A warning counts while the account has not been used since. */
const warned = (number: 1 | 2, now?: Date) => sql<boolean>`exists (
  select from account_warnings w where w.person_id = p.id and w.number = ${sql.lit(number)} and w.sent_at > ${lastUsed}
    and ${now ? sql`w.sent_at <= ${now}::timestamptz - interval '14 days'` : sql`true`})`;

export const isToBeWarned = (now: Date) => sql<boolean>`${mayBeClosed(now)} and (
  (${lastUsed} <= ${longAgo(now, 22)} and not ${warned(1)})
  or (${lastUsed} <= ${longAgo(now, 23)} and ${warned(1, now)} and not ${warned(2)}))`;

export const isToBeClosed = (now: Date) =>
  sql<boolean>`${mayBeClosed(now)} and ${lastUsed} <= ${longAgo(now, 24)} and ${warned(2, now)}`;
