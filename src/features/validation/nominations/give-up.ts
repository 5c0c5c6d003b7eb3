import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { recordEvent, subscribe } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import { defineQueue, enqueue } from "../../../platform/jobs/index.ts";
import { draftDeleted } from "../../practices/index.ts";
import { givenUpEmail } from "./emails.tsx";
import { nominationGivenUp } from "./events.ts";
import { aboutNomination, lockNomination, writeToNominators } from "./step.ts";

/*
 * A draft that came from a nomination is deleted: the nomination stands as one that the school answered with "not now", so
 * that the co-ordinator may invite it again, and whoever nominated it is told.
 */

type GivenUp = { nominationId: string; by: string };
export const tellGivenUpQueue = defineQueue<GivenUp>("tell_nomination_given_up", { retryLimit: 5 });

const reason = "The draft that was begun has been deleted.";

export function giveUpWithTheDraft(): void {
  subscribe(draftDeleted, "what was nominated is no longer being written up", async (trx, event) => {
    const { facts, happenedAt: at, personId, authorityCode } = event;
    const given = await trx
      .updateTable("nominations")
      .set({ status: "turned_down", practice_id: null })
      .where("practice_id", "=", facts.practiceId)
      .returning(["id", "authority_code"])
      .executeTakeFirst();
    if (!given) return;
    const { id: nominationId, authority_code } = given;
    const answered_by = personId ?? facts.authorId;
    const answer = { id: uuidv7(at), nomination_id: nominationId, answer: "turned_down", reason } as const;
    await trx
      .insertInto("nomination_answers")
      .values({ ...answer, authority_code, answered_by, answered_at: at })
      .execute();
    await recordEvent(trx, nominationGivenUp, {
      authorityCode,
      subject: { type: "nomination", id: nominationId },
      personId,
      facts: { nominationId },
      happenedAt: at,
    });
    await enqueue(trx, tellGivenUpQueue, { nominationId, by: answered_by });
  });
}

/** Tells those who nominated it, but for whoever deleted the draft; nobody where it has been invited again meanwhile. */
export async function tellGivenUp(
  { db, clock, publicUrl }: { db: Database; clock: Clock; publicUrl: string },
  { nominationId, by }: GivenUp,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await lockNomination(trx, nominationId);
    if (row.status !== "turned_down") return;
    const { title, school, link } = await aboutNomination(trx, { publicUrl }, row);
    const act = { viewer: { personId: by }, clock, publicUrl };
    await writeToNominators(trx, act, nominationId, givenUpEmail({ title, school, link }));
  });
}
