import type { Clock } from "../../platform/clock.ts";
import { inTransaction, type Database, type Transaction } from "../../platform/database/index.ts";
import { defineQueue } from "../../platform/jobs/index.ts";
import { dayOf, yearsAfter } from "../../platform/text/dates.ts";
import { outcomeWantedEmail, reviewDueEmail } from "./adoptions/emails.tsx";
import { lockAdoption } from "./adoptions/move.ts";
import { mailFacts, tell, writeToAdopters } from "./adoptions/tell.ts";
import { outcomeAskedFor } from "./outcomes/events.ts";
import { reviewAskedFor } from "./progress/events.ts";

/*
 * What is asked for by mail, once a day: a review when it falls due, once; an outcome that is missing, a year after the
 * school began to deliver and once more 90 days later, and then no more. A school that stopped is asked too: what came of
 * it counts as much. Of a practice that is withdrawn nothing more is asked.
 */

export const remindQueue = defineQueue("adoption_reminders", { policy: "exclusive" });

type Work = { db: Database; clock: Clock; publicUrl: string };
type Reminder = { adoption_id: string; about: "review" | "outcome"; number: 1 | 2 };

const daysBetween = 90;

export async function remind(work: Work): Promise<void> {
  for (const one of [...(await reviewsDue(work)), ...(await outcomesWanted(work))]) {
    await inTransaction(work.db, (trx) => remindOnce(trx, work, one));
  }
}

async function reviewsDue({ db, clock }: Work): Promise<Reminder[]> {
  const rows = await db
    .selectFrom("adoption_reviews as review")
    .innerJoin("adoptions", "adoptions.id", "review.adoption_id")
    .innerJoin("practices", "practices.id", "adoptions.practice_id")
    .leftJoin("adoption_reminders as sent", (join) =>
      join
        .onRef("sent.adoption_id", "=", "review.adoption_id")
        .on("sent.about", "=", "review")
        .onRef("sent.number", "=", "review.years"),
    )
    .select(["review.adoption_id", "review.years"])
    .where("review.due_on", "<=", dayOf(clock.now()))
    .where("review.done_at", "is", null)
    .where("sent.adoption_id", "is", null)
    .where("adoptions.status", "in", ["explore", "prepare", "deliver", "sustain"])
    .where("practices.status", "!=", "withdrawn")
    .orderBy("review.due_on")
    .execute();
  return rows.map(({ adoption_id, years }) => ({ adoption_id, about: "review", number: years === 1 ? 1 : 2 }));
}

async function outcomesWanted({ db, clock }: Work): Promise<Reminder[]> {
  const now = clock.now();
  const rows = await db
    .selectFrom("adoptions")
    .innerJoin("practices", "practices.id", "adoptions.practice_id")
    .where("practices.status", "!=", "withdrawn")
    .select((eb) => [
      "adoptions.id",
      eb
        .selectFrom("adoption_reminders as sent")
        .select((count) => count.fn.countAll<number>().as("sent"))
        .whereRef("sent.adoption_id", "=", "adoptions.id")
        .where("sent.about", "=", "outcome")
        .as("sent"),
      eb
        .selectFrom("adoption_reminders as sent")
        .select((last) => last.fn.max("sent.sent_at").as("sent_at"))
        .whereRef("sent.adoption_id", "=", "adoptions.id")
        .where("sent.about", "=", "outcome")
        .as("last_sent"),
    ])
    .where("adoptions.status", "in", ["deliver", "sustain", "stopped"])
    .where("adoptions.delivering_on", "<=", yearsAfter(dayOf(now), -1))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("outcomes").select("outcomes.id").whereRef("outcomes.adoption_id", "=", "adoptions.id"),
        ),
      ),
    )
    .execute();
  const longEnough = (last: Date | null) => last === null || now.getTime() - last.getTime() >= daysBetween * 86_400_000;
  return rows
    .filter(({ sent, last_sent }) => Number(sent) < 2 && longEnough(last_sent))
    .map(({ id, sent }) => ({ adoption_id: id, about: "outcome", number: Number(sent) === 0 ? 1 : 2 }));
}

/** Writes once: a job that is done twice finds its own row and does nothing. */
async function remindOnce(trx: Transaction, { clock, publicUrl }: Work, reminder: Reminder): Promise<void> {
  const at = clock.now();
  const adoption = await lockAdoption(trx, reminder.adoption_id);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("adoption_reminders")
    .values({ ...reminder, authority_code: adoption.authority_code, sent_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return;
  const facts = await mailFacts(trx, { publicUrl }, adoption);
  const { number } = reminder;
  const by = { personId: null, at };
  if (reminder.about === "review") await tell(trx, by, reviewAskedFor, adoption, { years: number });
  else await tell(trx, by, outcomeAskedFor, adoption, { number });
  const email = reminder.about === "review" ? reviewDueEmail(facts, number) : outcomeWantedEmail(facts, number);
  await writeToAdopters(trx, adoption, email, { publicUrl, at });
}
