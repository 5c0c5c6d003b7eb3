import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import { ConflictError, RefusedError } from "../../../web/index.ts";
import type { Acting } from "../../practices/index.ts";
import { mayBeRenewed } from "../kitemarks/dates.ts";
import { renewalAsked, secondContactNamed } from "../kitemarks/events.ts";
import { lockMarked } from "../kitemarks/lock-marked.ts";
import { markedFacts } from "../kitemarks/queries.ts";

/** What the school says beside "it is still done, and the contact is right". */
export type StillTrue = { changed: string | null; figure: string | null };

/** Asks the authority to renew the kitemark. The second of two who ask at once is told (409). */
export async function askRenewal(act: Acting, practiceId: string, said: StillTrue): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const marked = await lockMarked(trx, practiceId);
    const decision = decide(act.viewer, "renewal.ask", markedFacts(marked));
    if (!decision.allowed) throw new RefusedError(decision.whoCan);
    if (!mayBeRenewed(marked.valid_until, dayOf(at))) throw new ConflictError(tooEarly);
    const waiting = await trx
      .selectFrom("renewals")
      .select("id")
      .where("practice_id", "=", practiceId)
      .where("status", "=", "waiting")
      .executeTakeFirst();
    if (waiting) throw new ConflictError(alreadyAsked);
    await trx
      .insertInto("renewals")
      .values({
        id: uuidv7(at),
        authority_code: marked.authority_code,
        practice_id: practiceId,
        kitemark_id: marked.kitemark_id,
        ...said,
        asked_by: act.viewer.personId,
        asked_at: at,
      })
      .execute();
    await recordEvent(trx, renewalAsked, {
      authorityCode: marked.authority_code,
      subject: { type: "practice", id: practiceId },
      personId: act.viewer.personId,
      facts: { practiceId, kitemarkId: marked.kitemark_id, ref: marked.ref ?? "" },
      happenedAt: at,
    });
  });
}

const alreadyAsked =
  "Somebody at your school has asked already, and the authority has yet to answer. Nothing that you sent has been done.";
const tooEarly = "The kitemark has been renewed since you opened the page. Nothing that you sent has been done.";

/** Says who hears of the kitemark's dates beside the author: somebody who works at the school. */
export async function nameSecondContact(act: Acting, practiceId: string, personId: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const marked = await lockMarked(trx, practiceId);
    const row = { person_id: personId, named_by: act.viewer.personId, named_at: at };
    await trx
      .insertInto("second_contacts")
      .values({ practice_id: practiceId, authority_code: marked.authority_code, ...row })
      .onConflict((conflict) => conflict.column("practice_id").doUpdateSet(row))
      .execute();
    await recordEvent(trx, secondContactNamed, {
      authorityCode: marked.authority_code,
      subject: { type: "practice", id: practiceId },
      personId: act.viewer.personId,
      facts: { practiceId, ref: marked.ref ?? "" },
      happenedAt: at,
    });
  });
}
