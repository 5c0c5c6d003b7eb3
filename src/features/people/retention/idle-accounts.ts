import { sql } from "kysely";
import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { forgetMailTo, post } from "../../../platform/mail/index.ts";
import { dueIn, type RetentionRule, type RetentionWork } from "../../../platform/retention/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { roleEnded } from "../events.ts";
import { holdsOn } from "../roles/held-roles.ts";
import { accountWarningEmail } from "./emails.ts";
import { accountClosed, accountWarned } from "./events.ts";
import { isToBeClosed, isToBeWarned, lastUsed } from "./idle.ts";

/** Accounts that nobody uses. What they did stays, as done by a former user. */
export const idleAccountRetention: RetentionRule = {
  key: "idle_accounts",
  what: "an account that nobody has used",
  kept: "24 months",
  afterwards:
    "closed after two warnings: name and address are removed, roles end, and what they did is a former user’s",
  source: "PRIVACY, section 4: accounts idle",
  job: {
    async due(db, now) {
      const count = (which: (now: Date) => ReturnType<typeof isToBeClosed>) =>
        dueIn(db, sql`select count(*)::int as due from people p where ${which(now)}`);
      return { remove: await count(isToBeClosed), warn: await count(isToBeWarned) };
    },
    warn: warnPeople,
    async remove(trx, now) {
      const due = await sql<{ id: string }>`
        select p.id from people p where ${isToBeClosed(now)} order by p.id limit 100 for update`.execute(trx);
      for (const { id } of due.rows) await closeAccount(trx, id, now);
      return due.rows.length === 0 ? [] : [{ authorityCode: null, count: due.rows.length }];
    },
  },
};

async function warnPeople(work: RetentionWork): Promise<void> {
  const now = work.clock.now();
  const due = await sql<{ id: string; email: string }>`
    select p.id, p.email from people p where ${isToBeWarned(now)} order by p.id`.execute(work.db);
  for (const person of due.rows) await warnPerson(work, person);
}

async function warnPerson({ db, clock, publicUrl }: RetentionWork, { id, email }: { id: string; email: string }) {
  const at = clock.now();
  await inTransaction(db, async (trx) => {
    // Warnings from before they used it again count no more.
    await sql`delete from account_warnings w using people p
      where w.person_id = p.id and p.id = ${id} and w.sent_at <= ${lastUsed}`.execute(trx);
    const { rows } = await sql<{ number: number }>`
      insert into account_warnings (person_id, number, sent_at)
      select ${id}, count(*) + 1, ${at} from account_warnings where person_id = ${id}
      having count(*) < 2 returning number`.execute(trx);
    const [warning] = rows;
    if (!warning) return;
    await recordEvent(trx, accountWarned, {
      ...aboutAccount(id, at),
      facts: { accountOf: id, number: warning.number },
    });
    const link = `${publicUrl}/sign-in`;
    const message = accountWarningEmail({ link, months: warning.number === 1 ? 22 : 23 });
    await post(trx, { personId: id, address: email }, message, at);
  });
}

/** Ends their roles, signs them out everywhere, and takes their name and address from the row that the rest refers to. */
async function closeAccount(trx: Transaction, id: string, at: Date): Promise<void> {
  const today = dayOf(at);
  const held = await trx
    .updateTable("memberships")
    .set({ until_on: sql`greatest(from_on, ${today}::date)` })
    .where("person_id", "=", id)
    .where(holdsOn(today))
    .returning(["id", "role", "authority_code"])
    .execute();
  for (const { id: membershipId, role, authority_code } of held) {
    await recordEvent(trx, roleEnded, {
      authorityCode: authority_code,
      subject: { type: "membership", id: membershipId },
      personId: null,
      facts: { role, heldBy: id },
      happenedAt: at,
    });
  }
  await trx
    .updateTable("adviser_schools")
    .set({ until_on: sql`greatest(from_on, ${today}::date)` })
    .where("person_id", "=", id)
    .where("until_on", "is", null)
    .execute();
  await recordEvent(trx, accountClosed, { ...aboutAccount(id, at), facts: { accountOf: id } });
  for (const table of ["sessions", "sign_in_accounts"] as const) {
    await trx.deleteFrom(table).where("person_id", "=", id).execute();
  }
  await forgetMailTo(trx, id);
  const nobody = { name: "A former user", email: `closed-${id}@waymark.invalid` };
  await trx.updateTable("invitations").set(nobody).where("accepted_by", "=", id).execute();
  await trx
    .updateTable("people")
    .set({ ...nobody, closed_at: at, updated_at: at })
    .where("id", "=", id)
    .execute();
}

const aboutAccount = (id: string, happenedAt: Date) => ({
  authorityCode: null,
  subject: { type: "person", id },
  personId: null,
  happenedAt,
});
