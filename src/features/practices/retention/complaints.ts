import { sql } from "kysely";
import { dueIn, type RetentionRule } from "../../../platform/retention/index.ts";

const period = "6 years";
const isDue = (now: Date) => sql<boolean>`answered_at < ${now}::timestamptz - ${period}::interval`;

/** Complaints that were answered; one that waits for its answer stays until it has it. */
export const complaintRetention: RetentionRule = {
  key: "complaints",
  what: "a complaint, with who made it and the letter that answered it",
  kept: `${period} after it was answered`,
  afterwards: "deleted",
  source:
    "Limitation Act 1980, section 5, which councils’ schedules follow for complaints; PRIVACY, section 4, names none",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from complaints where ${isDue(now)}`) };
    },
    async remove(trx, now) {
      const { rows } = await sql<{ authorityCode: string }>`
        delete from complaints where id in (select id from complaints where ${isDue(now)} limit 500)
        returning authority_code as "authorityCode"`.execute(trx);
      return rows.map(({ authorityCode }) => ({ authorityCode, count: 1 }));
    },
  },
};
