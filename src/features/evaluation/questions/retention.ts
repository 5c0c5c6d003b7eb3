import { sql } from "kysely";
import { dueIn, type RetentionRule } from "../../../platform/retention/index.ts";

const period = "3 years";
const isDue = (now: Date) => sql<boolean>`answered_at < ${now}::timestamptz - ${period}::interval`;

/** Questions between schools; an adoption that began with one stays. */
export const questionRetention: RetentionRule = {
  key: "school_questions",
  what: "a question from one school to another, with its answer",
  kept: `${period} after it was answered`,
  afterwards: "deleted",
  source: "PRIVACY, section 4: needs and brokering",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from school_questions where ${isDue(now)}`) };
    },
    async remove(trx, now) {
      const { rows } = await sql<{ authorityCode: string }>`
        delete from school_questions where id in (select id from school_questions where ${isDue(now)} limit 500)
        returning authority_code as "authorityCode"`.execute(trx);
      return rows.map(({ authorityCode }) => ({ authorityCode, count: 1 }));
    },
  },
};
