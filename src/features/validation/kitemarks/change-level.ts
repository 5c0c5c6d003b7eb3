import type { Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { notify } from "../../../platform/mail/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { authorAndLeads, lockPractice, nameOf } from "../../practices/index.ts";
import { hasLapsed } from "./dates.ts";
import { levelChangedEmail } from "./emails.tsx";
import { kitemarkLevelChanged } from "./events.ts";
import { followMark } from "./follow.ts";
import { markedById, type Marked } from "./queries.ts";
import type { Level } from "./rules.ts";

/*
 * Leading practice, reached and lost: called where outcomes are rated, in the transaction of what changed them, with a
 * basis that the school and the public may read ("4 adopters with outcomes, pooled effect at least 0.08").
 */

/** When it happens, and where links in the letter lead. */
export type LevelChange = { at: Date; publicUrl: string };

/** Raises a Good practice to Leading practice. Does nothing where it is not Good practice now. Says whether it did. */
export async function reachLeading(
  trx: Transaction,
  practiceId: string,
  { at, publicUrl }: LevelChange,
  basis: string,
): Promise<boolean> {
  const marked = await heldMark(trx, practiceId);
  if (marked?.level !== "good" || hasLapsed(marked.valid_until, dayOf(at))) return false;
  await changeLevel(trx, { marked, level: "leading", at, publicUrl, basis });
  return true;
}

/** Takes Leading practice away: the mark goes on as Good practice to the same day, and the Leading one holds no more. */
export async function loseLeading(
  trx: Transaction,
  practiceId: string,
  { at, publicUrl }: LevelChange,
  basis: string,
): Promise<boolean> {
  const marked = await heldMark(trx, practiceId);
  if (marked?.level !== "leading" || hasLapsed(marked.valid_until, dayOf(at))) return false;
  await trx
    .updateTable("kitemarks")
    .set({ ended_at: at, ended_as: "level_lost", ended_reason: `It is no longer Leading practice. ${basis}` })
    .where("practice_id", "=", practiceId)
    .where("level", "=", "leading")
    .where("ended_at", "is", null)
    .execute();
  await changeLevel(trx, { marked, level: "good", at, publicUrl, basis });
  return true;
}

/** The kitemark that counts, with the practice's row held; undefined where it has none. */
async function heldMark(trx: Transaction, practiceId: string): Promise<Marked | undefined> {
  await lockPractice(trx, practiceId);
  return markedById(trx, practiceId);
}

type Changing = LevelChange & { marked: Marked; level: Level; basis: string };

async function changeLevel(trx: Transaction, { marked, level, at, publicUrl, basis }: Changing): Promise<void> {
  const { id: practiceId, authority_name: authority } = marked;
  const ref = marked.ref ?? "";
  const kitemarkId = await followMark(trx, marked, { level, validUntil: marked.valid_until, at });
  await recordEvent(trx, kitemarkLevelChanged, {
    authorityCode: marked.authority_code,
    subject: { type: "practice", id: practiceId },
    personId: null,
    facts: { practiceId, kitemarkId, ref, level, basis },
    happenedAt: at,
  });
  const link = `${publicUrl}/practices/${ref}/kitemark`;
  const email = levelChangedEmail({ title: nameOf(marked), ref, authority, link, level, basis });
  for (const person of await authorAndLeads(trx, marked, dayOf(at))) {
    await notify(trx, person, { topic: "my_practices", email, publicUrl, at });
  }
}
