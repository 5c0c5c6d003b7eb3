import { sql } from "kysely";
import { dueIn, type RetentionRule } from "./rule.ts";

const period = "6 years";
const due = (now: Date) => sql`${now}::timestamptz - ${period}::interval`;

/** Who did what, and who opened what. */
export const auditRetention: RetentionRule = {
  key: "audit",
  what: "who did what and who opened what",
  kept: period,
  afterwards: "deleted",
  source: "PRIVACY, section 4: audit chain",
  job: {
    async due(db, now) {
      const remove = await dueIn(
        db,
        sql`select (select count(*) from events where happened_at < ${due(now)})::int
          + (select count(*) from record_readings where first_read_at < ${due(now)})::int as due`,
      );
      return { remove };
    },
    async remove(trx, now) {
      const { rows } = await sql<{ authorityCode: string | null }>`
        with done as (delete from events where id in (
            select id from events where happened_at < ${due(now)} limit 500) returning authority_code),
          opened as (delete from record_readings where sequence in (
            select sequence from record_readings where first_read_at < ${due(now)} limit 500) returning authority_code)
        select authority_code as "authorityCode" from done union all select authority_code from opened`.execute(trx);
      return rows.map(({ authorityCode }) => ({ authorityCode, count: 1 }));
    },
  },
};
