import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { dueIn, type RetentionRule } from "../../../platform/retention/index.ts";

const asksKept = "3 years";
const workKept = "6 years";

const isIdleAsk = (now: Date) => sql<boolean>`a.agreed_on is null
  and a.updated_at < ${now}::timestamptz - ${asksKept}::interval`;

/** Asks that came to nothing. No outcome and no rating rests on them. */
export const askRetention: RetentionRule = {
  key: "asks",
  what: "what one school asked another about a practice, where they did not agree to work together",
  kept: `${asksKept} after anything happened to it`,
  afterwards: "deleted",
  source: "PRIVACY, section 4: needs and brokering",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from adoptions a where ${isIdleAsk(now)}`) };
    },
    async remove(trx, now) {
      const due = await sql<{ id: string; authorityCode: string }>`
        select a.id, a.authority_code as "authorityCode" from adoptions a where ${isIdleAsk(now)}
        order by a.id limit 200 for update`.execute(trx);
      const ids = due.rows.map(({ id }) => id);
      if (ids.length === 0) return [];
      await trx.deleteFrom("adoption_moves").where("adoption_id", "in", ids).execute();
      await trx.deleteFrom("adoptions").where("id", "in", ids).execute();
      return due.rows.map(({ authorityCode }) => ({ authorityCode, count: 1 }));
    },
  },
};

/** When anybody last did something to it. What Waymark fills in by itself does not count. */
const lastTouched = sql<Date>`greatest(a.updated_at,
  (select max(s.logged_at) from adoption_steps s where s.adoption_id = a.id),
  (select max(b.said_at) from adoption_blocks b where b.adoption_id = a.id),
  (select max(r.done_at) from adoption_reviews r where r.adoption_id = a.id),
  (select max(o.recorded_at) from outcomes o where o.adoption_id = a.id and o.kind = 'local'),
  (select max(c.corrected_at) from outcome_corrections c join outcomes o on o.id = c.outcome_id
    where o.adoption_id = a.id))`;

/** Whoever works on it again after its names were removed begins anew. */
const isDue = (now: Date) => sql<boolean>`a.agreed_on is not null
  and ${lastTouched} < ${now}::timestamptz - ${workKept}::interval
  and (a.archived_at is null or a.archived_at < ${lastTouched})`;

/**
 * Adoptions. A rating rests on them: which schools, since when, what they kept and changed and what was measured stays as long as
 * the practice does; who took part, and what they wrote to each other, does not.
 */
export const adoptionRetention: RetentionRule = {
  key: "adoptions",
  what: "what two schools did with a practice together, with the people who took part",
  kept: `${workKept} after anything was last done or noted`,
  afterwards:
    "kept without the names of people and what they wrote to each other; the figures stay, for a rating rests on them",
  source: "PRIVACY, section 4: published practice and kitemark decision; visit notes",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from adoptions a where ${isDue(now)}`) };
    },
    async remove(trx, now) {
      const due = await sql<{ id: string; authorityCode: string }>`
        select a.id, a.authority_code as "authorityCode" from adoptions a where ${isDue(now)}
        order by a.id limit 100 for update`.execute(trx);
      const ids = due.rows.map(({ id }) => id);
      if (ids.length > 0) await withoutNames(trx, ids, now);
      return due.rows.map(({ authorityCode }) => ({ authorityCode, count: 1 }));
    },
  },
};

async function withoutNames(trx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await trx
    .updateTable("adoptions")
    .set({ draws: "", context: "", asked_by: null, agreed_by: null, archived_at: at })
    .where("id", "in", ids)
    .execute();
  const of = sql<boolean>`adoption_id = any(${[...ids]}::uuid[])`;
  await trx.updateTable("adoption_moves").set({ moved_by: null, reason: null }).where(of).execute();
  await trx.updateTable("adoption_steps").set({ logged_by: null, note: null }).where(of).execute();
  await trx.updateTable("adoption_reviews").set({ done_by: null, words: null }).where(of).execute();
  await trx.updateTable("adoption_blocks").set({ said_by: null }).where(of).execute();
  await trx.updateTable("outcomes").set({ recorded_by: null }).where(of).execute();
  await sql`update outcome_corrections set corrected_by = null
    where outcome_id in (select id from outcomes where ${of})`.execute(trx);
}
