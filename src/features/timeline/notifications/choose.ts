import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { defaultChoices, topicKeys, type Choice, type Stopped, type Topic } from "../../../platform/mail/index.ts";
import { notificationsChosen } from "../events.ts";

export type Choices = Record<Topic, Choice>;

/** How a person hears of each topic: as they chose, or as the default has it. */
export async function choicesOf(db: Database, personId: string): Promise<Choices> {
  const rows = await db
    .selectFrom("notification_choices")
    .select(["topic", "choice"])
    .where("person_id", "=", personId)
    .execute();
  const chosen = Object.fromEntries(rows.map(({ topic, choice }) => [topic, choice])) as Partial<Choices>;
  return { ...defaultChoices, ...chosen };
}

type Choosing = { db: Database; personId: string; at: Date; by: "page" | "unsubscribe" };

/** Keeps what was chosen; what is as before is left alone, so that a digest loses nothing that it has collected. */
export async function choose({ db, personId, at, by }: Choosing, wished: Partial<Choices>): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.selectFrom("people").select("id").where("id", "=", personId).forUpdate().execute();
    const before = await choicesOf(trx, personId);
    const changed = topicKeys.filter((topic) => wished[topic] !== undefined && wished[topic] !== before[topic]);
    if (changed.length === 0) return;
    for (const topic of changed) {
      const choice = wished[topic] ?? before[topic];
      const row = { choice, chosen_at: at };
      const wasCollected = before[topic] === "daily" || before[topic] === "weekly";
      await trx
        .insertInto("notification_choices")
        .values({ person_id: personId, topic, collected_since: wasCollected ? weekBefore(at) : at, ...row })
        .onConflict((conflict) =>
          conflict.columns(["person_id", "topic"]).doUpdateSet(wasCollected ? row : { ...row, collected_since: at }),
        )
        .execute();
    }
    await recordEvent(trx, notificationsChosen, {
      authorityCode: null,
      subject: { type: "person", id: personId },
      personId,
      facts: { topics: Object.fromEntries(changed.map((topic) => [topic, wished[topic]])), by },
      happenedAt: at,
    });
  });
}

const weekBefore = (at: Date) => new Date(at.getTime() - 7 * 86_400_000);

/** The person whose mail carries this key in its unsubscribe addresses. */
export async function findPersonByKey(db: Database, key: string): Promise<string | undefined> {
  if (!/^[\w-]{32}$/.test(key)) return undefined;
  const row = await db.selectFrom("mail_choice_keys").select("person_id").where("token", "=", key).executeTakeFirst();
  return row?.person_id;
}

/** Stops one topic, or whatever is told in a digest of this kind. Done twice, it is done. */
export async function unsubscribe(db: Database, personId: string, from: Stopped, at: Date): Promise<void> {
  const before = await choicesOf(db, personId);
  const stopped = topicKeys.filter((topic) => topic === from || before[topic] === from);
  const wished = Object.fromEntries(stopped.map((topic) => [topic, "never" as const]));
  await choose({ db, personId, at, by: "unsubscribe" }, wished);
}
