import { sql } from "kysely";
import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { post } from "../../../platform/mail/index.ts";
import { dueIn, type RetentionRule, type RetentionWork } from "../../../platform/retention/index.ts";
import { lockPractice } from "../move-to.ts";
import { nameOf } from "../name-of.ts";
import { deleteDraft } from "../removal/remove.ts";
import { draftWarningEmail } from "./emails.tsx";
import { draftWarned } from "./events.ts";
import { isToBeDeleted, isToBeWarned } from "./warnings.ts";
import { personToWriteTo } from "../../people/index.ts";

/** Drafts that the authority never had and nobody works on. */
export const idleDraftRetention: RetentionRule = {
  key: "idle_drafts",
  what: "a draft that nobody has worked on",
  kept: "12 months",
  afterwards: "deleted, after two warnings to its author",
  source: "PRIVACY, section 4: unpublished drafts",
  job: {
    async due(db, now) {
      const count = (which: (now: Date) => ReturnType<typeof isToBeDeleted>) =>
        dueIn(db, sql`select count(*)::int as due from practices p where ${which(now)}`);
      return { remove: await count(isToBeDeleted), warn: await count(isToBeWarned) };
    },
    warn: warnAuthors,
    async remove(trx, now) {
      const due = await sql<{ id: string }>`
        select p.id from practices p where ${isToBeDeleted(now)} order by p.id limit 100`.execute(trx);
      for (const { id } of due.rows) {
        await deleteDraft(trx, await lockPractice(trx, id), { personId: null, at: now });
      }
      return due.rows.length === 0 ? [] : countsOf(due.rows.length);
    },
  },
};

/** Each has an event of its own, which its authority may not read: a draft is its author's alone. */
const countsOf = (count: number) => [{ authorityCode: null, count }];

async function warnAuthors(work: RetentionWork): Promise<void> {
  const now = work.clock.now();
  const due = await sql<{ id: string }>`select p.id from practices p where ${isToBeWarned(now)} order by p.id`.execute(
    work.db,
  );
  for (const { id } of due.rows) await warnAuthor(work, id);
}

async function warnAuthor({ db, clock, publicUrl }: RetentionWork, practiceId: string): Promise<void> {
  const at = clock.now();
  await inTransaction(db, async (trx) => {
    const practice = await lockPractice(trx, practiceId);
    // Warnings from before somebody worked on it again count no more.
    await sql`delete from draft_warnings
      where practice_id = ${practiceId} and sent_at <= ${practice.updated_at}`.execute(trx);
    const { rows } = await sql<{ number: number }>`
      insert into draft_warnings (practice_id, number, authority_code, sent_at)
      select ${practiceId}, count(*) + 1, ${practice.authority_code}, ${at} from draft_warnings
      where practice_id = ${practiceId} having count(*) < 2 returning number`.execute(trx);
    const [warning] = rows;
    if (!warning) return;
    const version = await trx
      .selectFrom("practice_versions")
      .select("title")
      .where("id", "=", practice.working_version_id)
      .executeTakeFirstOrThrow();
    const author = await personToWriteTo(trx, practice.author_id);
    await recordEvent(trx, draftWarned, {
      authorityCode: practice.authority_code,
      subject: { type: "practice", id: practiceId },
      personId: null,
      facts: { practiceId, number: warning.number },
      happenedAt: at,
    });
    const link = `${publicUrl}/drafts/${practiceId}`;
    const email = draftWarningEmail({ title: nameOf(version), link, months: warning.number === 1 ? 10 : 11 });
    await post(trx, { personId: author.id, address: author.email }, email, at);
  });
}
