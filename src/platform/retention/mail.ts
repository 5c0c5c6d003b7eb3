import { sql } from "kysely";
import { dueIn, type RetentionRule } from "./rule.ts";

const period = "13 months";
const isDue = (now: Date) => sql<boolean>`queued_at < ${now}::timestamptz - ${period}::interval`;

/** Mail, whatever became of it. */
export const mailRetention: RetentionRule = {
  key: "mail",
  what: "mail that was sent, with whom it was sent to",
  kept: period,
  afterwards: "deleted",
  source: "PRIVACY, section 4: newsletter delivery rows",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from mail_messages where ${isDue(now)}`) };
    },
    async remove(trx, now) {
      const { rows } = await sql<{ id: string }>`
        delete from mail_messages where id in (select id from mail_messages where ${isDue(now)} limit 500)
        returning id`.execute(trx);
      return rows.length === 0 ? [] : [{ authorityCode: null, count: rows.length }];
    },
  },
};
