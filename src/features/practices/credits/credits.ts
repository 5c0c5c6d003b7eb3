import type { Selectable } from "kysely";
import { inTransaction, type Database, type Tables, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { isUuid, uuidv7 } from "../../../platform/ids.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { ConflictError, NotFoundError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { creditAgreed, creditGiven, creditRemoved } from "../events.ts";
import type { PracticeRecord } from "../queries.ts";

/*
 * Who did the practice, by name. Nobody is shown who has not agreed. Events say that somebody was named and never who, so
 * that a name that is removed is gone.
 */

/** More would be a list of staff, which belongs on the school's own website. */
export const mostCredits = 12;

export type Credit = Pick<Selectable<Tables["practice_credits"]>, "id" | "name" | "role" | "agreed_on">;

/** Everybody who is named or may be, in the order in which they were added. */
export async function creditsOf(db: Database | Transaction, practiceId: string): Promise<Credit[]> {
  return db
    .selectFrom("practice_credits")
    .select(["id", "name", "role", "agreed_on"])
    .where("practice_id", "=", practiceId)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
}

export type NewCredit = { name: string; role: string | null; agreed: boolean };

/** Names somebody. They are shown only if they have agreed. */
export async function giveCredit(act: Acting, practice: PracticeRecord, given: NewCredit): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    await trx.selectFrom("practices").select("id").where("id", "=", practice.id).forUpdate().executeTakeFirst();
    if ((await creditsOf(trx, practice.id)).length >= mostCredits) {
      throw new ConflictError(`No more than ${mostCredits} people can be named. Remove somebody first.`);
    }
    await trx
      .insertInto("practice_credits")
      .values({
        id: uuidv7(at),
        authority_code: practice.authority_code,
        practice_id: practice.id,
        name: given.name,
        role: given.role,
        agreed_on: given.agreed ? dayOf(at) : null,
        added_by: act.viewer.personId,
        added_at: at,
      })
      .execute();
    await tell(trx, act, practice, given.agreed ? creditAgreed : creditGiven);
  });
}

/** Notes that somebody agreed to be named, today. */
export async function noteAgreement(act: Acting, practice: PracticeRecord, creditId: string): Promise<void> {
  await changeOne(act, practice, creditId, async (trx) => {
    await trx
      .updateTable("practice_credits")
      .set({ agreed_on: dayOf(act.clock.now()) })
      .where("id", "=", creditId)
      .execute();
    await tell(trx, act, practice, creditAgreed);
  });
}

/** Removes a name for good. */
export async function removeCredit(act: Acting, practice: PracticeRecord, creditId: string): Promise<void> {
  await changeOne(act, practice, creditId, async (trx) => {
    await trx.deleteFrom("practice_credits").where("id", "=", creditId).execute();
    await tell(trx, act, practice, creditRemoved);
  });
}

async function changeOne(
  act: Acting,
  practice: PracticeRecord,
  creditId: string,
  change: (trx: Transaction) => Promise<void>,
): Promise<void> {
  if (!isUuid(creditId)) throw new NotFoundError();
  await inTransaction(act.db, async (trx) => {
    const credit = await trx
      .selectFrom("practice_credits")
      .select("id")
      .where("id", "=", creditId)
      .where("practice_id", "=", practice.id)
      .forUpdate()
      .executeTakeFirst();
    if (!credit) throw new NotFoundError();
    await change(trx);
  });
}

async function tell(trx: Transaction, act: Acting, practice: PracticeRecord, kind: typeof creditGiven): Promise<void> {
  await recordEvent(trx, kind, {
    authorityCode: practice.authority_code,
    subject: { type: "practice", id: practice.id },
    personId: act.viewer.personId,
    facts: { practiceId: practice.id },
    happenedAt: act.clock.now(),
  });
}
