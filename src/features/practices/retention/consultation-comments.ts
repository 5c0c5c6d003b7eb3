import { sql } from "kysely";
import { dueIn, type RetentionRule } from "../../../platform/retention/index.ts";

const year = "1 year";
const atLongest = "3 years";

/** It was said what came of it, or it went back to the school, a year ago; or neither came in three years. */
const isDue = (now: Date) => sql<boolean>`c.comments_removed_at is null
  and (coalesce(c.stated_at, c.returned_at) < ${now}::timestamptz - ${year}::interval
    or coalesce(c.closed_at, c.closes_on::timestamptz) < ${now}::timestamptz - ${atLongest}::interval)`;

/** What was said of what was open for comment. How many were asked and commented stays, with what came of it. */
export const commentRetention: RetentionRule = {
  key: "consultation_comments",
  what: "who was asked to comment before something was published, and what they said",
  kept: `${year} after it was said what came of it, and ${atLongest} at longest`,
  afterwards: "deleted; what came of it stays, with how many were asked and commented",
  source: "PRIVACY, section 4: peer-review raw comments",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from consultations c where ${isDue(now)}`) };
    },
    async remove(trx, now) {
      const { rows } = await sql<{ authorityCode: string }>`
        with due as (select c.id from consultations c where ${isDue(now)} order by c.id limit 100 for update),
          counted as (select d.id,
              (select count(*)::int from consultation_people a where a.consultation_id = d.id) as asked,
              (select count(distinct coalesce(s.person_id, s.id))::int from consultation_comments s
                where s.consultation_id = d.id) as commented
            from due d),
          unsaid as (delete from consultation_comments where consultation_id in (select id from due)),
          unasked as (delete from consultation_people where consultation_id in (select id from due))
        update consultations c
        set asked_count = counted.asked, commented_count = counted.commented, comments_removed_at = ${now}
        from counted where counted.id = c.id returning c.authority_code as "authorityCode"`.execute(trx);
      return rows.map(({ authorityCode }) => ({ authorityCode, count: 1 }));
    },
  },
};
