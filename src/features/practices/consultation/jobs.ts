import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { nameOf } from "../name-of.ts";
import { releaseCollection } from "./close.ts";
import { commentReminderEmail, consultationOverEmail } from "./emails.tsx";
import { consultationClosed, consultedReminded } from "./events.ts";
import { subjectOf } from "./locked.ts";
import { peopleAsked } from "./queries.ts";
import { daysAfter, remindDaysBefore } from "./rules.ts";
import { personToWriteTo } from "../../people/index.ts";

/* What happens to a consultation by itself: whoever has said nothing is reminded, and it closes. */

export type ConsultationWork = { db: Database; clock: Clock; config: { publicUrl: string } };

export const consultationsQueue = defineQueue("consultations_remind_and_close", { policy: "exclusive" });

/** Reminds those who have said nothing, once, some days before the end; closes what is over, and tells who runs it. */
export async function remindAndClose(work: ConsultationWork): Promise<void> {
  const today = dayOf(work.clock.now());
  const running = await work.db
    .selectFrom("consultations")
    .select("id")
    .where("closed_at", "is", null)
    .where("closes_on", "<=", daysAfter(today, remindDaysBefore))
    .orderBy("closes_on")
    .execute();
  for (const { id } of running) await inTransaction(work.db, (trx) => remindOrClose(trx, work, id));
}

async function remindOrClose(trx: Transaction, work: ConsultationWork, id: string): Promise<void> {
  const today = dayOf(work.clock.now());
  const row = await trx
    .selectFrom("consultations")
    .selectAll()
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const title = nameOf({ title: await titleOf(trx, row) });
  const told = { title, link: `${work.config.publicUrl}/consultations/${id}` };
  await (row.closes_on < today ? close(trx, work, row, told) : remind(trx, work, row, told));
}

type Row = {
  id: string;
  authority_code: string;
  practice_id: string | null;
  version_id: string | null;
  collection_id: string | null;
  opened_by: string;
  closes_on: string;
};
type ToldOf = { title: string; link: string };

async function close(trx: Transaction, { clock, config }: ConsultationWork, row: Row, told: ToldOf): Promise<void> {
  const at = clock.now();
  await trx.updateTable("consultations").set({ closed_at: at }).where("id", "=", row.id).execute();
  await releaseCollection(trx, row, at);
  await recordEvent(trx, consultationClosed, {
    authorityCode: row.authority_code,
    subject: subjectOf(row),
    personId: null,
    facts: { consultationId: row.id, early: false },
    happenedAt: at,
  });
  const runs = await personToWriteTo(trx, row.opened_by);
  const email = consultationOverEmail(told);
  await notify(trx, runs, { topic: "consultations", email, publicUrl: config.publicUrl, at });
}

async function remind(trx: Transaction, { clock, config }: ConsultationWork, row: Row, told: ToldOf): Promise<void> {
  const at = clock.now();
  const email = commentReminderEmail({ ...told, closesOn: row.closes_on });
  const silent = (await peopleAsked(trx, row.id)).filter((one) => !one.has_commented && !one.reminded_at);
  if (silent.length === 0) return;
  await recordEvent(trx, consultedReminded, {
    authorityCode: row.authority_code,
    subject: subjectOf(row),
    personId: null,
    facts: { consultationId: row.id, count: silent.length },
    happenedAt: at,
  });
  for (const person of silent) {
    await trx
      .updateTable("consultation_people")
      .set({ reminded_at: at })
      .where("consultation_id", "=", row.id)
      .where("person_id", "=", person.id)
      .execute();
    await notify(trx, person, { topic: "consultations", email, publicUrl: config.publicUrl, at });
  }
}

async function titleOf(trx: Transaction, { version_id, collection_id }: Row): Promise<string | null> {
  const from = version_id
    ? trx.selectFrom("practice_versions").select("title").where("id", "=", version_id)
    : trx.selectFrom("collections").select("title").where("id", "=", collection_id);
  return (await from.executeTakeFirstOrThrow()).title;
}
