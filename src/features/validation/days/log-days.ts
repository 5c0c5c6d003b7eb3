import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent, type EventKind } from "../../../platform/events/index.ts";
import { isUuid, uuidv7 } from "../../../platform/ids.ts";
import { NotFoundError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { budgetSet, dayLogged, dayRemoved } from "./events.ts";
import type { LoggedWork } from "./rules.ts";

/** Somebody's time: on which day ("2026-11-21"), how many hours, on what, and how many pieces were finished in it. */
export type DayToLog = {
  workedOn: string;
  hours: number;
  work: LoggedWork;
  pieces: number | null;
  note: string | null;
};

/** Logs time of one's own. */
export async function logDay(act: Acting, authorityCode: string, day: DayToLog): Promise<void> {
  const at = act.clock.now();
  const id = uuidv7(at);
  await inTransaction(act.db, async (trx) => {
    await trx
      .insertInto("co_ordinator_days")
      .values({
        id,
        authority_code: authorityCode,
        person_id: act.viewer.personId,
        worked_on: day.workedOn,
        hours: day.hours,
        work: day.work,
        pieces: day.pieces,
        note: day.note,
        logged_by: act.viewer.personId,
        logged_at: at,
      })
      .execute();
    await tell(trx, act, authorityCode, dayLogged, { dayId: id, hours: day.hours });
  });
}

/** Takes an entry of one's own out of the log. */
export async function removeDay(act: Acting, authorityCode: string, id: string): Promise<void> {
  if (!isUuid(id)) throw new NotFoundError();
  await inTransaction(act.db, async (trx) => {
    const gone = await trx
      .deleteFrom("co_ordinator_days")
      .where("id", "=", id)
      .where("authority_code", "=", authorityCode)
      .where("person_id", "=", act.viewer.personId)
      .returning("hours")
      .executeTakeFirst();
    if (!gone) throw new NotFoundError();
    await tell(trx, act, authorityCode, dayRemoved, { dayId: id, hours: gone.hours });
  });
}

/** Says how many days the co-ordinators have in a school year. */
export async function setBudget(act: Acting, authorityCode: string, days: number): Promise<void> {
  const row = { days, set_by: act.viewer.personId, set_at: act.clock.now() };
  await inTransaction(act.db, async (trx) => {
    await trx
      .insertInto("co_ordinator_budgets")
      .values({ authority_code: authorityCode, ...row })
      .onConflict((conflict) => conflict.column("authority_code").doUpdateSet(row))
      .execute();
    await tell(trx, act, authorityCode, budgetSet, { days });
  });
}

async function tell<Facts extends object>(
  trx: Transaction,
  act: Acting,
  authorityCode: string,
  kind: EventKind<Facts>,
  facts: Facts,
): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode,
    subject: { type: "authority", id: authorityCode },
    personId: act.viewer.personId,
    facts,
    happenedAt: act.clock.now(),
  });
}
