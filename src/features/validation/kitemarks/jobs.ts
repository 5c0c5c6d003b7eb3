import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { defineQueue } from "../../../platform/jobs/index.ts";
import { notify, type Email } from "../../../platform/mail/index.ts";
import { date, dayOf, nextDay } from "../../../platform/text/dates.ts";
import { nameOf } from "../../practices/index.ts";
import { daysUntil, hasLapsed, reminderDue, reminders, type Reminder } from "./dates.ts";
import { lapsedEmail, reminderEmail } from "./emails.tsx";
import { kitemarkLapsed, kitemarkReminded } from "./events.ts";
import { markedById, markedPractices, noneWaiting, type Marked } from "./queries.ts";
import { recipientsOf, type Addressed } from "./recipients.ts";

/*
 * What time does to kitemarks: reminders, and lapse. The job runs every hour and does what is still missing, each kitemark
 * in a transaction with the row that says that it is done: done twice, twice at once, or late after a week out of order,
 * everybody hears of each thing once. What the public sees does not wait for it: that is asked of the day at every reading.
 */
export const kitemarksInTimeQueue = defineQueue("kitemarks_in_time", { expireInSeconds: 3300, policy: "exclusive" });

export type KitemarkWork = { db: Database; clock: Clock; publicUrl: string };

export async function keepKitemarksInTime(work: KitemarkWork): Promise<void> {
  const today = dayOf(work.clock.now());
  for (const practiceId of await endingSoon(work.db, today)) {
    await inTransaction(work.db, (trx) => remind(trx, work, practiceId));
  }
  for (const practiceId of await justLapsed(work.db, today)) {
    await inTransaction(work.db, (trx) => noteLapse(trx, work, practiceId));
  }
}

/** Practices whose kitemark ends within the first reminder's days, and whose school has not asked to renew it. */
async function endingSoon(db: Database, today: string): Promise<string[]> {
  const rows = await markedPractices(db)
    .where("kitemarks.valid_until", ">=", today)
    .where(sql<boolean>`kitemarks.valid_until <= ${today}::date + ${sql.lit(reminders[0])}`)
    .where(noneWaiting)
    .execute();
  return rows.map(({ id }) => id);
}

/** Practices whose kitemark is over, and of which that has not been noted. */
async function justLapsed(db: Database, today: string): Promise<string[]> {
  const rows = await markedPractices(db)
    .where("kitemarks.valid_until", "<", today)
    .where(sql<boolean>`not exists (select from kitemark_lapses l where l.kitemark_id = kitemarks.id)`)
    .execute();
  return rows.map(({ id }) => id);
}

async function remind(trx: Transaction, work: KitemarkWork, practiceId: string): Promise<void> {
  const at = work.clock.now();
  const today = dayOf(at);
  const marked = await markedById(trx, practiceId);
  const due = marked ? reminderDue(marked.valid_until, today) : null;
  if (!marked || due === null) return;
  const reached: Addressed[] = [];
  for (const person of await recipientsOf(trx, marked, today)) {
    if (await isFirst(trx, marked, { due, person, at })) reached.push(person);
  }
  if (reached.length === 0) return;
  const { ref, valid_until: validUntil, kitemark_id: kitemarkId } = marked;
  await recordEvent(trx, kitemarkReminded, {
    ...subjectOf(marked),
    facts: { practiceId, kitemarkId, ref: ref ?? "", validUntil, daysBefore: due },
    happenedAt: at,
  });
  const days = daysUntil(validUntil, today);
  const email = reminderEmail({ ...aboutMark(marked, work), validUntil: date(validUntil), days });
  await writeTo(trx, work, reached, email);
}

/** Notes that this person is reminded; false where somebody in their place was already. */
async function isFirst(
  trx: Transaction,
  marked: Marked,
  { due, person, at }: { due: Reminder; person: Addressed; at: Date },
): Promise<boolean> {
  const noted = await trx
    .insertInto("kitemark_reminders")
    .values({
      kitemark_id: marked.kitemark_id,
      days_before: due,
      addressee: person.addressee,
      authority_code: marked.authority_code,
      person_id: person.id,
      sent_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("kitemark_id")
    .executeTakeFirst();
  return noted !== undefined;
}

async function noteLapse(trx: Transaction, work: KitemarkWork, practiceId: string): Promise<void> {
  const at = work.clock.now();
  const today = dayOf(at);
  const marked = await markedById(trx, practiceId);
  if (!marked || !hasLapsed(marked.valid_until, today)) return;
  const { ref, valid_until: validUntil, kitemark_id: kitemarkId, authority_code } = marked;
  const noted = await trx
    .insertInto("kitemark_lapses")
    .values({
      kitemark_id: kitemarkId,
      authority_code,
      practice_id: practiceId,
      lapsed_on: nextDay(validUntil),
      noticed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("kitemark_id")
    .executeTakeFirst();
  if (!noted) return;
  await recordEvent(trx, kitemarkLapsed, {
    ...subjectOf(marked),
    facts: { practiceId, kitemarkId, ref: ref ?? "", validUntil },
    happenedAt: at,
  });
  const email = lapsedEmail({ ...aboutMark(marked, work), validUntil: date(validUntil) });
  await writeTo(trx, work, await recipientsOf(trx, marked, today), email);
}

const subjectOf = ({ id, authority_code }: Marked) => ({
  authorityCode: authority_code,
  subject: { type: "practice", id },
  personId: null,
});

function aboutMark(marked: Marked, { publicUrl }: KitemarkWork) {
  const { ref, authority_name: authority } = marked;
  return { title: nameOf(marked), ref: ref ?? "", authority, link: `${publicUrl}/practices/${ref}/renewal` };
}

async function writeTo(
  trx: Transaction,
  { clock, publicUrl }: KitemarkWork,
  people: readonly Addressed[],
  email: Email,
): Promise<void> {
  for (const person of people) {
    await notify(trx, person, { topic: "kitemark_dates", email, publicUrl, at: clock.now() });
  }
}
