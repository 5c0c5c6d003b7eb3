import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent, subscribe } from "../../../platform/events/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { Acting } from "../../practices/index.ts";
import { nominationInvited } from "../../validation/index.ts";
import { searchAnswered } from "../events.ts";

export const answers = ["synonym", "invited", "done"] as const;
export type Answer = (typeof answers)[number];

export const answerWords: Record<Answer, string> = {
  synonym: "A synonym was added",
  invited: "Schools were asked for a practice",
  done: "Nothing more to do",
};

/** Says what was done about words that were searched for in vain; said again, the later answer stands. */
export async function answerSearch(act: Acting, words: string, answer: Answer): Promise<void> {
  const authorityCode = act.viewer.memberships.find(({ role }) => role === "co_ordinator")?.authorityCode ?? null;
  const by = { personId: act.viewer.personId, authorityCode, at: act.clock.now() };
  await inTransaction(act.db, (trx) => keepAnswer(trx, { words, answer, ...by }));
}

type Given = { words: string; answer: Answer; personId: string; authorityCode: string | null; at: Date };

async function keepAnswer(trx: Transaction, { words, answer, personId, authorityCode, at }: Given): Promise<void> {
  const given = { answer, answered_by: personId, answered_on: dayOf(at) };
  await trx
    .insertInto("search_answers")
    .values({ words, ...given })
    .onConflict((conflict) => conflict.column("words").doUpdateSet(given))
    .execute();
  await recordEvent(trx, searchAnswered, {
    authorityCode,
    subject: { type: "search", id: words },
    personId,
    facts: { answer },
    happenedAt: at,
  });
}

subscribe(nominationInvited, "the search that it was drafted from is dealt with", async (trx, event) => {
  const { facts, personId, authorityCode, happenedAt: at } = event;
  const drafted = await trx
    .selectFrom("nominations")
    .select("sought")
    .where("id", "=", facts.nominationId)
    .executeTakeFirst();
  if (!drafted?.sought || personId === null) return;
  await keepAnswer(trx, { words: drafted.sought, answer: "invited", personId, authorityCode, at });
});
