import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import type { Acting } from "../../practices/index.ts";
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
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const given = { answer, answered_by: act.viewer.personId, answered_on: dayOf(at) };
    await trx
      .insertInto("search_answers")
      .values({ words, ...given })
      .onConflict((conflict) => conflict.column("words").doUpdateSet(given))
      .execute();
    await recordEvent(trx, searchAnswered, {
      authorityCode: act.viewer.memberships.find(({ role }) => role === "co_ordinator")?.authorityCode ?? null,
      subject: { type: "search", id: words },
      personId: act.viewer.personId,
      facts: { answer },
      happenedAt: at,
    });
  });
}
