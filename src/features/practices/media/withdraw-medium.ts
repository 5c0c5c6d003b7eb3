import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { decide, type RecordFacts, type Viewer } from "../../../policy/index.ts";
import { ConflictError } from "../../../web/index.ts";
import type { Acting } from "../acting.ts";
import { publicStatus } from "../move-to.ts";
import { isUuid } from "../../../platform/ids.ts";
import { mediumWithdrawn } from "./events.ts";
import { kindWords } from "./medium.ts";

/*
 * Withdrawing one picture or document, at any time: a parent has changed their mind, or a child has been recognised. It
 * is hidden at once wherever it is shown, in every version; the practice stays.
 */

export type WithdrawableMedium = NonNullable<Awaited<ReturnType<typeof findWithdrawable>>>;

/** One that this viewer may withdraw; undefined for anybody else. */
export async function findWithdrawable(db: Database, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined;
  const found = await db
    .selectFrom("media")
    .innerJoin("practices", "practices.id", "media.practice_id")
    .leftJoin("practice_version_media as link", (join) =>
      join.onRef("link.media_id", "=", "media.id").on("link.caption", "is not", null),
    )
    .select(["media.id", "media.kind", "media.withdrawn_at", "link.caption", "practices.id as practice_id"])
    .select(["practices.status", "practices.ref", "practices.authority_code", "practices.school_urn"])
    .select(["practices.author_id", "practices.published_version_id"])
    .where("media.id", "=", id)
    .orderBy("link.version_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return found && decide(viewer, "practice.withdraw_file", withdrawableFacts(found)).allowed ? found : undefined;
}

type Columns = Parameters<typeof publicStatus>[0] & {
  authority_code: string;
  school_urn: string;
  author_id: string;
};

/** What the public sees may be withdrawn whatever is being written meanwhile. */
export function withdrawableFacts({ authority_code, school_urn, author_id, ...practice }: Columns): RecordFacts {
  return { authority_code, school_urn, author_id, status: publicStatus(practice) };
}

/** Hides it everywhere, from now on. */
export async function withdrawMedium(act: Acting, medium: WithdrawableMedium, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const at = act.clock.now();
    const { numUpdatedRows } = await trx
      .updateTable("media")
      .set({ withdrawn_at: at, withdrawn_by: act.viewer.personId, withdrawn_reason: reason })
      .where("id", "=", medium.id)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ConflictError("It has been withdrawn already.");
    await recordEvent(trx, mediumWithdrawn, {
      authorityCode: medium.authority_code,
      subject: { type: "practice", id: medium.practice_id },
      personId: act.viewer.personId,
      facts: { practiceId: medium.practice_id, mediumId: medium.id, what: namedIn(medium), reason },
      happenedAt: at,
    });
  });
}

/** "the picture “The board”". */
export function namedIn({ kind, caption }: Pick<WithdrawableMedium, "kind" | "caption">): string {
  return `the ${kindWords[kind].toLowerCase()}${caption ? ` “${caption}”` : ""}`;
}
