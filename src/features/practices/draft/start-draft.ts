import { inTransaction, type Transaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { uuidv7 } from "../../../platform/ids.ts";
import type { Acting } from "../acting.ts";
import { practiceDrafted } from "../events.ts";
import { beginFirstVersion, type Prefilled } from "../versions.ts";

type ForSchool = { school_urn: string; authority_code: string };

/** Begins a write-up, blank, for one of the author's schools. Gives its id. */
export async function startDraft(act: Acting, school: ForSchool): Promise<string> {
  return inTransaction(act.db, (trx) => beginDraft(trx, act, school));
}

/** Begins a write-up in the transaction of what led to it, with what is known already. Gives its id. */
export async function beginDraft(
  trx: Transaction,
  { clock, viewer }: Pick<Acting, "clock" | "viewer">,
  { school_urn, authority_code }: ForSchool,
  prefilled: Prefilled = {},
): Promise<string> {
  const at = clock.now();
  const practice = { id: uuidv7(at), school_urn, authority_code, author_id: viewer.personId, status: "draft" as const };
  await trx
    .insertInto("practices")
    .values({ ...practice, created_at: at, updated_at: at })
    .execute();
  const versionId = await beginFirstVersion(trx, practice, { by: viewer.personId, at, prefilled });
  await trx.updateTable("practices").set({ working_version_id: versionId }).where("id", "=", practice.id).execute();
  await recordEvent(trx, practiceDrafted, {
    authorityCode: authority_code,
    subject: { type: "practice", id: practice.id },
    personId: viewer.personId,
    facts: { practiceId: practice.id, versionId },
    happenedAt: at,
  });
  return practice.id;
}
