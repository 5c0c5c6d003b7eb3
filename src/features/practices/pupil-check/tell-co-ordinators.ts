import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { subscribe } from "../../../platform/events/index.ts";
import { defineQueue, enqueue } from "../../../platform/jobs/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { pupilQuestionAnswered } from "../../../web/index.ts";
import { coOrdinatorsOn } from "../../people/index.ts";
import { pupilAnswerEmail } from "./emails.tsx";

/*
 * Somebody sent what looks as if it points at a pupil, and said that nobody can be identified: the co-ordinators of their authority
 * are told, without the words, so that a second pair of eyes may look (PRIVACY, section 1: it warns, asks, and routes to the co-ordinator).
 */

type Answered = { authorityCode: string; personId: string; address: string; looksLike: string[] };
export const tellPupilAnswerQueue = defineQueue<Answered>("tell_pupil_answer", { retryLimit: 5 });

subscribe(pupilQuestionAnswered, "the co-ordinators are told that somebody looked and sent it", async (trx, event) => {
  const { authorityCode, personId, facts } = event;
  if (authorityCode === null || personId === null) return;
  await enqueue(trx, tellPupilAnswerQueue, { authorityCode, personId, ...facts });
});

/** Writes to the co-ordinators of the authority, but for whoever sent it. */
export async function tellPupilAnswer(
  { db, clock, publicUrl }: { db: Database; clock: Clock; publicUrl: string },
  { authorityCode, personId, address, looksLike }: Answered,
): Promise<void> {
  const at = clock.now();
  await inTransaction(db, async (trx) => {
    const who = await trx.selectFrom("people").select("name").where("id", "=", personId).executeTakeFirstOrThrow();
    const email = pupilAnswerEmail({ who: who.name, address, looksLike, link: `${publicUrl}/audit` });
    for (const person of await coOrdinatorsOn(trx, authorityCode, dayOf(at))) {
      if (person.id !== personId) await notify(trx, person, { topic: "pupil_answers", email, publicUrl, at });
    }
  });
}
