import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { dueIn, type RetentionRule } from "../../../platform/retention/index.ts";
import { practiceArchived } from "./events.ts";

const years = "6 years";

/** Published once, and the last of its kitemarks ended so long ago; withdrawn or not. */
const isDue = (now: Date) => sql<boolean>`p.archived_at is null and p.published_version_id is not null
  and (select max(k.valid_until) from kitemarks k where k.practice_id = p.id)
    < (${now}::timestamptz - ${years}::interval)::date`;

/** Published practices: what was done stays for good, whom to ask does not. */
export const publishedRetention: RetentionRule = {
  key: "published_practices",
  what: "a published practice and the decision on it, with the people who are named in it",
  kept: `until the kitemark ends, and ${years} more`,
  afterwards: "kept without the names and addresses of people",
  source: "PRIVACY, section 4: published practice and kitemark decision",
  job: {
    async due(db, now) {
      return { remove: await dueIn(db, sql`select count(*)::int as due from practices p where ${isDue(now)}`) };
    },
    async remove(trx, now) {
      const due = await sql<{ id: string; authority_code: string }>`
        select p.id, p.authority_code from practices p where ${isDue(now)} order by p.id limit 100 for update`.execute(
        trx,
      );
      for (const practice of due.rows) await archive(trx, practice, now);
      return due.rows.map(({ authority_code }) => ({ authorityCode: authority_code, count: 1 }));
    },
  },
};

async function archive(trx: Transaction, { id, authority_code }: { id: string; authority_code: string }, at: Date) {
  for (const table of ["practice_contacts", "contact_departures", "practice_credits"] as const) {
    await trx.deleteFrom(table).where("practice_id", "=", id).execute();
  }
  const nobody = { contact_name: null, contact_role: null, contact_email: null, cover_name: null, cover_email: null };
  await trx.updateTable("practice_versions").set(nobody).where("practice_id", "=", id).execute();
  await trx.updateTable("practices").set({ archived_at: at }).where("id", "=", id).execute();
  await recordEvent(trx, practiceArchived, {
    authorityCode: authority_code,
    subject: { type: "practice", id },
    personId: null,
    facts: { practiceId: id },
    happenedAt: at,
  });
}
