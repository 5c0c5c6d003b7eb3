import { inTransaction } from "../../../platform/database/index.ts";
import { subscribe } from "../../../platform/events/index.ts";
import { defineQueue, enqueue } from "../../../platform/jobs/index.ts";
import { postStoppable, type Topic } from "../../../platform/mail/index.ts";
import type { Deps } from "../../../web/index.ts";
import { practicePublished } from "../../validation/index.ts";
import { newPracticeEmail } from "./email.tsx";
import { findPublished, publishedInAuthorityOf, publishedOnThemesOf } from "./published-since.ts";
import { findRecipient } from "../../people/index.ts";

export const tellOfPublicationQueue = defineQueue<{ practiceId: string; at: string }>("tell_of_publication", {
  retryLimit: 5,
  retryBackoff: true,
});

/** Whoever wants to hear of new practice at once is written to by a job, so that publishing does not wait for it. */
export function tellOfPublications(): void {
  subscribe(practicePublished, "the timeline tells those who wish to hear at once", async (trx, event) => {
    await enqueue(trx, tellOfPublicationQueue, {
      practiceId: event.facts.practiceId,
      at: event.happenedAt.toISOString(),
    });
  });
}

/** Writes to each of them once, as they stand now: a row in digests makes it once where the job is done twice. */
export async function tellOfPublication(
  deps: Deps,
  { practiceId, at }: { practiceId: string; at: string },
): Promise<void> {
  const { db } = deps.database;
  const wishes = await db
    .selectFrom("notification_choices")
    .select(["person_id", "topic"])
    .where("choice", "=", "at_once")
    .where("topic", "in", ["published_in_authority", "published_on_my_themes"])
    .orderBy("topic")
    .execute();
  for (const { person_id, topic } of wishes) {
    await tellOne(deps, { practiceId, personId: person_id, topic: topic as Topic, publishedAt: new Date(at) });
  }
}

type Telling = { practiceId: string; personId: string; topic: Topic; publishedAt: Date };

async function tellOne({ database: { db }, clock, config }: Deps, telling: Telling): Promise<void> {
  const { practiceId, personId, topic, publishedAt } = telling;
  const now = clock.now();
  await inTransaction(db, async (trx) => {
    const recipient = await findRecipient(trx, personId, now);
    const practice = await findPublished(trx, practiceId);
    if (!recipient || !practice?.ref || practice.author_id === personId) return;
    const window = { after: new Date(publishedAt.getTime() - 1), until: publishedAt };
    const among = topic === "published_in_authority" ? publishedInAuthorityOf : publishedOnThemesOf;
    const published = (await among(trx, recipient.viewer, window)).find(({ ref }) => ref === practice.ref);
    if (!published) return;
    const made = await trx
      .insertInto("digests")
      .values({ person_id: personId, period: `at_once:${practiceId}`, topics: [], covers_until: now, made_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("period")
      .executeTakeFirst();
    if (!made) return;
    const email = newPracticeEmail(published, config.publicUrl);
    const to = { id: personId, email: recipient.email };
    await postStoppable(trx, to, { stops: topic, topic, email, publicUrl: config.publicUrl, at: now });
  });
}
