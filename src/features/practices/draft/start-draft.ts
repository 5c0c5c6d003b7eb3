import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import type { Acting } from "../acting.ts";
import { practiceDrafted } from "../events.ts";
import { beginFirstVersion } from "../versions.ts";

/** Begins a write-up, blank, for one of the author's schools. Gives its id. */
export async function startDraft(
  { db, clock, viewer }: Acting,
  school: { school_urn: string; authority_code: string },
): Promise<string> {
  const at = clock.now();
  const practice = { ...school, id: uuidv7(at), author_id: viewer.personId, status: "draft" as const };
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto("practices")
      .values({ ...practice, created_at: at, updated_at: at })
      .execute();
    const versionId = await beginFirstVersion(trx, practice, viewer.personId, at);
    await trx.updateTable("practices").set({ working_version_id: versionId }).where("id", "=", practice.id).execute();
    await recordEvent(trx, practiceDrafted, {
      authorityCode: practice.authority_code,
      subject: { type: "practice", id: practice.id },
      personId: viewer.personId,
      facts: { practiceId: practice.id, versionId },
      happenedAt: at,
    });
    return practice.id;
  });
}
