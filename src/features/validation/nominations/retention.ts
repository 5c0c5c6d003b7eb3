import { sql } from "kysely";
import { dueIn, type RetentionRule } from "../../../platform/retention/index.ts";

const period = "3 years";

/**
 * Nobody has answered it, or the twin that it was merged into, for so long, and nobody waits for it: it is declined, turned down,
 * or came to something that the authority was sent. What is still a draft may yet come back to the co-ordinator.
 */
const isDue = (now: Date) => sql<boolean>`n.nominated_by is not null
  and exists (select from nominations kept where kept.id = coalesce(n.merged_into, n.id)
    and (kept.status in ('declined', 'turned_down')
      or exists (select from submissions s where s.practice_id = kept.practice_id)))
  and (select max(a.answered_at) from nomination_answers a where a.nomination_id = coalesce(n.merged_into, n.id))
    < ${now}::timestamptz - ${period}::interval`;

/** Nominations: by which route, when and what came of it is counted for good; who said what is not kept. */
export const nominationRetention: RetentionRule = {
  key: "nominations",
  what: "a nomination, with who nominated what and what was answered",
  kept: `${period} after it was last answered`,
  afterwards: "kept without names and words, to be counted by its route",
  source: "PRIVACY, section 4: needs and brokering",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from nominations n where ${isDue(now)}`) };
    },
    async remove(trx, now) {
      const due = await sql<{ id: string; authorityCode: string }>`
        select n.id, n.authority_code as "authorityCode" from nominations n where ${isDue(now)}
        order by n.id limit 500 for update`.execute(trx);
      const ids = due.rows.map(({ id }) => id);
      if (ids.length === 0) return [];
      await trx
        .updateTable("nominations")
        .set({ title: removed, seen: removed, seen_on: null, done_by: null, sought: null })
        .set({ nominated_by: null, invited_id: null })
        .where("id", "in", ids)
        .execute();
      await trx
        .updateTable("nomination_answers")
        .set({ answered_by: null, reason: sql`case when reason is not null then ${removed} end` })
        .where("nomination_id", "in", ids)
        .execute();
      return due.rows.map(({ authorityCode }) => ({ authorityCode, count: 1 }));
    },
  },
};

const removed = "(removed)";
